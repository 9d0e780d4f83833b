/* motions.h - whether two votes are on two motions.
 *
 *     The calendar passed. Almanza and Nguyen voted no. …
 *     Nguyen voted for [the raises].
 *
 * Where a list of names "voted no", without more, it is on what the paragraph
 * is about. */
#ifndef GLY_CLAIMS_STATEMENTS_MOTIONS_H
#define GLY_CLAIMS_STATEMENTS_MOTIONS_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* Whether several voted and one tells of a vote on something that the paragraph
 * of the other, which does not say on what, does not speak of. O(words of the
 * paragraph). */
bool gly_statements_other_motion(const gly_claims *claims,
                                 const gly_statement *a,
                                 const gly_statement *b);

#endif
