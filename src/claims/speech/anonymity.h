/* anonymity.h - whether the article says why a source has no name.
 *
 *     … said an official who spoke on condition of anonymity because the
 *     talks are secret. */
#ifndef GLY_CLAIMS_SPEECH_ANONYMITY_H
#define GLY_CLAIMS_SPEECH_ANONYMITY_H

#include "claims/claims.h"

/* Predicate of an attribution: its sentence or the next one in its block says
 * that the source may not be named, and the same sentence says why. */
bool gly_anonymity_has_reason(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument);

#endif
