/* trend_pairs.h - what a rule can ask of two claims that something rose or
 * fell: are they of one thing, of one time, does another one bear them out?
 *
 *     unless: [one-part, apart, supported] */
#ifndef GLY_CLAIMS_STATEMENTS_TREND_PAIRS_H
#define GLY_CLAIMS_STATEMENTS_TREND_PAIRS_H

#include "claims/claims.h"

/* The predicates of the claim type "trend". */
enum { GLY_TREND_PREDICATES = 9 };
extern const gly_predicate gly_trend_predicates[GLY_TREND_PREDICATES];

#endif
