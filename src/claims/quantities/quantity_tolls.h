/* quantity_tolls.h - how many an event killed, hurt or put into custody.
 *
 *     Fourteen people were killed when a ferry sank on Monday. …
 *     The sinking, which claimed 16 lives, was the worst since 1974.
 *
 * "14 dead", "killing 14", "the death toll of 14" and "14 lives" are one kind
 * of number, in whatever words. Where an article has two values of a kind and
 * nothing tells how the one became the other, one of them is wrong. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_TOLLS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_TOLLS_H

#include "claims/quantities/quantity_pair.h"

/* Whether the later number takes the toll of the earlier one up, of which the
 * article tells these two values and no third. O(numbers), at most 120. */
bool gly_quantity_is_toll_again(const gly_quantity_pair *pair);

#endif
