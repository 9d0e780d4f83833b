/* test_transitions.c - whatever is chosen, a tree comes out. */
#include "language/transitions.h"
#include "support/expect.h"

enum { MOST = 40 };

typedef struct {
    uint32_t stack[MOST], heads[MOST];
    uint8_t relations[MOST];
    gly_parse parse;
} room;

static void begin(room *r, uint32_t count)
{
    *r = (room){0};
    r->parse = (gly_parse){count, 0, 0, r->stack, r->heads, r->relations};
}

/* One root, and from every word a way to it. */
static bool is_tree(const gly_parse *parse)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < parse->count; i++) {
        uint32_t at = i, steps = 0;
        roots += parse->heads[i] == parse->count;
        if ((parse->relations[i] == GLY_REL_ROOT) !=
            (parse->heads[i] == parse->count))
            return false;
        while (at < parse->count && steps++ <= parse->count)
            at = parse->heads[at];
        if (at != parse->count)
            return false;
    }
    return roots == 1;
}

static void any_moves_make_a_tree(void)
{
    uint32_t state = 1;
    for (uint32_t round = 0; round < 300; round++) {
        room r;
        uint32_t count = 1 + round % MOST, moves = 0;
        begin(&r, count);
        while (!gly_parse_is_done(&r.parse) && moves <= 2 * count) {
            uint32_t kinds = gly_parse_legal(&r.parse), move;
            do {
                state = state * 1664525u + 1013904223u;
                move = (state >> 8) % GLY_MOVES;
            } while (!gly_parse_fits(&r.parse, kinds, move));
            gly_parse_move(&r.parse, move);
            moves++;
        }
        CHECK("n words take 2 n moves", moves == 2 * count);
        CHECK("the arcs are a tree", is_tree(&r.parse));
    }
}

static void makes_the_example_of_the_header(void)
{
    static const uint32_t moves[] = {
        GLY_MOVE_SHIFT, /* Adler said it rained */
        GLY_MOVE_LEFT + GLY_REL_NSUBJ,
        GLY_MOVE_SHIFT,
        GLY_MOVE_SHIFT,
        GLY_MOVE_LEFT + GLY_REL_NSUBJ,
        GLY_MOVE_SHIFT,
        GLY_MOVE_RIGHT + GLY_REL_CCOMP,
        GLY_MOVE_LEFT + GLY_REL_ROOT,
    };
    static const struct {
        const char *why;
        uint32_t head, relation;
    } words[] = {
        {"Adler says it", 1, GLY_REL_NSUBJ},
        {"said is the root", 4, GLY_REL_ROOT},
        {"it rained", 3, GLY_REL_NSUBJ},
        {"that is what he said", 1, GLY_REL_CCOMP},
    };
    room r;
    begin(&r, COUNT_OF(words));
    for (size_t i = 0; i < COUNT_OF(moves); i++) {
        REQUIRE("each move is legal",
                gly_parse_fits(&r.parse, gly_parse_legal(&r.parse), moves[i]));
        gly_parse_move(&r.parse, moves[i]);
    }
    REQUIRE("then the parse is done", gly_parse_is_done(&r.parse));
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        CHECK(words[i].why, r.heads[i] == words[i].head);
        CHECK(words[i].why, r.relations[i] == words[i].relation);
    }
}

static void the_root_takes_one_word(void)
{
    room r;
    begin(&r, 2);
    gly_parse_move(&r.parse, GLY_MOVE_SHIFT);
    gly_parse_move(&r.parse, GLY_MOVE_SHIFT);
    uint32_t kinds = gly_parse_legal(&r.parse);
    CHECK("with two words left neither may go to the root",
          kinds == GLY_MAY_RIGHT);
    CHECK("the relation of the root is for it alone",
          !gly_parse_fits(&r.parse, kinds, GLY_MOVE_RIGHT + GLY_REL_ROOT));
    gly_parse_move(&r.parse, GLY_MOVE_RIGHT + GLY_REL_OBJ);
    kinds = gly_parse_legal(&r.parse);
    CHECK("the last one may", kinds == GLY_MAY_LEFT);
    CHECK("and by no other relation",
          !gly_parse_fits(&r.parse, kinds, GLY_MOVE_LEFT + GLY_REL_OBJ));
}

CU_TestInfo transitions_tests[] = {
    {"any moves make a tree", any_moves_make_a_tree},
    {"makes the example of the header", makes_the_example_of_the_header},
    {"the root takes one word", the_root_takes_one_word},
    CU_TEST_INFO_NULL,
};
