/* hearsay.h - how what is believed by nobody in particular is told.
 *
 *     The pump is believed to have failed.     now, and by somebody
 *     The pump was thought to be new.          once; the story knows better
 *     Analysts had expected a loss.            before it came
 *     Some 300 people are thought to be there. an estimate */
#ifndef GLY_CLAIMS_SPEECH_HEARSAY_H
#define GLY_CLAIMS_SPEECH_HEARSAY_H

#include "claims/claims.h"

/* Field of an attribution: whether its cue is a passive of the past without a
 * word for many ("widely"). */
gly_value gly_hearsay_is_past(const gly_claims *claims, const gly_claim *claim);

/* Field of an attribution: whether an adverb says how often: "is sometimes
 * described as", "is not seen as". */
gly_value gly_hearsay_is_often(const gly_claims *claims,
                               const gly_claim *claim);

/* Field of an attribution: whether an adverb says that many hold it: "is
 * widely seen as". */
gly_value gly_hearsay_is_widely(const gly_claims *claims,
                                const gly_claim *claim);

/* Field of an attribution: whether it is told to have been said where nobody
 * may be named: "privately", "in confidence". */
gly_value gly_hearsay_is_private(const gly_claims *claims,
                                 const gly_claim *claim);

/* Field of an attribution: whether its cue stands behind "had". */
gly_value gly_hearsay_is_forecast(const gly_claims *claims,
                                  const gly_claim *claim);

/* Field of an attribution: whether its content holds a number that counts or
 * measures. */
gly_value gly_hearsay_has_number(const gly_claims *claims,
                                 const gly_claim *claim);

/* Predicate of an attribution: it was said before a body that keeps a record,
 * "told the [council]". A newspaper has a name and is none. */
bool gly_hearsay_is_on_record(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument);

/* Predicate of an attribution: forecasters tell of the weather, in its sentence
 * or in the one before of its paragraph: the weather service, as everybody
 * knows. */
bool gly_hearsay_is_of_weather(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument);

#endif
