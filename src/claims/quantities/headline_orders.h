/* headline_orders.h - the third of a headline, against the fourth of the body.
 *
 *     # Rovers slump to third straight loss
 *     … It was their fourth defeat in a row.
 *
 *     # Drovers claim first pennant
 *     … It is the town's first championship since 1983.
 *
 * Losses in a row, titles and birthdays are counted in order. Where the body
 * counts the same kind of them and never comes to what the headline says, one
 * of the two is wrong. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_ORDERS_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_ORDERS_H

#include "claims/quantities/headline_search.h"

/* The ordinal of the body, into `*out`, that stands in the place of the
 * headline's; false for none. O(numbers × words around one), of the first
 * GLY_HEADLINE_RIVALS numbers. */
bool gly_headline_find_order(gly_headline_number *out,
                             const gly_headline_search *s);

#endif
