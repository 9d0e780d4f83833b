/* The verb `compare`, over claims that stand in brackets. */
#include <stdio.h>

#include "base/limits.h"
#include "support/expect.h"
#include "support/rule_case.h"

#define SPEAKERS                                                               \
    "compare: quotation\nsame: {words: 0.8, least: 3}\ndiffer: speaker\n"

static void compare_holds_claims_together(void)
{
    static const rule_row rows[] = {
        {"one wording, two speakers",
         SPEAKERS "message: '{speaker}, not {other.speaker} of {other.line}'\n"
                  "other-message: 'says {speaker}'",
         "[fully committed to peace]\n\nRain.\n\n[fully committed to peace]\n",
         {{"Ida", 0}, {"Tom", 0}},
         "5: Tom, not Ida of 1 < 1: says Ida"},
        {"one speaker",
         SPEAKERS "message: x",
         "[fully committed to peace]\n\n[fully committed to peace]\n",
         {{"Ida", 0}, {"Ida", 0}},
         ""},
        {"nobody is no other speaker",
         SPEAKERS "message: x",
         "[fully committed to peace]\n\n[fully committed to peace]\n",
         {{"Ida", 0}, {0}},
         ""},
        {"the part of a wording",
         SPEAKERS "message: x",
         "[we are fully committed to achieving peace]\n\n"
         "[Fully committed to peace]\n",
         {{"Ida", 0}, {"Tom", 0}},
         "3: x < 1: the other place"},
        {"the part may come first",
         SPEAKERS "message: x",
         "[committed to peace]\n\n[we are fully committed to peace]\n",
         {{"Ida", 0}, {"Tom", 0}},
         "3: x < 1: the other place"},
        {"in another order it is another wording",
         SPEAKERS "message: x",
         "[peace to committed fully]\n\n[fully committed to peace]\n",
         {{"Ida", 0}, {"Tom", 0}},
         ""},
        {"fewer words than are asked for",
         SPEAKERS "message: x",
         "[to peace]\n\n[to peace]\n",
         {{"Ida", 0}, {"Tom", 0}},
         ""},
        {"each later one against the first",
         SPEAKERS "message: x",
         "[a b c]\n\n[a b c]\n\n[a b c]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Tom", 0}},
         "3: x < 1: the other place; 5: x < 1: the other place"},
        {"a paragraph is told of once",
         SPEAKERS "message: x",
         "[a b c]\n\n[a b c] [a b c]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Tom", 0}},
         "3: x < 1: the other place"},
        {"what was told is not told from the other side",
         SPEAKERS "message: x",
         "[a b c]\n\n[a b c]\n\n[a b c]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Ida", 0}},
         "3: x < 1: the other place"},
        {"a third speaker is told of",
         SPEAKERS "message: x",
         "[a b c]\n\n[a b c]\n\n[a b c]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Per", 0}},
         "3: x < 1: the other place; 5: x < 1: the other place"},
        {"joint speakers are excused",
         SPEAKERS "unless: joint-speakers\nmessage: x",
         "[a b c]\n\n[a b c]\n",
         {{"Ada", 0}, {"Tom and Ada", 0}},
         ""},
        {"a condition holds of both",
         SPEAKERS "where: {kind: speech}\nmessage: x",
         "[a b c]\n\n[a b c]\n\n[a b c]\n",
         {{"Ida", 0}, {"Tom", "term"}, {"Tom", 0}},
         "5: x < 1: the other place"},
        {"an excuse of single claims, for either",
         SPEAKERS "unless: quoted-before\nmessage: x",
         "[a b c]\n\n[a b c]\n\n[a b c]\n",
         {{"Ida", "term"}, {"Tom", 0}, {"Ida", "term"}},
         ""},
        {"agreement alone, where nothing must differ",
         "compare: quotation\nsame: {words: yes}\nmessage: x",
         "[a b c]\n\n[a b]\n\n[A b c]\n",
         {{0}, {0}, {0}},
         "5: x < 1: the other place"},
        {"a field's own way to differ",
         "compare: quotation\nsame: {speaker: yes}\ndiffer: wording\n"
         "message: '{match}/{other.match}'",
         "[a b c]\n\n[a b]\n\n[d e f]\n",
         {{"Ida", 0}, {"Ida", 0}, {"Ida", 0}},
         "3: a b/a b c < 1: the other place"},
        {"two fields that must be the same",
         "compare: quotation\nsame: {speaker: yes, count: yes}\nmessage: x",
         "[a b]\n\n[c d]\n\n[c]\n\n[a b]\n",
         {{"Ida", 0}, {"Ida", 0}, {"Ida", 0}, {"Tom", 0}},
         "3: x < 1: the other place"},
        {"nobody and nobody are not the same speaker",
         "compare: quotation\nsame: {speaker: yes}\nmessage: x",
         "[a b]\n\n[c d]\n",
         {{0}, {0}},
         ""},
        {"any of two fields may differ",
         "compare: quotation\nsame: {words: 0.5}\ndiffer: [speaker, count]\n"
         "message: x",
         "[a b c]\n\n[a b]\n\n[a b c]\n",
         {{"Ida", 0}, {"Ida", 0}, {"Ida", 0}},
         "3: x < 1: the other place"},
        {"numbers that may lie an amount apart",
         "compare: quotation\nsame: {speaker: yes}\ndiffer: {count: 1}\n"
         "message: '{count}/{other.count}'",
         "[a b c]\n\n[a b c d]\n\n[a b c d e]\n",
         {{"Ida", 0}, {"Ida", 0}, {"Ida", 0}},
         "5: 5/3 < 1: the other place"},
        {"numbers that may lie a share apart",
         "compare: quotation\nsame: {speaker: yes}\ndiffer: {count: 25%}\n"
         "message: '{count}/{other.count}'",
         "[a b c]\n\n[a b c d]\n\n[a b c d e]\n",
         {{"Ida", 0}, {"Ida", 0}, {"Ida", 0}},
         "5: 5/3 < 1: the other place"},
        {"numbers are one by an amount: neither 5 and 3, nor 7 and 5",
         "compare: quotation\nsame: {count: 1}\ndiffer: speaker\n"
         "message: '{count}/{other.count}'",
         "[a b c]\n\n[a b c d e]\n\n[a b c d e f]\n\n[a b c d e f g h]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Ida", 0}, {"Tom", 0}},
         "5: 6/5 < 3: the other place"},
        {"numbers are one by a share: 3 and 4 at 25%, 4 and 6 not",
         "compare: quotation\nsame: {count: 25%}\ndiffer: speaker\n"
         "message: '{count}/{other.count}'",
         "[a b c]\n\n[a b c d]\n\n[a b c d e f]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Ida", 0}},
         "3: 4/3 < 1: the other place"},
        {"a number that may be apart beside a field that may not",
         "compare: quotation\nsame: {speaker: yes, count: 2}\n"
         "message: '{count}/{other.count}'",
         "[a b c]\n\n[a b c d]\n\n[a b c d e]\n",
         {{"Ida", 0}, {"Tom", 0}, {"Ida", 0}},
         "5: 5/3 < 1: the other place"},
    };
    check_rule_rows(rows, COUNT_OF(rows));
}

