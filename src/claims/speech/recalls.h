/* recalls.h - a claim that is credited to another when it is told of again.
 *
 *     The pilot had not slept for 20 hours, the union said. …
 *     It was [the airline] that disclosed that he had been awake for 20 hours.
 */
#ifndef GLY_CLAIMS_SPEECH_RECALLS_H
#define GLY_CLAIMS_SPEECH_RECALLS_H

#include "claims/claims.h"

typedef struct {
    gly_attribution credit; /* who is said to have told it, and what */
    uint32_t told;          /* the attribution of the other; its index */
} gly_recall;

typedef struct gly_recalls {
    const gly_recall *items;
    uint32_t count;
} gly_recalls;

/* Find those of the article; fills claims->recalls, in order of place, and
 * lives in the claims' arena. GLY_NO_MEMORY or GLY_OK. Of the first 64 that
 * recall something and the first 512 attributions, O(words of each two). */
gly_status gly_recalls_build(gly_claims *claims);

#endif
