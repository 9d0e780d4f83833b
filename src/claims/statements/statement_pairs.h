/* statement_pairs.h - what a rule can ask of two statements, or of one beside
 * its headline: are they apart, is it another source, did it happen in turn.
 *
 *     unless: [apart, other-source, in-turn]
 */
#ifndef GLY_CLAIMS_STATEMENTS_STATEMENT_PAIRS_H
#define GLY_CLAIMS_STATEMENTS_STATEMENT_PAIRS_H

#include "claims/claims.h"
#include "claims/kinds.h"

/* Predicates of every claim that is a statement, or is about a participant of
 * one (statement_parts.h). Whether two different sources say so:
 * gly_statements_of_two. */
bool gly_statement_pair_of_two(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument);

/* Whether they name other days, months or years. */
bool gly_statement_pair_other_time(const gly_claims *claims,
                                   const gly_claim *claim,
                                   const gly_claim *other, uint32_t argument);

/* Whether the words around the claim tell of a change, a doubt or a dispute. */
bool gly_statement_claim_turns(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument);

/* The predicates of the claim type "statement". */
enum { GLY_STATEMENT_PREDICATES = 29 };
extern const gly_predicate gly_statement_predicates[GLY_STATEMENT_PREDICATES];

#endif
