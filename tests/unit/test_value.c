#include "claims/value.h"
#include "claims/words.h"
#include "support/expect.h"

#include <string.h>

static gly_value text_value(gly_value_type type, const char *text)
{
    return (gly_value){.type = type, .text = gly_text_of(text)};
}

static gly_value number_value(double number)
{
    return (gly_value){.type = GLY_VALUE_NUMBER, .number = number};
}

static void compares_values(void)
{
    static const gly_symbol said[] = {4, 7, 9}, told[] = {4, 7, 8};
    const struct {
        const char *why;
        gly_value a, b;
        bool equal;
    } rows[] = {
        {"texts without regard to case", text_value(GLY_VALUE_TEXT, "ÉVA Voss"),
         text_value(GLY_VALUE_TEXT, "éva voss"), true},
        {"a longer text", text_value(GLY_VALUE_TEXT, "Voss"),
         text_value(GLY_VALUE_TEXT, "Vosse"), false},
        {"types differ", text_value(GLY_VALUE_TEXT, "expert"),
         text_value(GLY_VALUE_CHOICE, "expert"), false},
        {"nothing is nothing", text_value(GLY_VALUE_NONE, "a"),
         text_value(GLY_VALUE_NONE, "b"), true},
        {"numbers", number_value(0.5), number_value(0.5), true},
        {"a zero has no sign", number_value(0.0), number_value(-0.0), true},
        {"other numbers", number_value(0.5), number_value(0.25), false},
        {"truths",
         {.type = GLY_VALUE_TRUTH, .truth = true},
         {.type = GLY_VALUE_TRUTH, .truth = false},
         false},
        {"entities",
         {.type = GLY_VALUE_ENTITY, .entity = 3},
         {.type = GLY_VALUE_ENTITY, .entity = 3},
         true},
        {"words",
         {.type = GLY_VALUE_WORDS, .words = {said, 3}},
         {.type = GLY_VALUE_WORDS, .words = {told, 3}},
         false},
        {"the same words",
         {.type = GLY_VALUE_WORDS, .words = {said, 2}},
         {.type = GLY_VALUE_WORDS, .words = {told, 2}},
         true},
        {"no words",
         {.type = GLY_VALUE_WORDS, .words = {NULL, 0}},
         {.type = GLY_VALUE_WORDS, .words = {NULL, 0}},
         true},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CHECK(rows[i].why,
              gly_value_equal(&rows[i].a, &rows[i].b) == rows[i].equal);
        bool same_hash =
            gly_value_hash(&rows[i].a) == gly_value_hash(&rows[i].b);
        CHECK(rows[i].why, same_hash == rows[i].equal);
    }
}

/* The words of a sentence, a letter each. */
static gly_words letters(gly_symbol *room, const char *word)
{
    uint32_t count = (uint32_t)strlen(word);
    for (uint32_t i = 0; i < count; i++)
        room[i] = (gly_symbol)(unsigned char)word[i];
    return (gly_words){room, count};
}

static void measures_common_words(void)
{
    static const struct {
        const char *why, *a, *b;
        uint32_t common, found; /* `b` in `a` */
    } rows[] = {
        {"nothing in nothing", "", "", 0, 0},
        {"nothing in something", "abc", "", 0, 0},
        {"the same", "abcd", "abcd", 4, 0},
        {"one left out", "abcd", "abd", 3, GLY_NONE},
        {"order counts", "abcd", "dcba", 1, GLY_NONE},
        {"the end of it", "abcd", "cd", 2, 2},
        {"a word may stand twice", "abab", "bb", 2, GLY_NONE},
        {"longer than what it is in", "ab", "abc", 2, GLY_NONE},
        {"over the first block of bits",
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaxy"
         "z",
         "aaaxyz", 6, 63},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_symbol room_a[128], room_b[128];
        gly_words a = letters(room_a, rows[i].a);
        gly_words b = letters(room_b, rows[i].b);
        CHECK(rows[i].why, gly_words_common(a, b) == rows[i].common);
        CHECK(rows[i].why, gly_words_common(b, a) == rows[i].common);
        CHECK(rows[i].why, gly_words_find(a, b) == rows[i].found);
        CHECK(rows[i].why,
              gly_words_within(b, a) == (rows[i].common == b.count));
    }
}

static void makes_a_set_of_words(void)
{
    static const struct {
        const char *why, *words, *set;
    } rows[] = {
        {"nothing", "", ""},
        {"one word", "a", "a"},
        {"all the same", "aaa", "a"},
        {"in order", "cab", "abc"},
        {"each once", "bcabca", "abc"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_symbol room[8], wanted[8];
        uint32_t all = letters(room, rows[i].words).count;
        gly_words set = letters(wanted, rows[i].set);
        uint32_t count = gly_words_as_set(room, all);
        CHECK(rows[i].why, count == set.count);
        CHECK(rows[i].why, gly_words_find(set, (gly_words){room, count}) == 0);
    }
}

/* The textbook's table, to judge the bits by. */
static uint32_t common_by_table(gly_words a, gly_words b)
{
    static uint32_t table[201][201];
    for (uint32_t i = 1; i <= a.count; i++) {
        for (uint32_t j = 1; j <= b.count; j++) {
            uint32_t over = table[i - 1][j], left = table[i][j - 1];
            table[i][j] = a.items[i - 1] == b.items[j - 1]
                              ? table[i - 1][j - 1] + 1
                              : (over > left ? over : left);
        }
    }
    return table[a.count][b.count];
}

static void agrees_with_the_table(void)
{
    uint32_t state = 7;
    for (uint32_t round = 0; round < 200; round++) {
        gly_symbol a[200], b[200];
        uint32_t words = 2 + round % 30;
        for (uint32_t i = 0; i < 200; i++) {
            state = state * 1664525u + 1013904223u;
            a[i] = 1 + (state >> 16) % words;
            state = state * 1664525u + 1013904223u;
            b[i] = 1 + (state >> 16) % words;
        }
        gly_words one = {a, 1 + (state >> 8) % 200}, two = {b, 200 - round / 2};
        uint32_t common = gly_words_common(one, two);
        CHECK("bits and table agree", common == common_by_table(one, two));
        one.count = 1 + one.count / 8;
        CHECK("all words are common, or one is not within",
              gly_words_within(one, two) ==
                  (gly_words_common(one, two) == one.count));
    }
}

CU_TestInfo value_tests[] = {
    {"compares values", compares_values},
    {"measures common words", measures_common_words},
    {"makes a set of words", makes_a_set_of_words},
    {"agrees with the table", agrees_with_the_table},
    CU_TEST_INFO_NULL,
};
