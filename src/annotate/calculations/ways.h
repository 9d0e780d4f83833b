/* ways.h - which way an amount is said to have gone: up or down. */
#ifndef GLY_ANNOTATE_CALCULATIONS_WAYS_H
#define GLY_ANNOTATE_CALCULATIONS_WAYS_H

#include "annotate/calculations/calculator.h"

/* Which way `term` says that something went: 1 in "rose by 6%", "a 6% rise",
 * "300 more"; -1 in "a drop of 6%"; 0 where it says nothing of the kind.
 * `*cue` is set to the word that tells. */
int gly_calculator_direction(const gly_calculator *calculator,
                             const gly_term *term, uint32_t *cue);

/* "Sales rose to £9.2bn. Like-for-like sales grew by 3.1%": whether one of the
 * two sentences measures them in another way. */
bool gly_ways_are_apart(const gly_calculator *calculator, uint32_t one,
                        uint32_t other);

#endif
