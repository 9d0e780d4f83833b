#include "claims/statements/trends.h"

#include "support/article.h"
#include "support/expect.h"

static void ties_a_way_to_what_is_measured(void)
{
    static const struct {
        const char *why, *text, *noun;
        gly_trend_way way;
        bool sure, known;
    } rows[] = {
        {"what a verb does it to", "The firm lifted its dividend.", "dividend",
         GLY_TREND_UP, true, false},
        {"what the subject does", "Turnout fell to 41 per cent.", "Turnout",
         GLY_TREND_DOWN, true, false},
        {"what a passive tells", "The dividend is held at 3p a share.",
         "dividend", GLY_TREND_SAME, true, false},
        {"what is left where it was",
         "The firm left its forecast where it was.", "forecast", GLY_TREND_SAME,
         true, false},
        {"what a pronoun stands for",
         "The firm will pay a dividend of 3p. That is unchanged.", "dividend",
         GLY_TREND_SAME, true, false},
        {"an adjective", "The higher profit pleased Ms. Okoro.", "profit",
         GLY_TREND_UP, true, true},
        {"a noun", "The fall in sales hurt.", "sales", GLY_TREND_DOWN, true,
         true},
        {"a height", "# Record turnout in Brill\n\nIt rained.", "turnout",
         GLY_TREND_HIGH, true, false},
        {"a low", "Turnout was 52 per cent, the lowest since 1991.", "Turnout",
         GLY_TREND_LOW, true, false},
        {"a headline without its verb", "# Crime up in Brill\n\nIt rained.",
         "Crime", GLY_TREND_UP, true, false},
        {"what a headline says will come",
         "# Ferry fares to rise\n\nIt rained.", "fares", GLY_TREND_UP, true,
         false},
        {"a headline's verb that is a noun, too",
         "# Orford shares slide despite gains in Brill\n\nIt rained.", "shares",
         GLY_TREND_DOWN, true, false},
        {"an amount before its way", "The shares closed 11p better at 286p.",
         "shares", GLY_TREND_UP, true, false},
        {"a way before its amount", "The shares closed down 6p at 188p.",
         "shares", GLY_TREND_DOWN, true, false},
        {"what is denied", "Turnout did not fall.", "Turnout", GLY_TREND_DOWN,
         false, false},
        {"what may be", "Turnout may fall.", "Turnout", GLY_TREND_DOWN, false,
         false},
        {"what is asked for", "The union called for a cut in fares.", "fares",
         GLY_TREND_DOWN, false, false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_trends *all = article.claims.trends;
        CHECK(rows[i].why, all->count == 1);
        if (all->count == 1) {
            const gly_trend *t = &all->items[0];
            CHECK(rows[i].why,
                  test_is(test_article_tokens(&article, t->noun, t->noun),
                          rows[i].noun));
            CHECK(rows[i].why, t->way == rows[i].way);
            CHECK(rows[i].why, t->sure == rows[i].sure);
            CHECK(rows[i].why, t->known == rows[i].known);
        }
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void leaves_other_words_alone(void)
{
    static const char *const rows[] = {
        "Ines Okoro raised her hand.", "The profit warning fell on a Friday.",
        "The board put up a fence.", "The firm held a meeting at 9.",
        "The firm kept its dividend policy."};
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i], test_article_read(&article, &desk, rows[i]));
        CHECK(rows[i], article.claims.trends->count == 0);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void holds_ways_against_each_other(void)
{
    CHECK("up and down", gly_trends_oppose(GLY_TREND_UP, GLY_TREND_DOWN));
    CHECK("up and as it was", gly_trends_oppose(GLY_TREND_SAME, GLY_TREND_UP));
    CHECK("a height and a low",
          gly_trends_oppose(GLY_TREND_LOW, GLY_TREND_HIGH));
    CHECK("up to a height", !gly_trends_oppose(GLY_TREND_UP, GLY_TREND_HIGH));
    CHECK("up to a height", gly_trends_agree(GLY_TREND_UP, GLY_TREND_HIGH));
    CHECK("down", !gly_trends_agree(GLY_TREND_DOWN, GLY_TREND_SAME));
}

CU_TestInfo trends_tests[] = {
    {"ties a way to what is measured", ties_a_way_to_what_is_measured},
    {"leaves other words alone", leaves_other_words_alone},
    {"holds ways against each other", holds_ways_against_each_other},
    CU_TEST_INFO_NULL,
};
