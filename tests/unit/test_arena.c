#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

#include "support/expect.h"

static bool is_zero(const void *bytes, size_t size)
{
    const char *at = bytes;
    for (size_t i = 0; i < size; i++) {
        if (at[i] != 0)
            return false;
    }
    return true;
}

static void gives_zeroed_and_aligned_memory(void)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    for (size_t size = 0; size < 3000; size++) {
        char *taken = gly_arena_take(&arena, size);
        REQUIRE("there is memory", taken != NULL);
        REQUIRE("it is aligned for any type",
                (uintptr_t)taken % alignof(max_align_t) == 0);
        REQUIRE("it is zeroed", is_zero(taken, size));
        memset(taken, 0xA5, size);
    }
    gly_arena_release(&arena);
}

/* A large item has a block of its own, which comes zeroed or is made so. */
static void zeroes_a_large_item(void)
{
    static const size_t sizes[] = {32 * 1024 - 1, 32 * 1024, 100 * 1000};
    for (size_t i = 0; i < 2 * COUNT_OF(sizes); i++) {
        size_t size = sizes[i / 2];
        test_memory memory = {0};
        const gly_allocator plain = test_allocator(&memory);
        gly_arena arena;
        gly_arena_init(&arena, i % 2 == 0 ? &gly_allocator_default : &plain);
        for (int turn = 0; turn < 2; turn++) { /* the second finds a's */
            char *taken = gly_arena_take(&arena, size);
            REQUIRE("there is memory", taken != NULL);
            CHECK("it is aligned for any type",
                  (uintptr_t)taken % alignof(max_align_t) == 0);
            CHECK("it is zeroed", is_zero(taken, size));
            memset(taken, 'a', size);
            gly_arena_release(&arena);
        }
    }
}

static void never_moves_what_it_gave(void)
{
    enum { ITEMS = 5000 };
    static uint32_t *items[ITEMS];
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    for (uint32_t i = 0; i < ITEMS; i++) {
        items[i] = gly_arena_array(&arena, 1 + i % 100, sizeof **items);
        REQUIRE("there is memory", items[i] != NULL);
        *items[i] = i;
    }
    for (uint32_t i = 0; i < ITEMS; i++)
        REQUIRE("each item is where it was", *items[i] == i);
    gly_arena_release(&arena);
}

static void refuses_sizes_that_overflow(void)
{
    gly_arena arena = test_arena();
    CHECK("the greatest size", gly_arena_take(&arena, SIZE_MAX) == NULL);
    CHECK("one that only fits before it is rounded up",
          gly_arena_take(&arena, SIZE_MAX - 20) == NULL);
    CHECK("a product over the greatest size",
          gly_arena_array(&arena, SIZE_MAX / 2, 3) == NULL);
    CHECK("no items of no size are no overflow",
          gly_arena_array(&arena, SIZE_MAX, 0) != NULL);
    CHECK("it may be used after a refusal", gly_arena_take(&arena, 8) != NULL);
    gly_arena_release(&arena);
}

static void copies_a_text(void)
{
    gly_arena arena = test_arena();
    char source[] = "Ida Voss";
    gly_text copy = {NULL, 0}, none = {"x", 1};
    CHECK("a text is copied",
          gly_arena_text(&copy, &arena, gly_text_of(source)) == GLY_OK);
    source[0] = 'A';
    CHECK("the copy is its own", gly_text_equal(copy, gly_text_of("Ida Voss")));
    CHECK("a NUL follows it", copy.data[copy.size] == '\0');
    CHECK("a text without bytes has a copy",
          gly_arena_text(&none, &arena, (gly_text){NULL, 0}) == GLY_OK);
    CHECK("which is empty", none.size == 0 && none.data[0] == '\0');
    gly_arena_release(&arena);
}

static void gives_everything_back(void)
{
    test_memory memory = {0};
    gly_allocator allocator = test_allocator(&memory);
    gly_arena arena;
    gly_arena_init(&arena, &allocator);
    CHECK("an empty arena has taken nothing", memory.calls == 0);
    for (int i = 0; i < 1000; i++)
        REQUIRE("there is memory", gly_arena_take(&arena, 1000) != NULL);
    CHECK("small items share blocks", memory.calls < 20);
    CHECK("what was taken is counted", arena.total >= 1000 * 1000);
    gly_arena_release(&arena);
    CHECK("all blocks came back", memory.held == 0);
    CHECK("nothing is taken any more", arena.total == 0);
    CHECK("it may be used again", gly_arena_take(&arena, 1) != NULL);
    gly_arena_release(&arena);
    gly_arena_release(&arena);
    CHECK("and released twice", memory.held == 0);
}

