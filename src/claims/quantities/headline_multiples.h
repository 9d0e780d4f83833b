/* headline_multiples.h - "doubled" and "halved" of a headline, against the
 * changes that the body tells.
 *
 *     # Waiting list halved at Orford hospital
 *     … The waiting list stood at 4,130, a drop of 15 per cent.
 *
 * A body tells of such a change in many ways: by the same word, in per cent, by
 * two amounts. Only where none of them comes to what the headline says, another
 * change is meant. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_MULTIPLES_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_MULTIPLES_H

#include "claims/quantities/headline_search.h"

/* The change of the body, into `*out`, that tells the headline's multiple
 * otherwise; false for none. O(numbers × words around one), of the
 * first GLY_HEADLINE_RIVALS numbers. */
bool gly_headline_find_multiple(gly_headline_number *out,
                                const gly_headline_search *s);

#endif
