#include "support/expect.h"

#include <stdio.h>
#include <stdlib.h>

/* CUnit copies what it is told, so the sentence may live on the stack. */
static void tell(expect_place place, const char *why, bool holds, bool fatal)
{
    char sentence[1024];
    if (!holds)
        (void)snprintf(sentence, sizeof sentence, "%s: %s", why,
                       place.condition);
    CU_assertImplementation(holds, place.line, holds ? "" : sentence,
                            place.file, "", fatal);
}

void expect_that(expect_place place, const char *why, bool holds)
{
    tell(place, why, holds, false);
}

_Noreturn void give_up(expect_place place, const char *why)
{
    tell(place, why, false, true);
    abort(); /* CUnit has jumped out of the test before this */
}

static void *take_counted(void *context, size_t size)
{
    test_memory *memory = context;
    memory->calls++;
    if (memory->calls == memory->fail_at)
        return NULL;
    void *block = malloc(size);
    if (block != NULL)
        memory->held++;
    return block;
}

static void give_counted(void *context, void *block)
{
    test_memory *memory = context;
    if (block != NULL)
        memory->held--;
    free(block);
}

gly_allocator test_allocator(test_memory *memory)
{
    return (gly_allocator){
        .allocate = take_counted, .release = give_counted, .context = memory};
}

/* Blocks of no size of their own are each as large as the item asked for. */
static gly_arena arena_of_single_items(const gly_allocator *allocator)
{
    gly_arena arena;
    gly_arena_init(&arena, allocator);
    arena.next_size = 0;
    return arena;
}

gly_arena test_arena(void)
{
    return arena_of_single_items(&gly_allocator_default);
}

gly_arena test_arena_over(test_memory *memory)
{
    gly_allocator allocator = test_allocator(memory);
    return arena_of_single_items(&allocator);
}

void check_out_of_memory(const char *why, test_work *work, void *context)
{
    enum { MOST_ALLOCATIONS = 1000 * 1000 };
    gly_status status = GLY_NO_MEMORY;
    for (uint32_t n = 1; status != GLY_OK; n++) {
        test_memory memory = {.fail_at = n};
        gly_arena arena = test_arena_over(&memory);
        status = work(&arena, context);
        gly_arena_release(&arena);
        REQUIRE(why, n < MOST_ALLOCATIONS);
        REQUIRE(why, memory.held == 0);
        REQUIRE(why, status == (memory.calls < n ? GLY_OK : GLY_NO_MEMORY));
    }
}
