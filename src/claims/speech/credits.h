/* credits.h - one claim that is credited to two sources, told in other words.
 *
 *     The bank's report sees unemployment climbing to 6.1 percent. …
 *     The ministry's forecast that joblessness will reach 6.1 percent …
 */
#ifndef GLY_CLAIMS_SPEECH_CREDITS_H
#define GLY_CLAIMS_SPEECH_CREDITS_H

#include "claims/claims.h"

/* Whether the sources of two attributions may be two, as far as the article
 * tells. */
bool gly_credits_may_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b);

/* Predicate of a pair of attributions: neither their gists (gists.h) nor all
 * signs of the two tell that they credit one claim to two sources. */
bool gly_credits_unlike(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument);

#endif