static void gives_back_what_a_list_has_outgrown(void)
{
    enum { LARGE = 1024 * 1024 };
    test_memory memory = {0};
    gly_allocator allocator = test_allocator(&memory);
    gly_arena arena;
    gly_arena_init(&arena, &allocator);
    char *list = gly_arena_grow(&arena, NULL, 0, LARGE);
    REQUIRE("there is memory", list != NULL);
    memset(list, 'a', LARGE);
    const char *other = gly_arena_take(&arena, 24);
    uint32_t held = memory.held;
    list = gly_arena_grow(&arena, list, LARGE, 2 * LARGE);
    REQUIRE("there is memory for more", list != NULL);
    CHECK("its bytes have moved with it", list[0] == 'a' && list[LARGE - 1]);
    CHECK("the old ones went back", memory.held == held);
    CHECK("and are not counted", arena.total < 3 * (size_t)LARGE);
    CHECK("what was taken between them is as it was", is_zero(other, 24));
    gly_arena_release(&arena);
    CHECK("all blocks came back", memory.held == 0);
}

static void a_large_item_leaves_room_behind(void)
{
    test_memory memory = {0};
    gly_allocator allocator = test_allocator(&memory);
    gly_arena arena;
    gly_arena_init(&arena, &allocator);
    const char *before = gly_arena_take(&arena, 16);
    REQUIRE("there is memory for much",
            gly_arena_take(&arena, 1024 * 1024) != NULL);
    const char *after = gly_arena_take(&arena, 16);
    CHECK("small items go on where they were", after == before + 16);
    CHECK("two blocks are enough", memory.held == 2);
    gly_arena_release(&arena);
}

static void a_zeroed_arena_may_be_released(void)
{
    gly_arena arena = {0};
    gly_arena_release(&arena);
    CHECK("it stays empty", arena.blocks == NULL);
}

static bool has_given_up(void *context)
{
    return *(bool *)context;
}

static void gives_nothing_when_given_up(void)
{
    bool over = false;
    gly_patience patience = {has_given_up, &over};
    gly_arena arena = test_arena();
    CHECK("without patience it goes on", !gly_arena_is_given_up(&arena));
    arena.patience = &patience;
    CHECK("there is memory while it lasts", gly_arena_take(&arena, 8) != NULL);
    CHECK("nobody has given up", !gly_arena_is_given_up(&arena));
    over = true;
    CHECK("no new block is taken when it is over",
          gly_arena_take(&arena, 1024 * 1024) == NULL);
    over = false;
    CHECK("and it stays over", gly_arena_is_given_up(&arena));
    gly_arena_release(&arena);
    CHECK("until it is begun anew", gly_arena_take(&arena, 8) != NULL);
    gly_arena_release(&arena);
}

static gly_status take_some(gly_arena *arena, void *context)
{
    (void)context;
    gly_text copy = {"as it was", 9};
    for (size_t i = 0; i < 10; i++) {
        if (gly_arena_array(arena, i, 24) == NULL)
            return GLY_NO_MEMORY;
    }
    gly_status status = gly_arena_text(&copy, arena, gly_text_of("Oslo"));
    CHECK("a copy that fails leaves the text as it was",
          gly_text_equal(copy,
                         gly_text_of(status == GLY_OK ? "Oslo" : "as it was")));
    return status;
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("an arena", take_some, NULL);
}

CU_TestInfo arena_tests[] = {
    {"gives zeroed and aligned memory", gives_zeroed_and_aligned_memory},
    {"zeroes a large item", zeroes_a_large_item},
    {"never moves what it gave", never_moves_what_it_gave},
    {"refuses sizes that overflow", refuses_sizes_that_overflow},
    {"copies a text", copies_a_text},
    {"gives everything back", gives_everything_back},
    {"gives back what a list has outgrown",
     gives_back_what_a_list_has_outgrown},
    {"a large item leaves room behind", a_large_item_leaves_room_behind},
    {"a zeroed arena may be released", a_zeroed_arena_may_be_released},
    {"gives nothing when given up", gives_nothing_when_given_up},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
