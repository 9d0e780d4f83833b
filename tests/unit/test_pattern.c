#include "base/pattern.h"
#include "support/expect.h"

#include <string.h>

static void finds_matches(void)
{
    static const struct {
        const char *why, *pattern, *text;
        bool caseless;
        uint32_t from;
        const char *match; /* NULL for none */
    } rows[] = {
        {"the first one", "\\bTK\\b", "Cost: TK and TK", false, 0, "TK"},
        {"not in a word", "\\bTK\\b", "ATKINS", false, 0, NULL},
        {"letters of any script", "\\w+", "— Éva", false, 0, "Éva"},
        {"case is folded beyond ASCII", "éva", "ÉVA", true, 0, "ÉVA"},
        {"case matters otherwise", "tk", "TK", false, 0, NULL},
        {"a line begins", "^Read more", "He left.\nRead more", false, 0,
         "Read more"},
        {"an empty match is passed over", "x*", "aaxxa", false, 0, "xx"},
        {"nothing but empty matches", "x*", "aaa", false, 0, NULL},
        {"a look-behind sees what is before", "(?<=no )more", "no more", false,
         3, "more"},
        {"from the end there is nothing", "a", "a", false, 1, NULL},
        {"from past the end neither", "a", "a", false, 9, NULL},
        {"in nothing there is nothing", "a", "", false, 0, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_pattern *pattern = NULL;
        gly_matcher *matcher = NULL;
        gly_pattern_error error;
        gly_span match = {0, 0};
        bool found = false;
        REQUIRE(rows[i].why, gly_pattern_build(
                                 &pattern, &arena, gly_text_of(rows[i].pattern),
                                 rows[i].caseless, &error) == GLY_OK);
        REQUIRE(rows[i].why, gly_matcher_build(&matcher, &arena) == GLY_OK);
        gly_text text = gly_text_of(rows[i].text);
        CHECK(rows[i].why,
              gly_pattern_find(pattern, matcher, text, rows[i].from, &found,
                               &match) == GLY_OK);
        CHECK(rows[i].why, found == (rows[i].match != NULL));
        if (found && rows[i].match != NULL)
            CHECK(rows[i].why, gly_text_equal(gly_text_slice(text, match),
                                              gly_text_of(rows[i].match)));
        gly_pattern_release(pattern);
        gly_arena_release(&arena);
    }
}

static void tells_what_is_wrong(void)
{
    static const struct {
        const char *why, *pattern;
        uint32_t offset;
    } rows[] = {
        {"an open group", "ab(c", 4},
        {"nothing to repeat", "a|*", 2},
        {"a single byte would split a character", "\\C", 2},
        {"bytes that are no UTF-8", "ab\xFF", 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_pattern *pattern = NULL;
        gly_pattern_error error = {{NULL, 0}, 99};
        CHECK(rows[i].why,
              gly_pattern_build(&pattern, &arena, gly_text_of(rows[i].pattern),
                                false, &error) == GLY_INVALID);
        CHECK(rows[i].why, pattern == NULL);
        CHECK(rows[i].why, error.message.size > 0);
        CHECK(rows[i].why, error.offset == rows[i].offset);
        gly_arena_release(&arena);
    }
}

static void knows_patterns_that_take_nothing(void)
{
    static const struct {
        const char *pattern;
        bool empty;
    } rows[] = {{"", true},       {"a*", true}, {"\\b", true},
                {"(?=TK)", true}, {"a", false}, {"(a|b)+", false},
                {"\\bTK?", false}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_pattern *pattern = NULL;
        gly_pattern_error error;
        REQUIRE(rows[i].pattern, gly_pattern_build(&pattern, &arena,
                                                   gly_text_of(rows[i].pattern),
                                                   false, &error) == GLY_OK);
        CHECK(rows[i].pattern,
              gly_pattern_may_be_empty(pattern) == rows[i].empty);
        gly_pattern_release(pattern);
        gly_arena_release(&arena);
    }
}

static void names_its_groups(void)
{
    gly_arena arena = test_arena();
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    gly_text source = gly_text_of("(?<value>\\d+)(?<unit> km)?");
    REQUIRE("it is a pattern", gly_pattern_build(&pattern, &arena, source,
                                                 false, &error) == GLY_OK);
    REQUIRE("there is room", gly_matcher_build(&matcher, &arena) == GLY_OK);
    CHECK("two names", gly_pattern_name_count(pattern) == 2);
    CHECK("in their order", strcmp(gly_pattern_name(pattern, 0), "unit") == 0);
    CHECK("in their order", strcmp(gly_pattern_name(pattern, 1), "value") == 0);
    bool found = false;
    gly_span match, group = {0, 0};
    CHECK("it matches",
          gly_pattern_find(pattern, matcher, gly_text_of("the 40 men"), 0,
                           &found, &match) == GLY_OK &&
              found);
    CHECK("a group that took part",
          gly_pattern_group(pattern, matcher, "value", &group));
    CHECK("and its place", group.offset == 4 && group.length == 2);
    CHECK("a group that took none",
          !gly_pattern_group(pattern, matcher, "unit", &group));
    CHECK("no such group",
          !gly_pattern_group(pattern, matcher, "units", &group));
    gly_pattern_release(pattern);
    gly_arena_release(&arena);
}

static void gives_up_at_its_limits(void)
{
    gly_arena arena = test_arena();
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    char letters[2000];
    memset(letters, 'a', sizeof letters);
    REQUIRE("it is a pattern",
            gly_pattern_build(&pattern, &arena, gly_text_of("(a+)+\\d"), false,
                              &error) == GLY_OK);
    REQUIRE("there is room", gly_matcher_build(&matcher, &arena) == GLY_OK);
    bool found = true;
    gly_span match;
    CHECK("backtracking without end ends",
          gly_pattern_find(pattern, matcher,
                           (gly_text){letters, sizeof letters}, 0, &found,
                           &match) == GLY_TOO_LARGE);
    CHECK("and has found nothing", !found);
    gly_pattern_release(pattern);
    gly_arena_release(&arena);
}

/* Machine code would take a day for this; here it is a second. */
static void a_long_line_is_no_trap(void)
{
    enum { SIZE = 1000 * 1000 };
    gly_arena arena = test_arena();
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    char *letters = gly_arena_take(&arena, SIZE);
    REQUIRE("there is room", letters != NULL);
    REQUIRE("there is room", gly_matcher_build(&matcher, &arena) == GLY_OK);
    REQUIRE("it is a pattern",
            gly_pattern_build(&pattern, &arena, gly_text_of("(?<=a)\\w+[b-d]"),
                              false, &error) == GLY_OK);
    memset(letters, 'a', SIZE);
    bool found = true;
    gly_span match = {0, 0};
    CHECK("a square of the length is refused",
          gly_pattern_find(pattern, matcher, (gly_text){letters, SIZE}, 0,
                           &found, &match) == GLY_TOO_LARGE);
    letters[SIZE - 500] = 'b';
    CHECK("what is near is found",
          gly_pattern_find(pattern, matcher, (gly_text){letters, SIZE},
                           SIZE - 600, &found, &match) == GLY_OK &&
              found && match.offset == SIZE - 600);
    gly_pattern_release(pattern);
    gly_arena_release(&arena);
}

static void a_long_match_takes_the_heap(void)
{
    gly_arena arena = test_arena();
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    char letters[700];
    memset(letters, 'a', sizeof letters);
    REQUIRE("it is a pattern",
            gly_pattern_build(&pattern, &arena,
                              gly_text_of("^(?:(a)|(b)|(c))*$"), false,
                              &error) == GLY_OK);
    REQUIRE("there is room", gly_matcher_build(&matcher, &arena) == GLY_OK);
    bool found = false;
    gly_span match = {0, 0};
    CHECK("more than the small stack of machine code holds",
          gly_pattern_find(pattern, matcher,
                           (gly_text){letters, sizeof letters}, 0, &found,
                           &match) == GLY_OK);
    CHECK("it is found", found && match.length == sizeof letters);
    gly_pattern_release(pattern);
    gly_arena_release(&arena);
}

static gly_status build_and_find(gly_arena *arena, void *context)
{
    (void)context;
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    gly_status status = gly_pattern_build(
        &pattern, arena, gly_text_of("(?<name>[A-Z]\\w+) said"), false, &error);
    if (status == GLY_OK)
        status = gly_matcher_build(&matcher, arena);
    bool found = false;
    gly_span match;
    if (status == GLY_OK)
        status = gly_pattern_find(pattern, matcher, gly_text_of("Voss said"), 0,
                                  &found, &match);
    gly_pattern_release(pattern);
    gly_status bad =
        gly_pattern_build(&pattern, arena, gly_text_of("("), false, &error);
    if (status == GLY_OK && bad != GLY_INVALID)
        status = bad;
    return status;
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("a pattern", build_and_find, NULL);
}

CU_TestInfo pattern_tests[] = {
    {"finds matches", finds_matches},
    {"tells what is wrong", tells_what_is_wrong},
    {"knows patterns that take nothing", knows_patterns_that_take_nothing},
    {"names its groups", names_its_groups},
    {"gives up at its limits", gives_up_at_its_limits},
    {"a long line is no trap", a_long_line_is_no_trap},
    {"a long match takes the heap", a_long_match_takes_the_heap},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    CU_TEST_INFO_NULL,
};
