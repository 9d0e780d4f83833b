/* test_oracle.c - the right moves build the gold tree, and after a wrong one
 * they save what can be saved. */
#include "support/expect.h"
#include "support/trees.h"
#include "train/oracle.h"

enum { MOST = 12 };

/* “The span is safe,” Adler said. */
static const tree_word reported[] = {
    {"“", 4, GLY_REL_PUNCT},    {"The", 2, GLY_REL_DET},
    {"span", 4, GLY_REL_NSUBJ}, {"is", 4, GLY_REL_COP},
    {"safe", 8, GLY_REL_CCOMP}, {",", 4, GLY_REL_PUNCT},
    {"”", 4, GLY_REL_PUNCT},    {"Adler", 8, GLY_REL_NSUBJ},
    {"said", 10, GLY_REL_ROOT}, {".", 8, GLY_REL_PUNCT},
};

/* He left it. */
static const tree_word plain[] = {
    {"He", 1, GLY_REL_NSUBJ},
    {"left", 3, GLY_REL_ROOT},
    {"it", 1, GLY_REL_OBJ},
};

typedef struct {
    uint32_t stack[MOST], heads[MOST];
    uint8_t relations[MOST];
    gly_parse parse;
} room;

/* Follow the oracle from where the parse stands; of several right moves the
 * last one. Answers how many gold arcs come out. */
static uint32_t follow(room *r, const gly_train_sentence *gold)
{
    while (!gly_parse_is_done(&r->parse)) {
        bool right[GLY_NET_MOVES];
        uint32_t move = GLY_MOVES;
        gly_oracle_moves(right, &r->parse, gold);
        for (uint32_t i = 0; i < GLY_MOVES; i++)
            move = right[i] ? i : move;
        REQUIRE("a move is right", move < GLY_MOVES);
        REQUIRE("and legal",
                gly_parse_fits(&r->parse, gly_parse_legal(&r->parse), move));
        gly_parse_move(&r->parse, move);
    }
    uint32_t arcs = 0;
    for (uint32_t i = 0; i < gold->count; i++)
        arcs += r->heads[i] == gold->words[i].head &&
                r->relations[i] == gold->words[i].relation;
    return arcs;
}

static void begin(room *r, uint32_t count)
{
    r->parse = (gly_parse){count, 0, 0, r->stack, r->heads, r->relations};
}

static void builds_the_gold_tree(void)
{
    gly_arena arena = test_arena();
    room r;
    gly_train_sentence gold = test_tree(&arena, reported, COUNT_OF(reported));
    begin(&r, gold.count);
    CHECK("every arc is found", follow(&r, &gold) == gold.count);
    gold = test_tree(&arena, plain, COUNT_OF(plain));
    begin(&r, gold.count);
    CHECK("and in a short sentence", follow(&r, &gold) == gold.count);
    gly_arena_release(&arena);
}

static void saves_what_can_be_saved(void)
{
    static const struct {
        const char *why;
        uint32_t moves[4], count, arcs;
    } rows[] = {
        {"a subject shifted away from its verb costs it and the root",
         {GLY_MOVE_SHIFT, GLY_MOVE_SHIFT},
         2,
         1},
        {"a wrong relation costs that relation alone",
         {GLY_MOVE_SHIFT, GLY_MOVE_LEFT + GLY_REL_OBJ},
         2,
         2},
        {"a wrong head of the root costs two arcs",
         {GLY_MOVE_SHIFT, GLY_MOVE_LEFT + GLY_REL_NSUBJ, GLY_MOVE_SHIFT,
          GLY_MOVE_LEFT + GLY_REL_DEP},
         4,
         1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        room r;
        gly_train_sentence gold = test_tree(&arena, plain, COUNT_OF(plain));
        begin(&r, gold.count);
        for (uint32_t k = 0; k < rows[i].count; k++)
            gly_parse_move(&r.parse, rows[i].moves[k]);
        CHECK(rows[i].why, follow(&r, &gold) == rows[i].arcs);
        gly_arena_release(&arena);
    }
}

CU_TestInfo oracle_tests[] = {
    {"builds the gold tree", builds_the_gold_tree},
    {"saves what can be saved", saves_what_can_be_saved},
    CU_TEST_INFO_NULL,
};
