/* gists.h - what is said, without the words it is said in.
 *
 *     … that logs and a chest freezer had plugged the culvert
 *     … that logs and a freezer stopped up the pipe
 *
 * The gist of a text is the set of its words of substance: each in its base
 * form, that of the verb where it is made from one ("resignation" is
 * "resign"), and each number as its value ("Sixty" is 60). A word weighs the
 * more, the fewer sentences of the article have it, and a great number more
 * than a small one. */
#ifndef GLY_CLAIMS_SPEECH_GISTS_H
#define GLY_CLAIMS_SPEECH_GISTS_H

#include "claims/claims.h"

enum { GLY_GIST_NUMBER = 5 }; /* what a great number weighs, and no word */

/* By attribution, its gist in ascending order; by token the word that it counts
 * as, 0 for one without substance; by word what it weighs and how many
 * sentences have it. */
typedef struct gly_gists {
    const gly_words *of;
    const gly_symbol *keys;
    const uint8_t *weights;
    const uint32_t *spread;
} gly_gists;

/* Give `claims` the gists of all attributions, in its arena. O(tokens × log
 * words of WordNet + tokens × log tokens). */
gly_status gly_gists_build(gly_claims *claims);

/* Field of an attribution: its gist, as words; none where nothing of substance
 * is said. */
gly_value gly_gists_value(const gly_claims *claims, const gly_claim *claim);

/* Whether an attribution points back to a claim that was told before, and may
 * be short: "[his] finding that …", "by the estimate of". */
bool gly_gists_point_back(const gly_claims *claims, const gly_attribution *a);

/* Whether what an attribution hands on are somebody else's words again: "He
 * wanted to return to [her testimony that] she had been there". */
bool gly_gists_of_another(const gly_claims *claims, const gly_attribution *a);

/* Whether one of two attributions denies what the other says, or what the later
 * one says is somebody else's again. */
bool gly_gists_clash(const gly_claims *claims, const gly_attribution *later,
                     const gly_attribution *earlier);

/* Predicate of a pair of attributions: what they have in common is less than
 * one claim, or one denies what the other says. */
bool gly_gists_differ(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument);

#endif
