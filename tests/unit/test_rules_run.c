/* The verbs `match` and `find`, over claims that stand in brackets. */
#include <string.h>

#include "engine/rule.h"
#include "support/expect.h"
#include "support/rule_case.h"

static void match_finds_words(void)
{
    static const rule_row rows[] = {
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
    check_rule_rows(rows, COUNT_OF(rows));
}

static void find_asks_single_claims(void)
{
    static const rule_row rows[] = {
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
    check_rule_rows(rows, COUNT_OF(rows));
}

static void a_pattern_at_its_limit_is_named(void)
{
    char draft[4000];
    memset(draft, 'a', sizeof draft - 1);
    draft[sizeof draft - 1] = '\0';
    rule_case made;
    fake_article article = {draft, NULL};
    rule_case_run(&made, "match: '(a+)+\\d'\nmessage: x", &article);
    CHECK("the run goes on", made.status == GLY_OK);
    REQUIRE("one notice", made.findings.items.count == 1);
    const gly_finding *notice = gly_list_at(&made.findings.items, 0);
    CHECK("of the category for it",
          gly_text_equal(notice->category, gly_text_of("notice")));
    CHECK("which names the rule",
          gly_text_find(notice->message, gly_text_of("rule house"), 0) !=
              GLY_NONE);
    rule_case_release(&made);
}

static gly_status run_all(gly_arena *arena, void *context)
{
    (void)context;
    static const fake_quotation quotations[] = {{"Ida", 0}, {"Tom", 0}, {0}};
    static const char *const keys[] = {
        ("compare: quotation\nsame: {words: 0.8, least: 3}\n"
         "differ: speaker\nmessage: '{speaker} {other.line}'"),
        "compare: quotation\nsame: {speaker: yes}\ndiffer: count\nmessage: x",
        ("find: quotation\nwhere: {count: '> 2', kind: [speech, term]}\n"
         "message: '{text}'"),
        "match: '(?<what>TK)'\nmessage: '{what}'"};
    fake_article article = {"[a b c]\n\n[a b c] TK\n\n[d]\n", quotations};
    gly_status status = GLY_OK;
    for (size_t i = 0; i < COUNT_OF(keys) && status == GLY_OK; i++) {
        rule_case made = {.rules = NULL};
        status = rule_case_run_in(&made, arena, keys[i], &article);
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
    {"a pattern at its limit is named", a_pattern_at_its_limit_is_named},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    CU_TEST_INFO_NULL,
};
