/* firming.h - whether what may be so in one sentence is told as sure in a
 * later one, weighed by the signs of outcome_signs.def. */
#ifndef GLY_CLAIMS_OUTCOMES_FIRMING_H
#define GLY_CLAIMS_OUTCOMES_FIRMING_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* From how many points on they tell of one thing. */
enum { GLY_FIRMING_POINTS = 2600 };

/* What speaks for it that `sure` tells as sure what `weak`, in a sentence
 * before it, tells as possible. O(words of the two sentences). */
int32_t gly_firming_points(const gly_claims *claims, const gly_statement *weak,
                           const gly_statement *sure);

#endif
