/* apart.h - whether two statements are about two things, as far as is known. */
#ifndef GLY_CLAIMS_STATEMENTS_APART_H
#define GLY_CLAIMS_STATEMENTS_APART_H

#include "claims/claims.h"
#include "claims/kinds.h"

/* Whether they are not about the same people or things, as far as is known; two
 * votes are not where a list of names "voted no", without more, on what its
 * paragraph is about and the other is on something else. `argument` is not
 * used. O(words of the paragraph). */
bool gly_statement_pair_apart(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument);

#endif
