#include "annotate/reading.h"
#include "annotate/statements/statements.h"
#include "claims/statements/drift.h"
#include "claims/statements/opposition.h"
#include "claims/statements/places.h"
#include "support/article.h"
#include "support/expect.h"

/* The statement whose predicate is `word`; NULL for none. */
static const gly_statement *statement(const test_article *article,
                                      const char *word)
{
    const gly_statements *all = article->annotations.statements;
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t token = all->items[i].predicate;
        if (test_is(test_article_tokens(article, token, token), word))
            return &all->items[i];
    }
    return NULL;
}

static bool is_word(const test_article *article, const gly_participant *p,
                    const char *expected)
{
    if (p->token == GLY_NONE)
        return expected[0] == '\0';
    return test_is(test_article_tokens(article, p->token, p->token), expected);
}

static void tells_who_does_what(void)
{
    static const struct {
        const char *why, *text, *predicate, *agent, *patient;
    } rows[] = {
        {"subject and object", "The council closed the pool.", "closed",
         "council", "pool"},
        {"what a passive's subject is done to", "The pool was closed.",
         "closed", "", "pool"},
        {"and who does it", "The pool was closed by the council.", "closed",
         "council", "pool"},
        {"a verb joined to another",
         "The council met on Friday and closed the pool.", "closed", "council",
         "pool"},
        {"who stands for the noun before it",
         "The council, which closed the pool, met.", "closed", "council",
         "pool"},
        {"so does a gap", "The pool that the council closed was old.", "closed",
         "council", "pool"},
        {"who owns a decision",
         "The council's decision to close the pool hurt.", "close", "council",
         "pool"},
        {"who calls somebody up to do it", "Quill called Brandt to concede.",
         "concede", "Quill", ""},
        {"who in a clause below its own",
         "Quill, who has refused to concede, was tired.", "concede", "Quill",
         ""},
        {"what is so while something else happens",
         "With the bridge closed, drivers stayed at home.", "closed", "",
         "bridge"},
        {"by how much is no object", "Wheat prices climbed 12 cents.",
         "climbed", "prices", ""},
        {"words of a side are no object", "Mr. Quill took the stand on Friday.",
         "took", "Quill", ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_statement *s = statement(&article, rows[i].predicate);
        CHECK(rows[i].why,
              s != NULL && is_word(&article, &s->agent, rows[i].agent));
        CHECK(rows[i].why,
              s != NULL && is_word(&article, &s->patient, rows[i].patient));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void tells_whether_it_is_so(void)
{
    static const struct {
        const char *why, *text, *predicate;
        gly_certainty certainty;
        bool negative, conditional;
    } rows[] = {
        {"plain", "The council closed the pool.", "closed", GLY_CERTAINTY_IS,
         false, false},
        {"not", "The council did not close the pool.", "close",
         GLY_CERTAINTY_IS, true, false},
        {"refused to", "The council refused to close the pool.", "close",
         GLY_CERTAINTY_IS, true, false},
        {"did not refuse to", "The council did not refuse to close the pool.",
         "close", GLY_CERTAINTY_IS, false, false},
        {"neither", "Neither council closed the pool.", "closed",
         GLY_CERTAINTY_IS, true, false},
        {"not one", "Not one council closed the pool.", "closed",
         GLY_CERTAINTY_IS, true, false},
        {"not only denies nothing", "The council not only closed the pool.",
         "closed", GLY_CERTAINTY_IS, false, false},
        {"yet to", "The council has yet to close the pool.", "close",
         GLY_CERTAINTY_IS, true, false},
        {"could not is did not", "The council could not agree.", "agree",
         GLY_CERTAINTY_IS, true, false},
        {"the only one to did", "Dahl was the only one to oppose the pool.",
         "oppose", GLY_CERTAINTY_IS, false, false},
        {"would, as somebody says, is will",
         "Ms. Dahl said the council would close the pool.", "close",
         GLY_CERTAINTY_WILL, false, false},
        {"may", "The council may close the pool.", "close", GLY_CERTAINTY_MAY,
         false, false},
        {"is expected to", "The council is expected to close the pool.",
         "close", GLY_CERTAINTY_MAY, false, false},
        {"will", "The council will close the pool.", "close",
         GLY_CERTAINTY_WILL, false, false},
        {"wants to", "The council wants to close the pool.", "close",
         GLY_CERTAINTY_WISHED, false, false},
        {"accused of", "The council is accused of closing the pool.", "closing",
         GLY_CERTAINTY_ALLEGED, false, false},
        {"with something going on", "With prices falling, farmers wait.",
         "falling", GLY_CERTAINTY_IS, false, false},
        {"what is owned", "Its widening margin helps it.", "widening",
         GLY_CERTAINTY_IS, false, false},
        {"stopped doing", "The shop has stopped selling heaters.", "selling",
         GLY_CERTAINTY_IS, true, false},
        {"voted against doing", "The board voted against raising the fare.",
         "raising", GLY_CERTAINTY_IS, true, false},
        {"was led to", "The spot led the judges to overturn the ruling.",
         "overturn", GLY_CERTAINTY_IS, false, false},
        {"once it had been",
         "It passed, once the amendment had been adopted, on Friday.",
         "adopted", GLY_CERTAINTY_IS, false, false},
        {"once it has been",
         "It will pass once the amendment has been adopted.", "adopted",
         GLY_CERTAINTY_IS, false, true},
        {"if", "If the council closed the pool, it would rain.", "closed",
         GLY_CERTAINTY_IS, false, true},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_statement *s = statement(&article, rows[i].predicate);
        CHECK(rows[i].why, s != NULL && s->certainty == rows[i].certainty);
        CHECK(rows[i].why, s != NULL && s->negative == rows[i].negative);
        CHECK(rows[i].why, s != NULL && s->conditional == rows[i].conditional);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static bool has_side(const test_article *article, const char *predicate,
                     const char *class)
{
    const gly_statements *all = article->annotations.statements;
    const gly_symbols *symbols = article->language.tokens.symbols;
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t token = all->items[i].predicate;
        if (test_is(test_article_tokens(article, token, token), predicate) &&
            test_is(gly_symbols_text(symbols, all->items[i].side), class))
            return true;
    }
    return false;
}

static void tells_the_side_of_the_news(void)
{
    static const struct {
        const char *why, *text, *predicate, *class;
    } rows[] = {
        {"a verb", "The panel upheld the ruling.", "upheld", "ruling-kept"},
        {"one that was read as an adjective",
         "The spot came off, and the placing was upheld.", "upheld",
         "ruling-kept"},
        {"a verb with its object", "The council lifted the old ban.", "lifted",
         "ban-no"},
        {"a subject with its verb", "The dam held.", "held", "stand-kept"},
        {"a noun", "The rejection of the lease hurt.", "rejection",
         "accept-no"},
        {"a tally beside what it decided",
         "The council approved the lease, 5-2.", "approved", "vote-split"},
        {"and what it decided", "The council approved the lease, 5-2.",
         "approved", "accept-yes"},
        {"all of them", "The council unanimously approved the lease.",
         "approved", "vote-one"},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why,
              has_side(&article, rows[i].predicate, rows[i].class));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* The first and the last statement that tell one kind of news. */
static void opposes_statements_about_one_thing(void)
{
    static const struct {
        const char *why, *text, *one, *two;
        bool oppose, meet;
    } rows[] = {
        {"not and so",
         "The council closed the pool. The council did not close the pool.",
         "closed", "close", true, true},
        {"two sides", "The panel upheld the ruling. The panel overturned it.",
         "upheld", "overturned", true, true},
        {"one side", "The panel upheld the ruling. The panel upheld it again.",
         "upheld", "upheld", false, true},
        {"described apart",
         "The council closed the old pool. The council did not close the new "
         "pool.",
         "closed", "close", true, false},
        {"a new one is another",
         "The council did not close the pool. The council closed a pool.",
         "close", "closed", true, false},
        {"but none is none",
         "The council closed the pool. The council did not close a pool.",
         "closed", "close", true, true},
        {"a noun tells it, too",
         "The council approved the lease. The rejection of the lease hurt.",
         "approved", "rejection", true, true},
        {"the pool stays open",
         "The council shut the pool. The pool stays open.", "shut", "stays",
         true, true},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_statement *a = statement(&article, rows[i].one);
        const gly_statement *b = statement(&article, rows[i].two);
        REQUIRE(rows[i].why, a != NULL && b != NULL);
        CHECK(rows[i].why,
              gly_statements_oppose(&article.claims, a, b) == rows[i].oppose);
        CHECK(rows[i].why,
              gly_statements_meet(&article.claims, a, b) == rows[i].meet);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void tells_what_grows(void)
{
    static const struct {
        const char *why, *text, *one, *two;
        bool drift, widen;
    } rows[] = {
        {"might and will",
         "The fee might rise. Most members said so. The fee will grow.", "rise",
         "grow", true, false},
        {"will and will not", "The fee might rise. The fee will not grow.",
         "rise", "grow", false, false},
        {"a share and most",
         "Among members, 38% named the fee. Most members blame the fee.",
         "named", "blame", false, true},
        {"more than half and most",
         "Among members, 58% named the fee. Most members blame the fee.",
         "named", "blame", false, false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_statement *a = statement(&article, rows[i].one);
        const gly_statement *b = statement(&article, rows[i].two);
        REQUIRE(rows[i].why, a != NULL && b != NULL);
        CHECK(rows[i].why,
              gly_statements_drift(&article.claims, a, b) == rows[i].drift);
        CHECK(rows[i].why,
              gly_statements_widen(&article.claims, a, b) == rows[i].widen);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void tells_two_places_apart(void)
{
    static const struct {
        const char *why, *text;
        bool elsewhere;
    } rows[] = {
        {"two towns", "The council met in Lund. The council voted in Malmo.",
         true},
        {"one town", "The council met in Lund. The council voted in Lund.",
         false},
        {"side by side",
         "The council met in Lund. The council voted in Malmo. Lund is near "
         "Malmo.",
         false},
        {"a country beside a town",
         "The council met in Lund. The council voted in Sweden.", false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_statement *a = statement(&article, "met");
        const gly_statement *b = statement(&article, "voted");
        REQUIRE(rows[i].why, a != NULL && b != NULL);
        bool apart = gly_statements_elsewhere(&article.claims, a, b) &&
                     !gly_statements_side_by_side(&article.claims, a, b);
        CHECK(rows[i].why, apart == rows[i].elsewhere);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo statements_tests[] = {
    {"tells who does what", tells_who_does_what},
    {"tells whether it is so", tells_whether_it_is_so},
    {"tells the side of the news", tells_the_side_of_the_news},
    {"opposes statements about one thing", opposes_statements_about_one_thing},
    {"tells what grows", tells_what_grows},
    {"tells two places apart", tells_two_places_apart},
    CU_TEST_INFO_NULL,
};
