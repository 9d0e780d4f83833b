/* colleagues.h - who speaks by name beside those who have none.
 *
 *     The American envoy Pavel Sorin said it was late. American officials said
 *     that they would wait.
 *
 *     Analysts say … “It is late,” said Ines Okoro, an analyst at Lindqvar. */
#ifndef GLY_CLAIMS_SPEECH_COLLEAGUES_H
#define GLY_CLAIMS_SPEECH_COLLEAGUES_H

#include "claims/claims.h"

/* Predicate of an attribution: somebody of the same country or body speaks by
 * name anywhere. Plain "officials" are of none. */
bool gly_colleague_speaks(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument);

/* The opposite. */
bool gly_colleague_is_silent(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument);

/* Field of an attribution: whether somebody of the same trade as the
 * collective speaks by name anywhere; none for another kind of source. */
gly_value gly_colleague_peer(const gly_claims *claims, const gly_claim *claim);

/* Field of an attribution: whether an earlier one has a collective under the
 * same word; none for another kind of source. */
gly_value gly_colleague_again(const gly_claims *claims, const gly_claim *claim);

/* Field of an attribution: whether the words of a collective name the body,
 * person or town that it belongs to, "[Labor Department] officials", which can
 * be asked; a country names thousands. None for another kind of source. */
gly_value gly_colleague_body(const gly_claims *claims, const gly_claim *claim);

#endif
