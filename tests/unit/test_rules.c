/* Loading rules: tests/rules/NAME.yml is a rule file with mistakes and
 * tests/rules/NAME.expected all that is to be said of it. */
#include <stdio.h>
#include <string.h>

#include "engine/rule.h"
#include "support/expect.h"
#include "support/fake_claims.h"

static const char good_rule[] = "id: quote-speaker\n"
                                "category: quote-speaker\n"
                                "level: error\n"
                                "compare: quotation\n"
                                "same: {words: 0.8, least: 3}\n"
                                "differ: speaker\n"
                                "unless: [joint-speakers]\n"
                                "message: \"by {other.speaker}\"\n"
                                "why: A quotation has one speaker.\n"
                                "examples:\n"
                                "  - bad: |\n"
                                "      “It is\n"
                                "      done,” Ida Voss said.\n"
                                "    at: It is done,\n"
                                "  - good: He left.\n";

static const char good_match[] = "id: placeholder\n"
                                 "category: placeholder\n"
                                 "level: warning\n"
                                 "match: [TK, '(?<what>XX)']\n"
                                 "scope: [headline, paragraph]\n"
                                 "message: \"{what} {match}\"\n"
                                 "why: It is not meant to be printed.\n"
                                 "examples: [{bad: TK}, {good: He left.}]\n";

/* A file of tests/rules, whole. */
static gly_text read_file(gly_arena *arena, const char *name, const char *end)
{
    enum { MOST = 64 * 1024 };
    char path[256];
    snprintf(path, sizeof path, "tests/rules/%s%s", name, end);
    FILE *file = fopen(path, "rb");
    char *bytes = gly_arena_take(arena, MOST);
    REQUIRE(path, file != NULL && bytes != NULL);
    size_t size = fread(bytes, 1, MOST, file);
    CHECK(path, fclose(file) == 0);
    return (gly_text){bytes, (uint32_t)size};
}

/* The problems as tests/rules writes them down. */
static gly_text describe(gly_arena *arena, const gly_problems *problems)
{
    gly_text all = {"", 0};
    for (uint32_t i = 0; i < problems->items.count; i++) {
        const gly_problem *one = gly_list_at(&problems->items, i);
        all = gly_text_format(
            arena, "%.*s%u:%u: %.*s\n%s%.*s%s", (int)all.size, all.data,
            one->line, one->column, (int)one->message.size, one->message.data,
            one->hint.size > 0 ? "     " : "", (int)one->hint.size,
            one->hint.size > 0 ? one->hint.data : "",
            one->hint.size > 0 ? "\n" : "");
    }
    return all;
}

static gly_status load(gly_rules *rules, gly_problems *problems,
                       const char *yaml)
{
    return gly_rules_load(rules, gly_text_of("house.yml"), gly_text_of(yaml),
                          problems);
}

static void tells_every_mistake_of_a_file(void)
{
    static const char *const names[] = {
        "ten-mistakes", "patterns", "conditions", "examples", "no-map",
        "empty",        "no-verb",  "claim-type", "unclosed", "claims",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        gly_arena arena = test_arena();
        gly_problems problems;
        gly_problems_init(&problems, &arena);
        gly_rules *rules = gly_rules_build_over(&arena, fake_kinds());
        gly_text yaml = read_file(&arena, names[i], ".yml");
        gly_text expected = read_file(&arena, names[i], ".expected");
        gly_text path = gly_text_of(names[i]);
        gly_status declared = gly_rules_declare(rules, path, yaml, &problems);
        gly_status status = gly_rules_load(rules, path, yaml, &problems);
        CHECK(names[i], declared == GLY_INVALID || status == GLY_INVALID);
        CHECK(names[i], gly_rules_count(rules) == 0);
        gly_text told = describe(&arena, &problems);
        bool as_expected = gly_text_equal(told, expected);
        CHECK(names[i], as_expected);
        gly_rules_release(rules);
        gly_arena_release(&arena);
    }
}

