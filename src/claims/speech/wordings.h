/* wordings.h - two quotations that may be one in two wordings.
 *
 *     “It was a rather unconstructive talk.” … called it “unconstructive”
 *
 * A part of a quotation may be repeated; its wording differs where a word
 * inside is dropped or changed, or where a hedge before it is lost. */
#ifndef GLY_CLAIMS_SPEECH_WORDINGS_H
#define GLY_CLAIMS_SPEECH_WORDINGS_H

#include "claims/claims.h"

/* Whether a word inside the shorter of two quotations is lost or changed in
 * the longer, or the hedge before it is lost. */
bool gly_wordings_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b);

/* Whether two quotations, equally long, differ in one word. */
bool gly_wordings_slip(const gly_claims *claims, const gly_claim *a,
                       const gly_claim *b);

/* Whether the shorter of two wordings, of five words or more, stands in the
 * longer but for one word that is another there. */
bool gly_wordings_slip_within(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b);

/* Whether two quotations of much the same length have each words of its own
 * beside a word of substance in common. */
bool gly_wordings_retold(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b);

/* Whether what two quotations share is so long, and has so many words of
 * substance, that two people do not say it by chance. */
bool gly_wordings_own(const gly_claims *claims, const gly_claim *a,
                      const gly_claim *b);

/* Predicate of two quotations: the words of the shorter are spread over the
 * longer, so that the two only happen to share them. */
bool gly_wordings_scattered(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument);

/* Predicate of two quotations: the one only leaves words of the other out. */
bool gly_wordings_shortened(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument);

/* Predicate of two quotations: what they share is what anybody might say. */
bool gly_wordings_common(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument);

/* Predicate of two quotations: an ellipsis or bracket in either says that
 * words are left out. */
bool gly_wordings_omit(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument);

#endif
