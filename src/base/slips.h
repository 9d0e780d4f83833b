/* slips.h - two numbers that a slip of the hand makes of each other.
 * Who copies 312,400 as 321,400 has changed two digits' places, who writes 482
 * for 412 has hit one wrong digit. Two numbers that are told of two things are
 * rarely so alike, so that a slip speaks for their being one. */
#ifndef GLY_BASE_SLIPS_H
#define GLY_BASE_SLIPS_H

#include "base/decimal.h"

/* What a slip of the hand makes of a number. */
typedef enum {
    GLY_SLIP_NONE,
    GLY_SLIP_SHORT, /* one of two digits: 62, 82 */
    GLY_SLIP_LONG,  /* one of three or more: 412, 482 */
    GLY_SLIP_SWAP,  /* two digits that have changed places: 312, 321 */
} gly_slip;

/* Which slip makes `a` of `b`; noughts at the end do not count as digits. */
gly_slip gly_slip_of(gly_decimal a, gly_decimal b);

/* How many digits differ, noughts at the end left out that both have; a large
 * number where one has more digits than the other. */
uint32_t gly_slip_digits_apart(gly_decimal a, gly_decimal b);

#endif
