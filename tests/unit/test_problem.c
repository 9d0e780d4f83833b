#include "base/problem.h"

#include <string.h>

#include "support/expect.h"

static void gathers_in_order(void)
{
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_problems_init(&problems, &arena);
    CHECK("none at first", problems.items.count == 0);
    for (uint32_t line = 1; line <= 20; line++) {
        gly_problem problem = {.path = gly_text_of("desk.yml"),
                               .line = line,
                               .message = gly_text_of("unknown key")};
        REQUIRE("there is memory",
                gly_problems_add(&problems, &problem) == GLY_OK);
    }
    REQUIRE("all are kept", problems.items.count == 20);
    for (uint32_t i = 0; i < 20; i++) {
        const gly_problem *kept = gly_list_at(&problems.items, i);
        CHECK("in the order they were found", kept->line == i + 1);
        CHECK("with their words",
              gly_text_equal(kept->message, gly_text_of("unknown key")));
        CHECK("and no hint where none was given", kept->hint.size == 0);
    }
    gly_arena_release(&arena);
}

static void makes_a_text_as_printf_does(void)
{
    gly_arena arena = test_arena();
    gly_text text = gly_text_format(&arena, "key `%s`, line %u", "where", 12U);
    CHECK("words and numbers",
          gly_text_equal(text, gly_text_of("key `where`, line 12")));
    CHECK("an empty one", gly_text_format(&arena, "%s", "").size == 0);
    char longer[5000];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    text = gly_text_format(&arena, "%s", longer);
    CHECK("one of any length", gly_text_equal(text, gly_text_of(longer)));
    gly_arena_release(&arena);
}

static gly_status gather(gly_arena *arena, void *context)
{
    (void)context;
    gly_problems problems;
    gly_problems_init(&problems, arena);
    for (uint32_t i = 0; i < 40; i++) {
        gly_problem problem = {.message = gly_text_format(arena, "no. %u", i)};
        if (problem.message.size == 0)
            return GLY_NO_MEMORY;
        gly_status status = gly_problems_add(&problems, &problem);
        if (status != GLY_OK)
            return status;
    }
    return GLY_OK;
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("gathering problems", gather, NULL);
}

CU_TestInfo problem_tests[] = {
    {"gathers in order", gathers_in_order},
    {"makes a text as printf does", makes_a_text_as_printf_does},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