/* What the one finding of `article` stands on besides its own place. */
static void check_places(const char *why, const fake_article *article,
                         uint32_t places, const char *fingerprint)
{
    rule_case made;
    rule_case_run(&made, SPEAKERS "message: x\nother-message: '{speaker}'",
                  article);
    bool one = made.status == GLY_OK && made.findings.items.count == 1;
    CHECK(why, one);
    if (one) {
        const gly_finding *found = gly_list_at(&made.findings.items, 0);
        CHECK(why, found->related_count == places);
        CHECK(why,
              gly_text_equal(found->fingerprint, gly_text_of(fingerprint)));
        for (uint32_t i = 0; i < found->related_count; i++)
            CHECK(why, gly_text_equal(found->related[i].message,
                                      gly_text_of("Ida")));
    }
    rule_case_release(&made);
}

static void what_the_other_place_says_is_shown_elsewhere(void)
{
    static const fake_quotation said[] = {
        {"Ida", 0}, {"Ida", 0}, {"Ida", 0}, {"Ida", 0}, {"Tom", 0}};
    static const char same[] = "f9d908931d721168";
    check_places("one place", &(fake_article){"[a b c]\n\n[a b c]\n", said + 3},
                 1, same);
    check_places("the place of an echo changes no fingerprint",
                 &(fake_article){"[a b c]\n\n[a b c]\n\n[a b c]\n", said + 2},
                 2, same);
    check_places(
        "no more than two echoes",
        &(fake_article){"[a b c]\n\n[a b c]\n\n[a b c]\n\n[a b c]\n\n[a b c]\n",
                        said},
        3, same);
}

/* Ten thousand quotations: `wording` of 0 makes each its own, and `speaker`
 * gives it one of that many speakers. */
static void check_many(const char *why, uint32_t wordings, uint32_t speakers,
                       uint32_t findings)
{
    enum { COUNT = 10000, LINE = 40 };
    static const char *const names[] = {"Ada", "Bo", "Cy", "Di"};
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    char *draft = gly_arena_take(&arena, (size_t)COUNT * LINE + 1);
    fake_quotation *quotations =
        gly_arena_array(&arena, COUNT, sizeof *quotations);
    if (draft == NULL || quotations == NULL) {
        CHECK("there is memory for it", false);
        return;
    }
    size_t used = 0;
    for (uint32_t i = 0; i < COUNT; i++) {
        uint32_t number = i % wordings;
        used += (size_t)snprintf(
            draft + used, LINE, "[so be it %c%c%c%c]\n\n",
            'a' + (int)(number / 1000), 'a' + (int)(number / 100 % 10),
            'a' + (int)(number / 10 % 10), 'a' + (int)(number % 10));
        quotations[i].speaker = names[i / wordings % speakers];
    }
    rule_case made;
    fake_article article = {draft, quotations};
    rule_case_run(&made, SPEAKERS "message: x", &article);
    CHECK(why, made.status == GLY_OK);
    CHECK(why, made.findings.items.count == findings);
    rule_case_release(&made);
    gly_arena_release(&arena);
}

static void many_claims_stay_linear(void)
{
    check_many("ten thousand copies", 1, 1, 0);
    check_many("two speakers in turn: as many as are shown", 1, 2,
               GLY_LIMIT_RULE_FINDINGS + 1);
    check_many("four speakers in turn", 1, 4, GLY_LIMIT_RULE_FINDINGS + 1);
    check_many("ten thousand wordings with three words in common", 10000, 1, 0);
    check_many("five thousand pairs", 5000, 2, GLY_LIMIT_RULE_FINDINGS + 1);
}

CU_TestInfo rules_compare_tests[] = {
    {"compare holds claims together", compare_holds_claims_together},
    {"what the other place says is shown elsewhere",
     what_the_other_place_says_is_shown_elsewhere},
    {"many claims stay linear", many_claims_stay_linear},
    CU_TEST_INFO_NULL,
};
