/* sums.h - tables of sentences with the sums that they lay open. */
#ifndef GLY_SUPPORT_SUMS_H
#define GLY_SUPPORT_SUMS_H

#include <stddef.h>

/* A sentence and what is found in it, in order: the kind, "=" where it agrees
 * and "≠" where not, and the stated result. `why` says what it is for. */
typedef struct {
    const char *why, *text, *found;
} test_sum;

/* Check that in each of `count` sentences just that is found. */
void test_sums_check(const test_sum *rows, size_t count);

#endif
