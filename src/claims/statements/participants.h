/* participants.h - whether two statements name the same people and things.
 *
 *     "the interim dividend", "the dividend"        the same
 *     "the interim dividend", "the final dividend"  another
 *     "the minister", "Ines Okoro"                  not known
 *     "the dividend", "the move"                    not known
 */
#ifndef GLY_CLAIMS_STATEMENTS_PARTICIPANTS_H
#define GLY_CLAIMS_STATEMENTS_PARTICIPANTS_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

typedef enum {
    GLY_LIKENESS_UNKNOWN,
    GLY_LIKENESS_SAME,
    GLY_LIKENESS_AKIN, /* described alike: "replay booth", "replay officials" */
    GLY_LIKENESS_VARIED, /* one noun, described in other words: "joint patrols",
                          * "mixed patrols" */
    GLY_LIKENESS_ANOTHER,
} gly_likeness;

/* Who or what takes part; GLY_NONE where the article does not name it or a
 * pronoun may stand for several. */
uint32_t gly_participant_entity(const gly_claims *claims,
                                const gly_participant *participant);

/* Whether all of a kind, or none, is meant: "both mills", "nobody". */
bool gly_participant_is_universal(const gly_participant *participant);

/* What two participants are to each other. */
gly_likeness gly_participants_relate(const gly_claims *claims,
                                     const gly_participant *a,
                                     const gly_participant *b);

typedef enum {
    GLY_STANDS_FOR_NONE,   /* another word, or nobody is named */
    GLY_STANDS_FOR_ONE,    /* "it", "this", "that" */
    GLY_STANDS_FOR_SEVERAL /* "they", "them" */
} gly_stands_for;

/* How many things a participant stands for by its word alone, whatever its
 * class: "that" may be an article, too. */
gly_stands_for gly_participant_stands_for(const gly_claims *claims,
                                          const gly_participant *participant);

/* Whether the pronoun of a thing ("it", "they") may stand for `noun`: the
 * sentence before it, or what stands before it in its own, is about that.
 * O(tokens of the two sentences). */
bool gly_participant_may_stand_for(const gly_claims *claims,
                                   const gly_participant *pronoun,
                                   const gly_participant *noun);

#endif
