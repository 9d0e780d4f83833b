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

/* What is known of the sources of two attributions, each pair in the order that
 * they were given in. "a study" stands for who made it. */
typedef struct {
    gly_source_kind kinds[2];
    bool known[2];    /* it is a person or body of the article */
    bool named[2];    /* its words hold a name */
    bool bodies[2];   /* a body without a name: "the health ministry" */
    bool pronouns[2]; /* "he" */
    bool word;        /* they share a word */
    bool differ;      /* gly_attribution_sources_differ */
    bool may_differ;  /* both are told, neither by "they" or "analysts", and
                       * neither is the other or speaks for it as far as the
                       * article tells */
} gly_attribution_sources;

/* What is known of the sources of `a` and `b`, in this order; nothing, as of
 * two that are one, where one of them is not told. O(words of both and of the
 * sentences that introduce them). */
gly_attribution_sources gly_attribution_sources_of(const gly_claims *claims,
                                                   const gly_claim *a,
                                                   const gly_claim *b);

/* The same of what the attributions of two claims are. */
gly_attribution_sources
gly_attribution_sources_between(const gly_claims *claims,
                                const gly_attribution *a,
                                const gly_attribution *b);

/* Whether the sources of two attributions are two people or bodies with names,
 * or two bodies of different kinds, neither of whom speaks for the other as far
 * as the article tells. */
bool gly_attribution_sources_differ(const gly_claims *claims,
                                    const gly_claim *a, const gly_claim *b);

#endif
