/* headline_units.h - a number of a headline in another unit than the body's.
 *
 *     # Bridge reopens after six months of repairs
 *     … The bridge has reopened after being closed for six weeks.
 *
 * The body tells so many of something else, and nothing at all in the unit of
 * the headline: it has most likely got the wrong word for it. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_UNITS_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_UNITS_H

#include "claims/quantities/headline_search.h"

/* The number of the body, into `*out`, that is as great and of another unit;
 * false for none, and where the body has the headline's unit. O(numbers × words
 * around one), of the first GLY_HEADLINE_RIVALS numbers. */
bool gly_headline_find_unit(gly_headline_number *out,
                            const gly_headline_search *s);

#endif
