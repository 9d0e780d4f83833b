/* quantity_subjects.h - whether two numbers are told of other things.
 *
 *     The [council] has 43 members. … The [association] asked its 48 members.
 *     In [2021] one of its planes had 14 people on board. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_SUBJECTS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_SUBJECTS_H

#include "claims/claims.h"

/* Whether both claims, of numbers, count other things by name, describe others,
 * "the 31-bed hospital", "the 40-bed home", or tell of the people of two bodies
 * or years. Of what a pair of rivals may be only these are asked. O(dates). */
bool gly_quantities_of_others(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other);

#endif
