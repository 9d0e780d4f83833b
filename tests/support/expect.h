/* expect.h - what a unit test says about the code it tests.
 * A check carries the sentence that explains it, so that a failure reads
 *
 *     tests/unit/test_text.c:31: a text ends where it ends: size == 3
 *
 * and the table's row is known without a debugger. The macros here are the
 * only ones in the project that may jump. */
#ifndef GLY_SUPPORT_EXPECT_H
#define GLY_SUPPORT_EXPECT_H

#include <CUnit/CUnit.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* How many items an array has; not for a pointer. */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* `condition` must hold; `why` is the sentence that says so. The test goes on
 * after a failed CHECK and ends at a failed REQUIRE. */
#define CHECK(why, condition)                                                  \
    expect_that((expect_place){__FILE__, #condition, __LINE__}, (why),         \
                (condition))
#define REQUIRE(why, condition)                                                \
    ((condition)                                                               \
         ? expect_that((expect_place){__FILE__, #condition, __LINE__}, (why),  \
                       true)                                                   \
         : give_up((expect_place){__FILE__, #condition, __LINE__}, (why)))

/* Where a check stands and what it says in C. */
typedef struct {
    const char *file, *condition;
    unsigned line;
} expect_place;

/* What CHECK and REQUIRE call; the second ends the test as failed. */
void expect_that(expect_place place, const char *why, bool holds);
_Noreturn void give_up(expect_place place, const char *why);

/* Memory that counts, and that fails when it is told to. */
typedef struct {
    uint32_t fail_at; /* the call that gets nothing, from 1; 0 for none */
    uint32_t calls;   /* calls so far */
    uint32_t held;    /* blocks given out and not taken back */
} test_memory;

/* An allocator over `*memory`, which must outlive it; zero it first. */
gly_allocator test_allocator(test_memory *memory);

/* An arena in which every item is a block of its own, so that
 * AddressSanitizer sees a step over the end of one and every item can be the
 * one that fails. The second takes its blocks from `*memory`. */
gly_arena test_arena(void);
gly_arena test_arena_over(test_memory *memory);

/* Does one whole piece of work in `arena`; answers how it went. */
typedef gly_status test_work(gly_arena *arena, void *context);

/* Run `work` with the first allocation failing, then the second, and so on
 * until it succeeds. Each failing run must end in GLY_NO_MEMORY, the last one
 * in GLY_OK, and all blocks must come back. `why` names the work. */
void check_out_of_memory(const char *why, test_work *work, void *context);

#endif
