/* periods.h - for each of what an amount is told: "$50 a month". */
#ifndef GLY_ANNOTATE_CALCULATIONS_PERIODS_H
#define GLY_ANNOTATE_CALCULATIONS_PERIODS_H

#include "annotate/calculations/calculator.h"

/* The unit of time that token `token` names; GLY_UNIT_NONE for none, and past
 * the end. */
gly_unit gly_period_unit(const gly_calculator *calculator, uint32_t token);

/* The token that names for each of what `term` is told: "month" of "$50 a
 * month", "acre" of "42 bushels an acre"; GLY_NONE where it is no rate. */
uint32_t gly_period_noun(const gly_calculator *calculator,
                         const gly_term *term);

/* The noun of which the subject of the amount's verb tells one by one, "day" of
 * "Each day costs it 1.2 million"; GLY_NONE for none. */
uint32_t gly_period_each_before(const gly_calculator *calculator,
                                const gly_term *term);

/* Whether "each" or "apiece" stands behind `term`. */
bool gly_period_is_each(const gly_calculator *calculator, const gly_term *term);

/* Whether "for each" leads up to the token `noun`, which may be GLY_NONE. */
bool gly_period_is_for_each(const gly_calculator *calculator, uint32_t noun);

#endif
