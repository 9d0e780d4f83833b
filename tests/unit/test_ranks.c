#include "base/ranks.h"

#include "support/expect.h"

/* A pattern of marks that has no period of a power of two. */
static bool marked(uint32_t index)
{
    return index % 3 == 0 || index % 7 == 5;
}

static void counts_what_is_marked_before(void)
{
    gly_arena arena = test_arena();
    for (uint32_t most = 0; most < 200; most++) {
        gly_ranks ranks;
        REQUIRE("there is memory",
                gly_ranks_build(&ranks, &arena, most) == GLY_OK);
        for (uint32_t i = 0; i < most; i++)
            gly_ranks_add(&ranks, marked(i));
        uint32_t before = 0;
        for (uint32_t i = 0; i < most; i++) {
            REQUIRE("an item is as it was added",
                    gly_ranks_has(&ranks, i) == marked(i));
            REQUIRE("those before it are counted",
                    gly_ranks_before(&ranks, i) == before);
            before += marked(i);
        }
        REQUIRE("and all of them", gly_ranks_before(&ranks, most) == before);
        REQUIRE("as they were added", ranks.marked == before);
    }
    gly_arena_release(&arena);
}

static void counts_units_that_are_full_or_empty(void)
{
    gly_arena arena = test_arena();
    gly_ranks ranks;
    REQUIRE("there is memory",
            gly_ranks_build(&ranks, &arena, 3 * GLY_RANKS_UNIT) == GLY_OK);
    for (uint32_t i = 0; i < 3 * GLY_RANKS_UNIT; i++)
        gly_ranks_add(&ranks, i / GLY_RANKS_UNIT != 1);
    CHECK("a full unit", gly_ranks_before(&ranks, GLY_RANKS_UNIT) == 64);
    CHECK("an empty one", gly_ranks_before(&ranks, 2 * GLY_RANKS_UNIT) == 64);
    CHECK("the last", gly_ranks_before(&ranks, 3 * GLY_RANKS_UNIT) == 128);
    CHECK("its last bit", gly_ranks_has(&ranks, 3 * GLY_RANKS_UNIT - 1));
    gly_arena_release(&arena);
}

static gly_status build(gly_arena *arena, void *context)
{
    (void)context;
    gly_ranks ranks;
    return gly_ranks_build(&ranks, arena, 100);
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("marks", build, NULL);
}

CU_TestInfo ranks_tests[] = {
    {"counts what is marked before", counts_what_is_marked_before},
    {"counts units that are full or empty",
     counts_units_that_are_full_or_empty},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
