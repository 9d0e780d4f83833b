/* places.h - where a statement says that it happened.
 *
 *     Line 3:  The ministers signed the treaty in Lund.
 *     Line 9:  … the treaty that they signed in Malmo
 */
#ifndef GLY_CLAIMS_STATEMENTS_PLACES_H
#define GLY_CLAIMS_STATEMENTS_PLACES_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* The name of the place, as a token; GLY_NONE where none is named. */
uint32_t gly_statement_place(const gly_claims *claims, const gly_statement *s);

/* Whether two statements name two places, of which not one alone is a
 * country. */
bool gly_statements_elsewhere(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b);

/* Whether a sentence of the article names their two places side by side, as in
 * "Orford, in Varland": the one may lie in the other; or whether two sentences
 * of a paragraph open on the two, "In Orford, … . In Brill, …". O(tokens); of a
 * long article the first 16,384 are looked at. */
bool gly_statements_side_by_side(const gly_claims *claims,
                                 const gly_statement *a,
                                 const gly_statement *b);

#endif
