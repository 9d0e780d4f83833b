/* head_outcomes.h - a headline that tells the opposite of the body, by all
 * signs. */
#ifndef GLY_CLAIMS_OUTCOMES_HEAD_OUTCOMES_H
#define GLY_CLAIMS_OUTCOMES_HEAD_OUTCOMES_H

#include <stdbool.h>

#include "claims/claims.h"

/* Predicate of two statements that are opposites: of them one is the
 * headline's and the other the body's, and little speaks for it that one of the
 * two must be wrong. */
bool gly_head_outcome_is_doubtful(const gly_claims *claims,
                                  const gly_claim *claim,
                                  const gly_claim *other, uint32_t argument);

#endif
