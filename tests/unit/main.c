/* main.c - runs every suite of suites.def.
 *
 *     unit            in the order of the lists
 *     unit SEED       shuffled; no test may count on another
 *
 * Prints the checks that failed and one line of counts. A test that checks
 * nothing has failed: it could never do so otherwise. */
#include <CUnit/CUnit.h>
#include <CUnit/TestDB.h>
#include <CUnit/TestRun.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/expect.h"

#define SUITE(module) extern CU_TestInfo module##_tests[];
#include "suites.def"
#undef SUITE

/* A list of tests and its name. */
typedef struct {
    const char *suite;
    CU_TestInfo *tests;
} suite;

static const suite suites[] = {
#define SUITE(module) {#module, module##_tests},
#include "suites.def"
#undef SUITE
};

static uint32_t passed, failed;
static unsigned checks_before;

static void before_test(const CU_pTest test, const CU_pSuite of)
{
    (void)test;
    (void)of;
    checks_before = CU_get_number_of_asserts();
}

static void after_test(const CU_pTest test, const CU_pSuite of,
                       const CU_pFailureRecord first)
{
    bool checks_something = CU_get_number_of_asserts() > checks_before;
    if (first == NULL && checks_something) {
        passed++;
        return;
    }
    failed++;
    printf("failed: %s: %s\n", of->pName, test->pName);
    if (!checks_something)
        printf("  it checks nothing\n");
    for (CU_pFailureRecord at = first; at != NULL; at = at->pNext)
        printf("  %s:%u: %s\n", at->strFileName, at->uiLineNumber,
               at->strCondition);
}

/* The generator of Numerical Recipes; the same order for the same seed. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Put `count` numbers from 0 into `order`, shuffled unless `*seed` is 0. */
static void make_order(uint32_t *order, uint32_t count, uint32_t *seed)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t other = *seed == 0 ? i : next_random(seed) % (i + 1);
        order[i] = i;
        order[i] = order[other];
        order[other] = i;
    }
}

enum { MOST_TESTS = 1000 };

/* Hand one suite to CUnit; false when it is empty or not taken. */
static bool add_suite(const suite *from, uint32_t *seed)
{
    uint32_t order[MOST_TESTS], count = 0;
    while (from->tests[count].pName != NULL)
        count++;
    CU_pSuite added = CU_add_suite(from->suite, NULL, NULL);
    if (added == NULL || count == 0 || count > MOST_TESTS)
        return false;
    make_order(order, count, seed);
    for (uint32_t i = 0; i < count; i++) {
        const CU_TestInfo *test = &from->tests[order[i]];
        if (CU_add_test(added, test->pName, test->pTestFunc) == NULL)
            return false;
    }
    return true;
}

static bool add_suites(uint32_t seed)
{
    uint32_t order[COUNT_OF(suites)];
    make_order(order, COUNT_OF(suites), &seed);
    for (size_t i = 0; i < COUNT_OF(suites); i++) {
        const suite *from = &suites[order[i]];
        if (!add_suite(from, &seed)) {
            printf("suite %s cannot be run: %s\n", from->suite,
                   CU_get_error_msg());
            return false;
        }
    }
    return true;
}

int main(int count, char **arguments)
{
    uint32_t seed = 0;
    if (count > 1)
        seed = (uint32_t)strtoul(arguments[1], NULL, 10);
    if (CU_initialize_registry() != CUE_SUCCESS || !add_suites(seed))
        return 2;
    CU_set_test_start_handler(before_test);
    CU_set_test_complete_handler(after_test);
    CU_run_all_tests();
    CU_cleanup_registry();
    printf("unit%s: %u passed, %u failed\n", seed > 0 ? ", shuffled" : "",
           passed, failed);
    return failed == 0 && passed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
