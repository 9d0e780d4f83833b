/* test_syntax.c - who said what, as the trees of news tell it. */
#include <string.h>

#include "base/limits.h"
#include "language/syntax.h"
#include "support/article.h"
#include "support/expect.h"

/* The first token that reads `word`; GLY_NONE. */
static uint32_t token_of(const test_article *article, const char *word)
{
    for (uint32_t t = 0; t < article->language.tokens.count; t++) {
        if (test_is(test_article_tokens(article, t, t), word))
            return t;
    }
    return GLY_NONE;
}

static void reads_reported_speech(void)
{
    static const struct {
        const char *why, *text, *verb, *subject, *content;
        gly_relation relation;
    } rows[] = {
        {"indirect, with that", "Mr. Sorin said that the bridge was closed.",
         "said", "Sorin", "closed", GLY_REL_CCOMP},
        {"indirect, without", "The mayor said the bridge would close in May.",
         "said", "mayor", "close", GLY_REL_CCOMP},
        {"quoted, the speaker last",
         "“The bridge will close in May,” said Carol Brandt.", "said", "Carol",
         "close", GLY_REL_CCOMP},
        {"quoted, the verb last",
         "“The bridge will close in May,” Carol Brandt said.", "said", "Carol",
         "close", GLY_REL_CCOMP},
        {"quoted, the speaker first",
         "Carol Brandt said: “The bridge will close in May.”", "said", "Carol",
         "close", GLY_REL_CCOMP},
        {"unquoted, the speaker last",
         "The bridge will close in May, officials said.", "said", "officials",
         "close", GLY_REL_CCOMP},
        {"with a title",
         "Finance Director Ottilie Marn announced that the fund "
         "had lost 12 million dollars.",
         "announced", "Ottilie", "lost", GLY_REL_CCOMP},
        {"with an apposition",
         "Harold Brandt, president of the union, warned that the strike would "
         "spread.",
         "warned", "Harold", "spread", GLY_REL_CCOMP},
        {"a body", "The ministry denied that the minister had resigned.",
         "denied", "ministry", "resigned", GLY_REL_CCOMP},
        {"a pronoun", "“We lost everything,” she told reporters.", "told",
         "she", "lost", GLY_REL_CCOMP},
        {"with a day", "The company said Tuesday it would cut 300 jobs.",
         "said", "company", "cut", GLY_REL_CCOMP},
        {"a name of three words",
         "Ursula van Dorn wrote that the plan was a mistake.", "wrote",
         "Ursula", "mistake", GLY_REL_CCOMP},
        {"straight marks", "\"The talks were serious,\" Adler added.", "added",
         "Adler", "serious", GLY_REL_CCOMP},
        {"without a full stop", "The mayor says the bridge is safe", "says",
         "mayor", "safe", GLY_REL_CCOMP},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_syntax *syntax = &article.language.syntax;
        uint32_t verb = token_of(&article, rows[i].verb);
        uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        uint32_t content = gly_syntax_child(syntax, verb, rows[i].relation);
        CHECK(rows[i].why, subject == token_of(&article, rows[i].subject));
        CHECK(rows[i].why, content == token_of(&article, rows[i].content));
        CHECK(rows[i].why, syntax->items[verb].head == GLY_NONE);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void reads_arcs_of_claims(void)
{
    static const struct {
        const char *why, *text, *word, *head;
        gly_relation relation;
    } rows[] = {
        {"what is counted", "The storm killed 12 people.", "12", "people",
         GLY_REL_NUMMOD},
        {"whom it happened to", "Twelve people were killed in the storm.",
         "people", "killed", GLY_REL_NSUBJ_PASS},
        {"who did it", "The bill was rejected by the senate.", "senate",
         "rejected", GLY_REL_OBL_AGENT},
        {"a negation", "The council did not approve the plan.", "not",
         "approve", GLY_REL_ADVMOD},
        {"a possessor", "The mayor’s budget failed.", "mayor", "budget",
         GLY_REL_NMOD_POSS},
        {"a clause about a noun", "The man who stole the car was arrested.",
         "stole", "man", GLY_REL_ACL_RELCL},
        {"a day", "The court ruled on Monday.", "Monday", "ruled", GLY_REL_OBL},
        {"a headline", "COUNCIL REJECTS BRIDGE PLAN", "COUNCIL", "REJECTS",
         GLY_REL_NSUBJ},
        {"a headline with capitals",
         "# Varsk Plays Down Progress in Lake Talks", "Varsk", "Plays",
         GLY_REL_NSUBJ},
        {"whom it killed, in a headline",
         "# Storm Kills 12 Men in Northern Province", "Men", "Kills",
         GLY_REL_OBJ},
        {"a headline whose verb may be a noun",
         "# Sorvane lifts ban on rice exports\n\nIt rained.", "ban", "lifts",
         GLY_REL_OBJ},
        {"a headline whose noun may be a verb",
         "# Norvane shares rise as demand grows\n\nIt rained.", "shares",
         "rise", GLY_REL_NSUBJ},
        {"a headline with an infinitive for its verb",
         "# Orford baths to close in June after cuts\n\nIt rained.", "close",
         "baths", GLY_REL_ACL},
        {"two speakers", "Brandt and Marn said the plan was dead.", "Marn",
         "Brandt", GLY_REL_CONJ},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        uint32_t word = token_of(&article, rows[i].word);
        const gly_node *node = &article.language.syntax.items[word];
        CHECK(rows[i].why, node->head == token_of(&article, rows[i].head));
        CHECK(rows[i].why, node->relation == rows[i].relation);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* Whether token `t` is a mark by its look and by its word class. */
static bool is_mark(const gly_language *language, uint32_t t)
{
    return language->syntax.items[t].upos == GLY_UPOS_PUNCT &&
           (language->tokens.items[t].flags & GLY_TOKEN_MARK) != 0;
}

static void check_marks_head_no_word(const char *why,
                                     const gly_language *language)
{
    for (uint32_t t = 0; t < language->syntax.count; t++) {
        uint32_t head = language->syntax.items[t].head;
        CHECK(why, head == GLY_NONE || is_mark(language, t) ||
                       !is_mark(language, head));
    }
}

/* One root a sentence, a way to it from every token, children in order. */
static void check_trees(const char *why, const gly_language *language)
{
    const gly_syntax *syntax = &language->syntax;
    uint32_t linked = 0, roots = 0;
    REQUIRE(why, syntax->count == language->tokens.count);
    for (uint32_t i = 0; i < language->sentences.count; i++) {
        gly_sentence s = language->sentences.items[i];
        for (uint32_t t = s.first; t < s.first + s.count; t++) {
            uint32_t at = t, steps = 0;
            while (syntax->items[at].head != GLY_NONE && steps++ < s.count)
                at = syntax->items[at].head;
            CHECK(why, syntax->items[at].head == GLY_NONE);
            CHECK(why, at >= s.first && at - s.first < s.count);
            roots += syntax->items[t].head == GLY_NONE;
            uint32_t child = syntax->items[t].first_child, last = 0;
            for (; child != GLY_NONE; child = syntax->items[child].next_child) {
                CHECK(why, syntax->items[child].head == t);
                CHECK(why, child >= last);
                last = child;
                linked++;
            }
        }
    }
    CHECK(why, roots == language->sentences.count);
    CHECK(why, linked + roots == syntax->count);
    check_marks_head_no_word(why, language);
}

/* `count` of the `pieces`, in an order that `seed` makes. */
static char *jumble(gly_arena *arena, uint32_t count, uint32_t seed)
{
    static const char *const pieces[] = {
        "said ", "“",  "” ",    ", ",      "the ", "bridge ", "'",
        "(",     ") ", "12 ",   "Brandt ", "not ", "was ",    "that ",
        "— ",    "$",  "U.S. ", "’s ",     ": ",   "OF ",
    };
    char *text = gly_arena_take(arena, (size_t)count * 8 + 1), *end = text;
    REQUIRE("there is memory", text != NULL);
    for (uint32_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        const char *piece = pieces[(seed >> 8) % COUNT_OF(pieces)];
        memcpy(end, piece, strlen(piece));
        end += strlen(piece);
    }
    return text;
}

static void any_words_make_trees(void)
{
    static const uint32_t lengths[] = {1, 2, 3, 20, 60, 200, 249, 251, 900, 40};
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (uint32_t i = 0; i < 4 * COUNT_OF(lengths); i++) {
        gly_arena arena = test_arena();
        test_article article;
        char *text = jumble(&arena, lengths[i % COUNT_OF(lengths)], i);
        REQUIRE("any words can be read",
                test_article_read(&article, &desk, text));
        check_trees("the arcs are trees", &article.language);
        test_article_release(&article);
        gly_arena_release(&arena);
    }
    test_desk_close(&desk);
}

static void long_sentences_are_read_in_windows(void)
{
    test_desk desk;
    test_article article;
    gly_arena arena = test_arena();
    REQUIRE("the word lists load", test_desk_open(&desk));
    enum { COUNT = 2 * GLY_LIMIT_SENTENCE, SIZE = 8 };
    char *text = gly_arena_take(&arena, COUNT * SIZE + 1);
    REQUIRE("there is memory", text != NULL);
    for (uint32_t i = 0; i < COUNT; i++)
        memcpy(text + (size_t)i * SIZE, "bridges ", SIZE);
    REQUIRE("it is read", test_article_read(&article, &desk, text));
    const gly_syntax *syntax = &article.language.syntax;
    REQUIRE("it is one sentence", article.language.sentences.count == 1);
    check_trees("it has one root", &article.language);
    uint32_t later = GLY_LIMIT_SENTENCE;
    while (later < syntax->count &&
           syntax->items[later].head >= GLY_LIMIT_SENTENCE)
        later++;
    CHECK("the second window hangs on the first one's root",
          later < syntax->count &&
              syntax->items[syntax->items[later].head].head == GLY_NONE &&
              syntax->items[later].relation == GLY_REL_PARATAXIS);
    test_article_release(&article);
    test_desk_close(&desk);
    gly_arena_release(&arena);
}

static void walks_the_tree(void)
{
    test_desk desk;
    test_article article;
    uint32_t first, last;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("it is read", test_article_read(&article, &desk,
                                            "Adler said the bridge closed."));
    const gly_syntax *s = &article.language.syntax;
    gly_syntax_reach(s, 4, &first, &last);
    CHECK("the bridge closed", first == 2 && last == 4);
    gly_syntax_reach(s, 1, &first, &last);
    CHECK("all hangs under said", first == 0 && last == 5);
    gly_syntax_reach(s, 0, &first, &last);
    CHECK("a leaf reaches itself", first == 0 && last == 0);
    CHECK("the bridge is what is said", gly_syntax_is_under(s, 3, 4));
    CHECK("Adler is not", !gly_syntax_is_under(s, 0, 4));
    CHECK("the bridge has its noun on top", gly_syntax_top(s, 2, 3) == 3);
    CHECK("the bridge closed has its verb", gly_syntax_top(s, 2, 4) == 4);
    CHECK("there is one subject",
          gly_syntax_child(s, 1, GLY_REL_NSUBJ) == 0 &&
              gly_syntax_next(s, 0, GLY_REL_NSUBJ) == GLY_NONE);
    test_article_release(&article);
    test_desk_close(&desk);
}

static gly_status build_again(gly_arena *arena, void *context)
{
    const test_article *article = context;
    const gly_language *l = &article->language;
    gly_language again;
    return gly_language_build(&again, arena, l->document, l->lexicon);
}

static void memory_may_end_anywhere(void)
{
    test_desk desk;
    test_article article;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("it is read",
            test_article_read(&article, &desk,
                              "“It rained,” said Marn. Brandt’s men left."));
    check_out_of_memory("reading a language", build_again, &article);
    test_article_release(&article);
    test_desk_close(&desk);
}

CU_TestInfo syntax_tests[] = {
    {"reads reported speech", reads_reported_speech},
    {"reads arcs of claims", reads_arcs_of_claims},
    {"any words make trees", any_words_make_trees},
    {"long sentences are read in windows", long_sentences_are_read_in_windows},
    {"walks the tree", walks_the_tree},
    {"memory may end anywhere", memory_may_end_anywhere},
    CU_TEST_INFO_NULL,
};
