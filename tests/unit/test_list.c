#include "base/list.h"

#include "support/expect.h"

/* An item whose size is no power of two. */
typedef struct {
    uint32_t number;
    char rest[7];
} item;

static void keeps_its_items_while_it_grows(void)
{
    gly_arena arena = test_arena();
    gly_list list = gly_list_of(sizeof(item));
    for (uint32_t i = 0; i < 1000; i++) {
        item *added = gly_list_add(&list, &arena);
        REQUIRE("there is memory", added != NULL);
        REQUIRE("a new item is zeroed", added->number == 0 && !added->rest[6]);
        REQUIRE("it is the last", added == gly_list_last(&list));
        *added = (item){.number = i + 1, .rest = "abcdef"};
        REQUIRE("it counts", list.count == i + 1 && list.count <= list.room);
    }
    for (uint32_t i = 0; i < list.count; i++) {
        const item *kept = gly_list_at(&list, i);
        REQUIRE("each item is as it was", kept->number == i + 1);
        REQUIRE("to its last byte", kept->rest[5] == 'f');
    }
    gly_arena_release(&arena);
}

static void doubles_its_room(void)
{
    test_memory memory = {0};
    gly_arena arena = test_arena_over(&memory);
    gly_list list = gly_list_of(sizeof(uint32_t));
    CHECK("an empty list takes nothing", memory.calls == 0);
    for (int i = 0; i < 100000; i++)
        REQUIRE("there is memory", gly_list_add(&list, &arena) != NULL);
    CHECK("100,000 items make few calls", memory.calls < 20);
    CHECK("at most as much is wasted as is used",
          arena.total < 5 * list.count * sizeof(uint32_t));
    gly_arena_release(&arena);
}

static void refuses_more_than_can_be_counted(void)
{
    gly_arena arena = test_arena();
    uint32_t one = 1;
    gly_list full = {&one, UINT32_MAX, UINT32_MAX, sizeof one};
    CHECK("UINT32_MAX items are the most", gly_list_add(&full, &arena) == NULL);
    CHECK("the list stays as it was", full.count == UINT32_MAX);
    gly_arena_release(&arena);
}

static gly_status add_some(gly_arena *arena, void *context)
{
    (void)context;
    gly_list list = gly_list_of(sizeof(uint32_t));
    for (uint32_t i = 0; i < 100; i++) {
        uint32_t *added = gly_list_add(&list, arena);
        if (added == NULL) {
            CHECK("the list stays as it was", list.count == i);
            CHECK("its items too",
                  i == 0 || *(uint32_t *)gly_list_last(&list) == i - 1);
            return GLY_NO_MEMORY;
        }
        *added = i;
    }
    return GLY_OK;
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("a list", add_some, NULL);
}

CU_TestInfo list_tests[] = {
    {"keeps its items while it grows", keeps_its_items_while_it_grows},
    {"doubles its room", doubles_its_room},
    {"refuses more than can be counted", refuses_more_than_can_be_counted},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
