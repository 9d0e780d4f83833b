#include "base/symbols.h"

#include <stdio.h>

#include "support/expect.h"

static gly_symbol add(gly_symbols *table, const char *word)
{
    gly_symbol symbol = 0;
    REQUIRE(word, gly_symbols_add(&symbol, table, gly_text_of(word)) == GLY_OK);
    return symbol;
}

static gly_symbol find(const gly_symbols *table, const char *word)
{
    return gly_symbols_find(table, gly_text_of(word));
}

static bool reads(const gly_symbols *table, gly_symbol symbol, const char *word)
{
    return gly_text_equal(gly_symbols_text(table, symbol), gly_text_of(word));
}

static void gives_a_word_one_number(void)
{
    gly_arena arena = test_arena();
    gly_symbols table;
    gly_symbols_init(&table, &arena, NULL);
    CHECK("an empty table knows nothing", find(&table, "said") == 0);
    CHECK("its numbers begin at 1", gly_symbols_end(&table) == 1);
    gly_symbol said = add(&table, "said"), wrote = add(&table, "wrote");
    CHECK("two words have two numbers", said != wrote);
    CHECK("the same word has the same", add(&table, "said") == said);
    CHECK("it is found by it", find(&table, "said") == said);
    CHECK("capitals make another word", find(&table, "Said") == 0);
    CHECK("the number gives the word back", reads(&table, wrote, "wrote"));
    CHECK("two words end at 3", gly_symbols_end(&table) == 3);
    gly_arena_release(&arena);
}

static void the_empty_text_is_0(void)
{
    gly_arena arena = test_arena();
    gly_symbols table;
    gly_symbols_init(&table, &arena, NULL);
    CHECK("added", add(&table, "") == 0);
    add(&table, "said");
    CHECK("added when there are others", add(&table, "") == 0);
    CHECK("found", find(&table, "") == 0);
    CHECK("read", reads(&table, 0, ""));
    gly_arena_release(&arena);
}

static void copies_the_word(void)
{
    gly_arena arena = test_arena();
    gly_symbols table;
    gly_symbols_init(&table, &arena, NULL);
    char word[] = "said";
    gly_symbol said = add(&table, word);
    word[0] = 'p';
    CHECK("the table's word does not change", reads(&table, said, "said"));
    CHECK("and is still found", find(&table, "said") == said);
    CHECK("the other one is not there", find(&table, "paid") == 0);
    gly_arena_release(&arena);
}

static void stands_on_a_parent(void)
{
    gly_arena arena = test_arena();
    gly_symbols words, draft;
    gly_symbols_init(&words, &arena, NULL);
    gly_symbol said = add(&words, "said");
    gly_symbols_init(&draft, &arena, &words);
    CHECK("a parent's word keeps its number", add(&draft, "said") == said);
    gly_symbol voss = add(&draft, "Voss");
    CHECK("own numbers follow the parent's", voss == said + 1);
    CHECK("the parent does not see them", find(&words, "Voss") == 0);
    CHECK("nor has it grown", gly_symbols_end(&words) == voss);
    CHECK("the child reads both",
          reads(&draft, said, "said") && reads(&draft, voss, "Voss"));
    gly_symbols note;
    gly_symbols_init(&note, &arena, &draft);
    CHECK("a grandchild finds both",
          find(&note, "said") == said && find(&note, "Voss") == voss);
    CHECK("and reads both",
          reads(&note, said, "said") && reads(&note, voss, "Voss"));
    gly_arena_release(&arena);
}

static void two_children_do_not_see_each_other(void)
{
    gly_arena arena = test_arena();
    gly_symbols words, one, two;
    gly_symbols_init(&words, &arena, NULL);
    add(&words, "said");
    gly_symbols_init(&one, &arena, &words);
    gly_symbols_init(&two, &arena, &words);
    gly_symbol a = add(&one, "Bergen"), b = add(&two, "Tromsø");
    CHECK("each counts on from the parent", a == b);
    CHECK("each reads its own",
          reads(&one, a, "Bergen") && reads(&two, b, "Tromsø"));
    CHECK("and lacks the other's", find(&one, "Tromsø") == 0);
    gly_arena_release(&arena);
}

static void keeps_every_word_while_it_grows(void)
{
    enum { WORDS = 20000 };
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_symbols table;
    gly_symbols_init(&table, &arena, NULL);
    char word[16];
    for (uint32_t i = 0; i < WORDS; i++) {
        (void)snprintf(word, sizeof word, "w%x", i * 2654435761u);
        REQUIRE("numbers follow each other", add(&table, word) == i + 1);
        REQUIRE("the table is at most half full",
                table.texts.count * 2 <= table.slot_count);
    }
    for (uint32_t i = 0; i < WORDS; i++) {
        (void)snprintf(word, sizeof word, "w%x", i * 2654435761u);
        REQUIRE("each is found", find(&table, word) == i + 1);
        REQUIRE("and read", reads(&table, i + 1, word));
    }
    CHECK("no word is counted twice", gly_symbols_end(&table) == WORDS + 1);
    gly_arena_release(&arena);
}

/* The symbol that cannot be added must not be half there. */
static gly_status add_many(gly_arena *arena, void *context)
{
    (void)context;
    gly_symbols table;
    gly_symbols_init(&table, arena, NULL);
    for (uint32_t i = 0; i < 300; i++) {
        char word[16];
        (void)snprintf(word, sizeof word, "word %u", i);
        gly_symbol symbol = 77;
        if (gly_symbols_add(&symbol, &table, gly_text_of(word)) == GLY_OK)
            continue;
        CHECK("the answer is as it was", symbol == 77);
        CHECK("the table too", gly_symbols_end(&table) == i + 1);
        CHECK("the word is not there", find(&table, word) == 0);
        CHECK("those before are", i == 0 || find(&table, "word 0") == 1);
        return GLY_NO_MEMORY;
    }
    return GLY_OK;
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("a table of symbols", add_many, NULL);
}

CU_TestInfo symbols_tests[] = {
    {"gives a word one number", gives_a_word_one_number},
    {"the empty text is 0", the_empty_text_is_0},
    {"copies the word", copies_the_word},
    {"stands on a parent", stands_on_a_parent},
    {"two children do not see each other", two_children_do_not_see_each_other},
    {"keeps every word while it grows", keeps_every_word_while_it_grows},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
