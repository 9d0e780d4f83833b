/* bounds.h - what a number can stand for, and sums of such intervals.
 * "$1.73 billion" is anything from $1.725 to $1.735 billion, "nearly 80" what
 * is a little below 80. A result agrees with its terms where the interval that
 * is worked out meets the one that is stated. */
#ifndef GLY_ANNOTATE_CALCULATIONS_BOUNDS_H
#define GLY_ANNOTATE_CALCULATIONS_BOUNDS_H

#include <stdbool.h>

#include "annotate/numbers/numbers.h"
#include "base/decimal.h"

/* Both ends included; `low` is not above `high`. */
typedef struct {
    gly_decimal low, high;
} gly_bounds;

/* What `number` can stand for. A count that is written out to its ones or tens
 * and not hedged is exact, an amount is rounded to ones. Of a range the whole
 * of it. */
gly_bounds gly_bounds_of(const gly_number *number);

/* Likewise, with as much again to spare on either side: for results, which
 * writers round up and down as they see fit. */
gly_bounds gly_bounds_loose(const gly_number *number);

/* A share as it is stated, in per cent: "31%", "a third", "one in five". A
 * fraction in words is a round figure, and may be off by a twelfth, "one in
 * five" by an eighth: of itself. */
gly_bounds gly_bounds_share(const gly_number *number);

/* "doubled", "threefold", "halved" as a factor: a tenth less or a seventh more
 * of it where nothing hedges it. "More than halved" is below a half. */
gly_bounds gly_bounds_factor(const gly_number *number);

/* Just `value`; the whole number `value`. */
gly_bounds gly_bounds_at(gly_decimal value);
gly_bounds gly_bounds_whole(int64_t value);

/* What two amounts can come to together; what can be left of the first. */
gly_bounds gly_bounds_add(gly_bounds a, gly_bounds b);
gly_bounds gly_bounds_subtract(gly_bounds a, gly_bounds b);

/* Of bounds that are not negative; a division by what may be 0 has no upper
 * bound. */
gly_bounds gly_bounds_multiply(gly_bounds a, gly_bounds b);
gly_bounds gly_bounds_divide(gly_bounds a, gly_bounds b);

/* 100 × `part` / `whole`. */
gly_bounds gly_bounds_percent(gly_bounds part, gly_bounds whole);

/* Made wider by `share` (0.05: five per cent) of each end. */
gly_bounds gly_bounds_widen(gly_bounds bounds, gly_decimal share);

/* The least that holds both. */
gly_bounds gly_bounds_join(gly_bounds a, gly_bounds b);

/* Whether some value lies in both. */
bool gly_bounds_meet(gly_bounds a, gly_bounds b);

/* Likewise, and where both have a width more than an end, which would be all
 * of their numbers rounded to the utmost, and all the same way. */
bool gly_bounds_overlap(gly_bounds a, gly_bounds b);

/* The middle; the lower end where there is no upper one. */
gly_decimal gly_bounds_middle(gly_bounds bounds);

#endif
