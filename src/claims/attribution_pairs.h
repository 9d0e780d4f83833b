/* attribution_pairs.h - when two attributions hand on one claim, and when two
 * sources cannot be one.
 *
 *     The fire began in the galley, according to the coast guard.
 *     The insurer said the fire had begun in the galley.
 */
#ifndef GLY_CLAIMS_ATTRIBUTION_PAIRS_H
#define GLY_CLAIMS_ATTRIBUTION_PAIRS_H

#include "claims/claims.h"

/* The words of the longest piece of content, as a value; none without
 * content. */
gly_value gly_attribution_words(const gly_claims *claims,
                                const gly_claim *claim);

/* Whether the sources of two attributions are two people or bodies with
 * names, neither of whom speaks for the other as far as the article tells. */
bool gly_attribution_sources_differ(const gly_claims *claims,
                                    const gly_claim *a, const gly_claim *b);

/* Predicate of a pair: of the words of substance of the shorter content, less
 * than three in four are in the other one. */
bool gly_attribution_is_other(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument);

#endif
