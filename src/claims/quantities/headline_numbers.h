/* headline_numbers.h - numbers of a headline that the body does not have.
 *
 *     # 44 injured when coach leaves road
 *     Thirty-four people were injured on Friday when a coach left the road …
 *         44: nowhere in the body, nor can it be worked out; 34 is there
 *
 * A story has a number of its headline nearly always, as it is, rounded or as a
 * sum. So little must speak for another one being meant: it is of the same unit
 * and about as great, and its sentence tells what the headline tells, or it
 * counts the same things. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_NUMBERS_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_NUMBERS_H

#include "claims/quantities/quantity_pair.h"

/* List the numbers of headlines which the body contradicts so, in `arena`; of
 * headlines the first 16 numbers are looked at. Left out is what the quantities
 * of `scene` contradict by themselves, as gly_quantity_rivals finds. What is
 * needed on the way stays in `scratch`; GLY_NO_MEMORY is the one way to fail.
 * O(numbers). */
gly_status gly_headline_numbers_read(gly_headline_numbers *out,
                                     gly_arena *arena,
                                     const gly_quantity_scene *scene,
                                     gly_arena *scratch);

#endif
