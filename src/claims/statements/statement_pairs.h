/* statement_pairs.h - what a rule can ask of two statements, or of one beside
 * its headline: are they apart, is it another source, did it happen in turn.
 *
 *     unless: [apart, other-source, in-turn]
 */
#ifndef GLY_CLAIMS_STATEMENTS_STATEMENT_PAIRS_H
#define GLY_CLAIMS_STATEMENTS_STATEMENT_PAIRS_H

#include "claims/claims.h"
#include "claims/kinds.h"

enum { GLY_STATEMENT_PREDICATES = 16 };

/* The predicates of the claim type "statement". */
extern const gly_predicate gly_statement_predicates[GLY_STATEMENT_PREDICATES];

#endif