static void a_problem_shows_its_line(void)
{
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_problems_init(&problems, &arena);
    gly_rules *rules = gly_rules_build_over(&arena, fake_kinds());
    char yaml[] = "id: vague\nlevl: error\n";
    CHECK("it has mistakes", load(rules, &problems, yaml) == GLY_INVALID);
    memset(yaml, 'x', sizeof yaml - 1);
    const gly_problem *last = gly_list_last(&problems.items);
    CHECK("the line is kept when the file is gone",
          gly_text_equal(last->excerpt, gly_text_of("levl: error")));
    CHECK("and the path", gly_text_equal(last->path, gly_text_of("house.yml")));
    gly_rules_release(rules);
    gly_arena_release(&arena);
}

static void keeps_what_explains_a_rule(void)
{
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_problems_init(&problems, &arena);
    gly_rules *rules = gly_rules_build_over(&arena, fake_kinds());
    REQUIRE("a correct rule", load(rules, &problems, good_rule) == GLY_OK);
    REQUIRE("another", load(rules, &problems, good_match) == GLY_OK);
    REQUIRE("two rules", gly_rules_count(rules) == 2);
    const gly_rule_info *match = gly_rules_info(rules, 0);
    const gly_rule_info *compare = gly_rules_info(rules, 1);
    CHECK("in order of ids",
          gly_text_equal(match->id, gly_text_of("placeholder")));
    CHECK("the verb", strcmp(match->verb, "match") == 0);
    CHECK("the verb", strcmp(compare->verb, "compare") == 0);
    CHECK("the level", match->level == GLY_LEVEL_WARNING);
    CHECK("the reason", gly_text_equal(compare->why, gly_text_of("A quotation "
                                                                 "has one "
                                                                 "speaker.")));
    REQUIRE("the examples", compare->example_count == 2);
    const gly_rule_example *example = compare->examples;
    CHECK("which is bad", example[0].bad && !example[1].bad);
    CHECK("its line", example[0].line == 11 && example[1].line == 15);
    CHECK("where it is bad",
          gly_text_equal(example[0].at, gly_text_of("It is done,")));
    CHECK("the draft as it stands",
          gly_text_ends(example[0].draft, gly_text_of("Voss said.\n")));
    gly_rules_release(rules);
    gly_arena_release(&arena);
}

static void a_rule_replaces_one_of_its_id(void)
{
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_problems_init(&problems, &arena);
    gly_rules *rules = gly_rules_build_over(&arena, fake_kinds());
    char changed[sizeof good_match];
    memcpy(changed, good_match, sizeof changed);
    memcpy(strstr(changed, "warning"), "error  ", 7);
    REQUIRE("a rule", load(rules, &problems, good_match) == GLY_OK);
    REQUIRE("its like", load(rules, &problems, changed) == GLY_OK);
    REQUIRE("there is one", gly_rules_count(rules) == 1);
    CHECK("the later", gly_rules_info(rules, 0)->level == GLY_LEVEL_ERROR);
    CHECK("one with a mistake",
          load(rules, &problems, "id: placeholder\n") == GLY_INVALID);
    CHECK("changes nothing",
          gly_rules_info(rules, 0)->level == GLY_LEVEL_ERROR);
    gly_rules_release(rules);
    gly_arena_release(&arena);
}

static gly_status load_all(gly_arena *arena, void *context)
{
    (void)context;
    static const char *const files[] = {good_rule, good_match,
                                        "id: A b\nlevl: x\nmatch: '('\n"
                                        "message: '{x}'\nexamples: [{}]\n"};
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_rules *rules = gly_rules_build_over(arena, fake_kinds());
    gly_status status = rules == NULL ? GLY_NO_MEMORY : GLY_OK;
    for (size_t i = 0; i < COUNT_OF(files) && status == GLY_OK; i++)
        status = load(rules, &problems, files[i]);
    gly_rules_release(rules);
    return status == GLY_INVALID ? GLY_OK : status;
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("loading rules", load_all, NULL);
}

CU_TestInfo rules_tests[] = {
    {"tells every mistake of a file", tells_every_mistake_of_a_file},
    {"a problem shows its line", a_problem_shows_its_line},
    {"keeps what explains a rule", keeps_what_explains_a_rule},
    {"a rule replaces one of its id", a_rule_replaces_one_of_its_id},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    CU_TEST_INFO_NULL,
};
