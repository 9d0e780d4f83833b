/* introductions.h - whether those meant by a source without a name are told.
 *
 *     Experts were divided. Dr. Tamsin Hale, who reads the gauges, …
 *     Researchers [at the Harbour Institute] say that …
 *     [The council's] consultants say that …                            */
#ifndef GLY_CLAIMS_SPEECH_INTRODUCTIONS_H
#define GLY_CLAIMS_SPEECH_INTRODUCTIONS_H

#include "claims/claims.h"

/* Predicate of an attribution: a person or body who may be one of those meant
 * is introduced behind the source, in its sentence or `argument` sentences
 * on. */
bool gly_introduction_is_near(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument);

/* Predicate of an attribution: a body owns the source or stands behind it, so
 * that it can be asked: "market analysts Lindqvar". */
bool gly_introduction_has_workplace(const gly_claims *claims,
                                    const gly_claim *claim,
                                    const gly_claim *other, uint32_t argument);

#endif
