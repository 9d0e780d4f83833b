/* The three verbs, over claims that are written down in brackets. */
#include <stdio.h>
#include <string.h>

#include "engine/rule.h"
#include "support/expect.h"
#include "support/fake_claims.h"

/* A rule over an article, and what came of it. */
typedef struct {
    gly_arena arena;
    gly_document document;
    gly_claims claims;
    gly_rules *rules;
    gly_findings findings;
    gly_status status;
} checked;

/* A whole rule file around the keys that a test is about. */
static gly_text rule_file(gly_arena *arena, const char *keys)
{
    return gly_text_format(arena,
                           "id: house\ncategory: quote-speaker\nlevel: error\n"
                           "why: It is a test.\n"
                           "examples: [{bad: TK}, {good: He left.}]\n%s\n",
                           keys);
}

static gly_status run_in(checked *made, gly_arena *arena, const char *keys,
                         const fake_article *article)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_text yaml = rule_file(arena, keys);
    made->rules = gly_rules_build_over(arena, fake_kinds());
    if (yaml.size == 0 || made->rules == NULL)
        return GLY_NO_MEMORY;
    gly_status status =
        gly_rules_load(made->rules, gly_text_of("house.yml"), yaml, &problems);
    if (status == GLY_OK)
        status = fake_read(&made->document, &made->claims, arena, article);
    if (status != GLY_OK)
        return status;
    gly_findings_init(&made->findings, arena, &made->document);
    status = gly_rules_run(made->rules, &made->claims, &made->findings);
    return status == GLY_OK ? gly_findings_close(&made->findings) : status;
}

static void release(checked *made)
{
    gly_rules_release(made->rules);
    gly_arena_release(&made->arena);
}

static void run(checked *made, const char *keys, const fake_article *article)
{
    memset(made, 0, sizeof *made);
    gly_arena_init(&made->arena, &gly_allocator_default);
    made->status = run_in(made, &made->arena, keys, article);
}

/* "3: message; 5: message": the line and message of each finding, and after a
 * "<" those of the other place. */
static gly_text describe(checked *made)
{
    gly_text all = {"", 0};
    const gly_list *items = &made->findings.items;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *one = gly_list_at(items, i);
        all = gly_text_format(&made->arena, "%.*s%s%u: %.*s", (int)all.size,
                              all.data, i > 0 ? "; " : "", one->start.line,
                              (int)one->message.size, one->message.data);
        if (one->related_count > 0)
            all = gly_text_format(
                &made->arena, "%.*s < %u: %.*s", (int)all.size, all.data,
                one->related->start.line, (int)one->related->message.size,
                one->related->message.data);
    }
    return all;
}

typedef struct {
    const char *why, *keys, *draft;
    fake_quotation quotations[6];
    const char *told;
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        checked made;
        fake_article article = {rows[i].draft, rows[i].quotations};
        run(&made, rows[i].keys, &article);
        CHECK(rows[i].why, made.status == GLY_OK);
        gly_text told = describe(&made);
        bool as_told = gly_text_equal(told, gly_text_of(rows[i].told));
        char shown[512];
        snprintf(shown, sizeof shown, "%s, but it says '%.*s'", rows[i].why,
                 (int)told.size, told.data);
        CHECK(shown, as_told);
        release(&made);
    }
}

