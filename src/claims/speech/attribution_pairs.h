/* attribution_pairs.h - when two attributions hand on one claim, and when two
 * sources cannot be one.
 *
 *     The fire began in the galley, according to the coast guard.
 *     The insurer said the fire had begun in the galley.
 */
#ifndef GLY_CLAIMS_SPEECH_ATTRIBUTION_PAIRS_H
#define GLY_CLAIMS_SPEECH_ATTRIBUTION_PAIRS_H

#include "claims/claims.h"

/* The words of the longest piece of content, as a value; none without
 * content. */
gly_value gly_attribution_words(const gly_claims *claims,
                                const gly_claim *claim);

/* Whether some person or body is among the sources of both. */
bool gly_attributions_share_entity(const gly_attribution *a,
                                   const gly_attribution *b);

/* Whether the sources of two attributions are two people or bodies with names,
 * or two bodies of different kinds, neither of whom speaks for the other as far
 * as the article tells. */
bool gly_attribution_sources_differ(const gly_claims *claims,
                                    const gly_claim *a, const gly_claim *b);

#endif
