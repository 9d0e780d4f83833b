/* quantity_rivals.h - which earlier number each one contradicts.
 *
 *     The city knows of 1,140 lead service lines.
 *     All of the city's 1,410 lead connections are to go.
 *
 * No pair is told by one sign. What may be one quantity shares a word of what
 * is counted, an act, a unit, or its digits but for a slip of the hand; those
 * pairs are weighed by the signs of quantity_signs.def and the trees of
 * quantity_trees.def, and the earlier number that is likeliest the same is the
 * rival, unless the later one agrees with another that has as many signs. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_RIVALS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_RIVALS_H

#include "claims/quantities/quantity_pair.h"

/* The odds at which two numbers are told as one quantity, in hundredths of a
 * logit. */
enum { GLY_QUANTITY_ODDS = 160 };

/* Set `rival`, `also` and `thread` of `items`, which are those of `scene`. Each
 * is held against a bounded number of others. What is needed on the way stays
 * in `scratch`; GLY_NO_MEMORY is the one way to fail. */
gly_status gly_quantity_rivals(gly_quantity *items,
                               const gly_quantity_scene *scene,
                               gly_arena *scratch);

#endif
