#include "base/pattern.h"
#include "support/expect.h"

#include <string.h>

/* A pattern with room to match it. */
typedef struct {
    gly_arena arena;
    gly_pattern *pattern;
    gly_matcher *matcher;
} ready;

static void prepare(ready *made, const char *why, const char *pattern,
                    bool caseless)
{
    *made = (ready){.arena = test_arena()};
    gly_pattern_source source = {.text = gly_text_of(pattern),
                                 .caseless = caseless};
    gly_pattern_error error;
    REQUIRE(why, gly_pattern_build(&made->pattern, &made->arena, &source,
                                   &error) == GLY_OK);
    REQUIRE(why, gly_matcher_build(&made->matcher, &made->arena) == GLY_OK);
}

static void release(ready *made)
{
    gly_pattern_release(made->pattern);
    gly_arena_release(&made->arena);
}

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
        ready made;
        prepare(&made, rows[i].why, rows[i].pattern, rows[i].caseless);
        gly_text text = gly_text_of(rows[i].text);
        gly_search search = {.text = text, .from = rows[i].from};
        CHECK(rows[i].why,
              gly_pattern_find(&search, made.pattern, made.matcher) == GLY_OK);
        CHECK(rows[i].why, search.found == (rows[i].match != NULL));
        if (search.found && rows[i].match != NULL)
            CHECK(rows[i].why,
                  gly_text_equal(gly_text_slice(text, search.match),
                                 gly_text_of(rows[i].match)));
        release(&made);
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
        gly_pattern_source source = {.text = gly_text_of(rows[i].pattern)};
        CHECK(rows[i].why, gly_pattern_build(&pattern, &arena, &source,
                                             &error) == GLY_INVALID);
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
        ready made;
        prepare(&made, rows[i].pattern, rows[i].pattern, false);
        CHECK(rows[i].pattern,
              gly_pattern_may_be_empty(made.pattern) == rows[i].empty);
        release(&made);
    }
}

static void names_its_groups(void)
{
    ready made;
    prepare(&made, "two groups", "(?<value>\\d+)(?<unit> km)?", false);
    const gly_pattern *pattern = made.pattern;
    CHECK("two names", gly_pattern_name_count(pattern) == 2);
    CHECK("in their order", strcmp(gly_pattern_name(pattern, 0), "unit") == 0);
    CHECK("in their order", strcmp(gly_pattern_name(pattern, 1), "value") == 0);
    gly_search search = {.text = gly_text_of("the 40 men")};
    CHECK("it matches",
          gly_pattern_find(&search, pattern, made.matcher) == GLY_OK &&
              search.found);
    gly_span group = {0, 0};
    CHECK("a group that took part",
          gly_pattern_group(pattern, made.matcher, "value", &group));
    CHECK("and its place", group.offset == 4 && group.length == 2);
    CHECK("a group that took none",
          !gly_pattern_group(pattern, made.matcher, "unit", &group));
    CHECK("no such group",
          !gly_pattern_group(pattern, made.matcher, "units", &group));
    release(&made);
}

static void gives_up_at_its_limits(void)
{
    char letters[2000];
    memset(letters, 'a', sizeof letters);
    ready made;
    prepare(&made, "a pattern without end", "(a+)+\\d", false);
    gly_search search = {.text = {letters, sizeof letters}, .found = true};
    CHECK("backtracking without end ends",
          gly_pattern_find(&search, made.pattern, made.matcher) ==
              GLY_TOO_LARGE);
    CHECK("and has found nothing", !search.found);
    release(&made);
}

