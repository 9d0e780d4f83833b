#include "claims/speech/fitting.h"
#include "support/expect.h"

/* Words as numbers: every letter of `text` is a word. */
static gly_words words_of(gly_symbol *room, const char *text)
{
    uint32_t count = 0;
    for (; text[count] != '\0'; count++)
        room[count] = (gly_symbol)text[count];
    return (gly_words){room, count};
}

static void costs_what_must_change(void)
{
    static const struct {
        const char *why, *part, *whole;
        uint32_t cost;
    } rows[] = {
        {"a part that stands there costs nothing", "bcd", "abcde", 0},
        {"a word dropped inside costs one", "bd", "abcde", 1},
        {"a word changed costs one", "bxd", "abcde", 1},
        {"a word that is not there costs one", "bcxd", "abcde", 1},
        {"nothing fits anywhere", "", "abc", 0},
        {"what is not there costs all its words", "xyz", "abc", 3},
        {"into nothing it costs all its words", "ab", "", 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_symbol part[16], whole[16];
        CHECK(rows[i].why,
              gly_fitting_cost(words_of(part, rows[i].part),
                               words_of(whole, rows[i].whole)) == rows[i].cost);
    }
}

/* All pairs of wordings of so many words, each of them one of three. */
static void check_all(uint32_t count)
{
    enum { MOST = 6, WORDS = 3 };
    uint32_t all = 1;
    for (uint32_t i = 0; i < count; i++)
        all *= WORDS;
    for (uint32_t pair = 0; pair < all * all; pair++) {
        gly_symbol one[MOST], other[MOST];
        uint32_t a = pair / all, b = pair % all;
        for (uint32_t i = 0; i < count; i++, a /= WORDS, b /= WORDS) {
            one[i] = a % WORDS;
            other[i] = b % WORDS;
        }
        gly_words part = {one, count}, whole = {other, count};
        bool is_one = gly_fitting_cost(part, whole) == 1;
        REQUIRE("the cost is one", gly_fitting_is_one(part, whole) == is_one);
    }
}

static void knows_a_cost_of_one(void)
{
    for (uint32_t count = 0; count <= 5; count++)
        check_all(count);
}

CU_TestInfo fitting_tests[] = {
    {"costs what must change", costs_what_must_change},
    {"knows a cost of one", knows_a_cost_of_one},
    CU_TEST_INFO_NULL,
};