static void match_finds_words(void)
{
    static const row rows[] = {
        {"every match is a finding",
         "match: '\\bTK\\b'\nmessage: '{match} on line {line}'",
         "The toll is TK.\n\nIt was TK, TKs and TK.\n",
         {{0}},
         "1: TK on line 1; 3: TK on line 3; 3: TK on line 3"},
        {"a named group, and one that took no part",
         "match: '(?<n>\\d+) (?<unit>km)?'\nmessage: '<{n}> <{unit}>'",
         "They ran 40 km and 7 more.\n",
         {{0}},
         "1: <40> <km>; 1: <7> <>"},
        {"case is folded when asked",
         "match: tk\ncaseless: yes\nmessage: x",
         "TK and tk.\n",
         {{0}},
         "1: x; 1: x"},
        {"of several patterns each may match",
         "match: ['XXX', 'TK']\nmessage: '{match}'",
         "TK then XXX.\n",
         {{0}},
         "1: TK; 1: XXX"},
        {"two patterns that say the same are one finding",
         "match: ['TK', 'T[K]']\nmessage: '{match}'",
         "TK.\n",
         {{0}},
         "1: TK"},
        {"a match does not reach over a block",
         "match: 'one\\s+two'\nmessage: x",
         "It is one\n\ntwo of them.\n",
         {{0}},
         ""},
        {"nothing in a scope that is not there",
         "match: TK\nscope: cell\nmessage: x",
         "It is TK.\n",
         {{0}},
         ""},
        {"a line begins at its block",
         "match: '^They'\nmessage: x",
         "They ran. They fell.\n\nThey rose.\n",
         {{0}},
         "1: x; 3: x"},
        {"a brace and white space in a message",
         "match: 'of\\s+rain'\nmessage: 'a {{brace}}, {match}'",
         "Rain falls\n\nThere were forty days of  rain, he said.\n",
         {{0}},
         "3: a {brace}}, of rain"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void find_asks_single_claims(void)
{
    static const row rows[] = {
        {"every claim of the type",
         "find: quotation\nmessage: '{text}'",
         "[Yes] and [no].\n",
         {{"Ida", 0}, {0}},
         "1: Yes; 1: no"},
        {"a truth",
         "find: quotation\nwhere: {attributed: no}\nmessage: x",
         "[Yes]\n\nand [no].\n",
         {{"Ida", 0}, {0}},
         "3: x"},
        {"a value that is missing",
         "find: quotation\nwhere: {speaker: none}\nmessage: '{text}'",
         "[Yes] and [no].\n",
         {{"Ida", 0}, {0}},
         "1: no"},
        {"a value that is there",
         "find: quotation\nwhere: {speaker: some}\nmessage: '{speaker}'",
         "[Yes] and [no].\n",
         {{"Ida", 0}, {0}},
         "1: Ida"},
        {"a word in any case",
         "find: quotation\nwhere: {speaker: IDA}\nmessage: '{text}'",
         "[Yes] and [no].\n",
         {{"Ida", 0}, {"Tom", 0}},
         "1: Yes"},
        {"any of a list",
         "find: quotation\nwhere: {speaker: [ida, tom, none]}\nmessage: "
         "'{text}'",
         "[Yes], [no] and [maybe].\n",
         {{"Ida", 0}, {"Per", 0}, {0}},
         "1: Yes; 1: maybe"},
        {"a choice",
         "find: quotation\nwhere: {kind: term}\nmessage: '{text}'",
         "[Yes] and [no].\n",
         {{0, "term"}, {0}},
         "1: Yes"},
        {"a number and more",
         "find: quotation\nwhere: {count: '>= 2'}\nmessage: '{count}'",
         "[Yes], [oh no] and [a b c].\n",
         {{0}, {0}, {0}},
         "1: 2; 1: 3"},
        {"below a number",
         "find: quotation\nwhere: {count: '< 2'}\nmessage: '{count}'",
         "[Yes] and [oh no].\n",
         {{0}, {0}},
         "1: 1"},
        {"a number itself",
         "find: quotation\nwhere: {count: 2}\nmessage: '{text}'",
         "[Yes] and [oh no].\n",
         {{0}, {0}},
         "1: oh no"},
        {"all fields of a map",
         "find: quotation\nwhere: {count: 1, speaker: some}\nmessage: '{text}'",
         "[Yes], [no] and [oh no].\n",
         {{0}, {"Ida", 0}, {"Ida", 0}},
         "1: no"},
        {"any of several maps",
         "find: quotation\nwhere: {any: [{count: 2}, {speaker: some}]}\n"
         "message: '{text}'",
         "[Yes], [no] and [oh no].\n",
         {{0}, {"Ida", 0}, {0}},
         "1: no; 1: oh no"},
        {"not",
         "find: quotation\nwhere: {not: {count: 1, speaker: some}}\n"
         "message: '{text}'",
         "[Yes], [no] and [oh no].\n",
         {{0}, {"Ida", 0}, {0}},
         "1: Yes; 1: oh no"},
        {"an excuse",
         "find: quotation\nunless: quoted-before\nmessage: '{text}'",
         "[Yes] and [no].\n",
         {{0, "term"}, {0}},
         "1: no"},
        {"an excuse with a number",
         "find: quotation\nunless: {named-within: 1 sentence}\n"
         "message: '{text}'",
         "[Yes] and [no].\n",
         {{0}, {0}},
         "1: no"},
        {"a long value is cut",
         "find: quotation\nmessage: '{text}'",
         "[Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa éb].\n",
         {{0}},
         "1: "
         "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"},
    };
    check_rows(rows, COUNT_OF(rows));
}

#define SPEAKERS                                                               \
    "compare: quotation\nsame: {words: 0.8, least: 3}\ndiffer: speaker\n"

static void compare_holds_claims_together(void)
{
    static const row rows[] = {
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
    };
    check_rows(rows, COUNT_OF(rows));
}

static void a_pattern_at_its_limit_is_named(void)
{
    char draft[4000];
    memset(draft, 'a', sizeof draft - 1);
    draft[sizeof draft - 1] = '\0';
    checked made;
    fake_article article = {draft, NULL};
    run(&made, "match: '(a+)+\\d'\nmessage: x", &article);
    CHECK("the run goes on", made.status == GLY_OK);
    REQUIRE("one notice", made.findings.items.count == 1);
    const gly_finding *notice = gly_list_at(&made.findings.items, 0);
    CHECK("of the category for it",
          gly_text_equal(notice->category, gly_text_of("notice")));
    CHECK("which names the rule",
          gly_text_find(notice->message, gly_text_of("rule house"), 0) !=
              GLY_NONE);
    release(&made);
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
    REQUIRE(why, draft != NULL && quotations != NULL);
    size_t used = 0;
    for (uint32_t i = 0; i < COUNT; i++) {
        uint32_t number = i % wordings;
        used += (size_t)snprintf(
            draft + used, LINE, "[so be it %c%c%c%c]\n\n",
            'a' + (int)(number / 1000), 'a' + (int)(number / 100 % 10),
            'a' + (int)(number / 10 % 10), 'a' + (int)(number % 10));
        quotations[i].speaker = names[i / wordings % speakers];
    }
    checked made;
    fake_article article = {draft, quotations};
    run(&made, SPEAKERS "message: x", &article);
    CHECK(why, made.status == GLY_OK);
    CHECK(why, made.findings.items.count == findings);
    release(&made);
    gly_arena_release(&arena);
}

static void many_claims_stay_linear(void)
{
    check_many("ten thousand copies", 1, 1, 0);
    check_many("two speakers in turn", 1, 2, 5000);
    check_many("four speakers in turn", 1, 4, 7500);
    check_many("ten thousand wordings with three words in common", 10000, 1, 0);
    check_many("five thousand pairs", 5000, 2, 5000);
}

static gly_status run_all(gly_arena *arena, void *context)
{
    (void)context;
    static const fake_quotation quotations[] = {{"Ida", 0}, {"Tom", 0}, {0}};
    static const char *const keys[] = {
        SPEAKERS "message: '{speaker} {other.line}'",
        "compare: quotation\nsame: {speaker: yes}\ndiffer: count\nmessage: x",
        "find: quotation\nwhere: {count: '> 2', kind: [speech, term]}\n"
        "message: '{text}'",
        "match: '(?<what>TK)'\nmessage: '{what}'"};
    fake_article article = {"[a b c]\n\n[a b c] TK\n\n[d]\n", quotations};
    gly_status status = GLY_OK;
    for (size_t i = 0; i < COUNT_OF(keys) && status == GLY_OK; i++) {
        checked made = {.rules = NULL};
        status = run_in(&made, arena, keys[i], &article);
        gly_rules_release(made.rules);
    }
    return status;
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("running rules", run_all, NULL);
}

CU_TestInfo rules_run_tests[] = {
    {"match finds words", match_finds_words},
    {"find asks single claims", find_asks_single_claims},
    {"compare holds claims together", compare_holds_claims_together},
    {"a pattern at its limit is named", a_pattern_at_its_limit_is_named},
    {"many claims stay linear", many_claims_stay_linear},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    CU_TEST_INFO_NULL,
};