/* Machine code would take a day for this; here it is a second. */
static void a_long_line_is_no_trap(void)
{
    enum { SIZE = 1000 * 1000 };
    ready made;
    prepare(&made, "a square of the length", "(?<=a)\\w+[b-d]", false);
    char *letters = gly_arena_take(&made.arena, SIZE);
    REQUIRE("there is room", letters != NULL);
    memset(letters, 'a', SIZE);
    gly_search search = {.text = {letters, SIZE}};
    CHECK("a square of the length is refused",
          gly_pattern_find(&search, made.pattern, made.matcher) ==
              GLY_TOO_LARGE);
    letters[SIZE - 500] = 'b';
    search.from = SIZE - 600;
    CHECK("what is near is found",
          gly_pattern_find(&search, made.pattern, made.matcher) == GLY_OK &&
              search.found && search.match.offset == SIZE - 600);
    release(&made);
}

static void a_long_match_takes_the_heap(void)
{
    char letters[700];
    memset(letters, 'a', sizeof letters);
    ready made;
    prepare(&made, "many groups", "^(?:(a)|(b)|(c))*$", false);
    gly_search search = {.text = {letters, sizeof letters}};
    CHECK("more than the small stack of machine code holds",
          gly_pattern_find(&search, made.pattern, made.matcher) == GLY_OK);
    CHECK("it is found", search.found && search.match.length == sizeof letters);
    CHECK("and the next begins behind it", search.from == sizeof letters);
    release(&made);
}

static gly_status build_and_find(gly_arena *arena, void *context)
{
    (void)context;
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    gly_pattern_source good = {.text = gly_text_of("(?<name>[A-Z]\\w+) said")};
    gly_pattern_source bad = {.text = gly_text_of("(")};
    gly_search search = {.text = gly_text_of("Voss said")};
    gly_status status = gly_pattern_build(&pattern, arena, &good, &error);
    if (status == GLY_OK)
        status = gly_matcher_build(&matcher, arena);
    bool slow = false;
    if (status == GLY_OK)
        status = gly_pattern_is_slow(&slow, pattern, matcher, search.text);
    if (status == GLY_OK)
        status = gly_pattern_find(&search, pattern, matcher);
    gly_pattern_release(pattern);
    if (status == GLY_OK)
        status = gly_pattern_build(&pattern, arena, &bad, &error);
    return status == GLY_INVALID ? GLY_OK : status;
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("a pattern", build_and_find, NULL);
}

/* Machine code is made when a pattern is first looked for. Where there can be
 * none, no memory is asked for then. */
static void check_asking_again(bool known)
{
    test_memory memory = {0};
    gly_arena arena = test_arena_over(&memory), own = test_arena();
    gly_pattern *pattern = NULL;
    gly_matcher *matcher = NULL;
    gly_pattern_error error;
    gly_pattern_source source = {.text = gly_text_of("[A-Z]\\w+ said"),
                                 .known = known};
    REQUIRE("it is built",
            gly_pattern_build(&pattern, &arena, &source, &error) == GLY_OK &&
                gly_matcher_build(&matcher, &own) == GLY_OK);
    memory.fail_at = memory.calls + 1;
    gly_search search = {.text = gly_text_of("Voss said"), .found = true};
    gly_status status = gly_pattern_find(&search, pattern, matcher);
    bool refused = memory.calls == memory.fail_at;
    CHECK("who gets no memory says so",
          status == (refused ? GLY_NO_MEMORY : GLY_OK));
    CHECK("and has found nothing", search.found == !refused);
    for (int turn = 0; turn < 2; turn++) {
        uint32_t before = memory.calls;
        search.from = 0;
        CHECK("with memory there is a match",
              gly_pattern_find(&search, pattern, matcher) == GLY_OK &&
                  search.found);
        CHECK("memory is asked for once more, and then no more",
              (memory.calls > before) == (refused && turn == 0));
    }
    gly_pattern_release(pattern);
    gly_arena_release(&own);
    gly_arena_release(&arena);
    CHECK("all comes back", memory.held == 0);
}

/* What is known to be right is read then, too. */
static void asks_again_for_memory(void)
{
    check_asking_again(false);
    check_asking_again(true);
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
    {"asks again for memory", asks_again_for_memory},
    CU_TEST_INFO_NULL,
};
