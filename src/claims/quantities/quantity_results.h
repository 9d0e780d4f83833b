/* quantity_results.h - the result of one vote or match, told in two ways.
 *
 *     The council voted 14-9 on Monday to close the baths. …
 *                       [one]
 *     The 16-9 vote came after three hours of debate.
 *         [two]
 *
 * The two must share a number or have as many votes, the later one must take
 * the result up again, and the article must tell no third one. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_RESULTS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_RESULTS_H

#include "claims/quantities/quantities.h"

/* Join the two results of one vote or match among `items`, which are by number
 * and are held against nothing else. O(numbers). */
void gly_quantity_results_join(gly_quantity *items, const gly_annotations *a);

#endif
