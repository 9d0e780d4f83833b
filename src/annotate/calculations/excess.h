/* excess.h - by how much a bound is passed, where the bound was told before.
 *
 *     The ferry carried 212. It is licensed for 180, so it had 32 more on board
 *     than the law allows. */
#ifndef GLY_ANNOTATE_CALCULATIONS_EXCESS_H
#define GLY_ANNOTATE_CALCULATIONS_EXCESS_H

#include "annotate/calculations/calculator.h"

/* Whether `term`, set off or led up to by "so", is told to be more or less than
 * a bound that has no number of its own behind it: "18 more than allowed", no
 * "18 more than last year". */
bool gly_excess_is_told(const gly_calculator *calculator, const gly_term *term);

#endif
