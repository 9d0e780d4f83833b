#include "diagnostics/choice.h"

#include "support/expect.h"

/* Three findings: on line 1; on line 5 with another end on lines 8 and 9; on
 * the whole of line 3. */
static gly_list three(gly_arena *arena)
{
    static const gly_related other = {.start = {8, 4}, .end = {9, 2}};
    static const gly_finding made[] = {
        {.start = {1, 1}, .end = {1, 5}, .fingerprint = {"a1", 2}},
        {.start = {5, 1},
         .end = {5, 5},
         .related = &other,
         .related_count = 1,
         .fingerprint = {"c3", 2}},
        {.start = {3, 1}, .end = {4, 1}, .fingerprint = {"b2", 2}},
    };
    gly_list list = gly_list_of(sizeof(gly_finding));
    for (size_t i = 0; i < COUNT_OF(made); i++) {
        gly_finding *added = gly_list_add(&list, arena);
        REQUIRE("there is memory", added != NULL);
        *added = made[i];
    }
    return list;
}

static void shows_what_has_an_end_in_the_lines(void)
{
    static const struct {
        const char *why;
        bool by_lines;
        gly_lines_of lines[2];
        uint32_t line_count, shown;
    } rows[] = {
        {"all when lines do not count", false, {{0, 0}}, 0, 3},
        {"none when there are no lines", true, {{0, 0}}, 0, 0},
        {"the one on the line", true, {{1, 1}}, 1, 1},
        {"one with its other end there", true, {{9, 20}}, 1, 1},
        {"both ends count once", true, {{5, 5}, {8, 8}}, 2, 1},
        {"lines that have nothing", true, {{2, 2}, {6, 7}}, 2, 0},
        {"a place that ends where a line begins", true, {{4, 4}}, 1, 0},
        {"two of two stretches", true, {{1, 2}, {3, 3}}, 2, 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        gly_list list = three(&arena);
        gly_choice choice = {.by_lines = rows[i].by_lines,
                             .lines = rows[i].lines,
                             .line_count = rows[i].line_count};
        gly_list hushed = gly_list_of(sizeof(gly_hushed));
        REQUIRE("there is memory",
                gly_choice_apply(&choice, &list, &hushed, &arena) == GLY_OK);
        CHECK("nothing is known", hushed.count == 0);
        CHECK(rows[i].why, list.count == rows[i].shown);
        gly_arena_release(&arena);
    }
}

static void leaves_out_what_is_known(void)
{
    static const gly_known known[] = {
        {{"a1", 2}, {"vague", 5}},
        {{"b1", 2}, {"age", 3}},
        {{"c3", 2}, {"age", 3}},
        {{"d4", 2}, {"date", 4}},
    };
    bool met[4] = {false, false, false, false};
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_list list = three(&arena);
    gly_choice choice = {.known = known, .known_count = 4, .met = met};
    const gly_known *first = NULL;
    gly_list hushed = gly_list_of(sizeof(gly_hushed));
    REQUIRE("there is memory",
            gly_choice_apply(&choice, &list, &hushed, &arena) == GLY_OK);
    CHECK("two are known", hushed.count == 2);
    const gly_hushed *kept = gly_list_at(&hushed, 1);
    CHECK("what is known is kept",
          kept->finding.start.line == 5 && !kept->in_draft);
    const gly_finding *shown = gly_list_at(&list, 0);
    CHECK("one is shown", list.count == 1 && shown->start.line == 3);
    CHECK("two were met", met[0] && !met[1] && met[2] && !met[3]);
    CHECK("the others are gone", gly_choice_stale(&choice, &first) == 2);
    CHECK("the first of them is told", first == &known[1]);
    gly_arena_release(&arena);
}

static void what_is_known_is_met_on_any_line(void)
{
    static const gly_known known[] = {{{"a1", 2}, {"vague", 5}}};
    bool met[1] = {false};
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_list list = three(&arena);
    gly_choice choice = {
        .known = known, .known_count = 1, .met = met, .by_lines = true};
    const gly_known *first = NULL;
    gly_list hushed = gly_list_of(sizeof(gly_hushed));
    REQUIRE("there is memory",
            gly_choice_apply(&choice, &list, &hushed, &arena) == GLY_OK);
    CHECK("it is not stale", gly_choice_stale(&choice, &first) == 0);
    gly_arena_release(&arena);
}

CU_TestInfo choice_tests[] = {
    {"shows what has an end in the lines", shows_what_has_an_end_in_the_lines},
    {"leaves out what is known", leaves_out_what_is_known},
    {"what is known is met on any line", what_is_known_is_met_on_any_line},
    CU_TEST_INFO_NULL,
};
