/* reactions.h - what is said about a claim that is known.
 *
 *     96 of the forms concerned staffing, Dame Ada said.       the claim
 *     What had stayed with her were the 96 forms, Roe said.    no other source
 *     Roe was shocked by the 96 forms that Dame Ada had found.
 */
#ifndef GLY_CLAIMS_SPEECH_REACTIONS_H
#define GLY_CLAIMS_SPEECH_REACTIONS_H

#include "claims/claims.h"

/* Whether what the attribution hands on is told of a claim that somebody else
 * made: "what worried her was that …", "the $3 million that Roe announced".
 * O(words). */
bool gly_reaction_tells_of_claim(const gly_claims *claims,
                                 const gly_attribution *a);

/* Whether `later` says what to think of a claim, or what is to come of it, and
 * `earlier` does not: "1,200 is too many". O(words of both). */
bool gly_reaction_is_to(const gly_claims *claims, const gly_attribution *later,
                        const gly_attribution *earlier);

#endif
