/* outcome_pair.h - two statements while it is weighed whether the later takes
 * the opposite of the earlier for known: by who and what they are about
 * (outcome_pairs.c), by the words they share (outcome_shared.c), and by where
 * they stand and how they are told (outcome_places.c). */
#ifndef GLY_CLAIMS_OUTCOMES_OUTCOME_PAIR_H
#define GLY_CLAIMS_OUTCOMES_OUTCOME_PAIR_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"
#include "claims/statements/cores.h"

/* The signs of outcome_signs.def. */
typedef enum {
#define SIGN(name, points, about) GLY_OUTCOME_##name,
#include "claims/outcomes/outcome_signs.def"
#undef SIGN
} gly_outcome_sign;

/* What makes two statements opposites. */
typedef enum {
    GLY_OPPOSED_SIDE,  /* two sides of one kind of news */
    GLY_OPPOSED_KIN,   /* of two kinds that are kin: "approved", "opposed" */
    GLY_OPPOSED_THING, /* a thing is denied, and known: "no pilot" */
    GLY_OPPOSED_KINDS
} gly_opposed;

/* Two statements in order of place. */
typedef struct {
    const gly_claims *claims;
    const gly_statement *a, *b;
    const gly_core *core_a, *core_b;
    gly_opposed how;
    uint32_t thing_a, thing_b; /* of THING, the tokens; else GLY_NONE */
    bool going;                /* of KIN, it is told what goes on or ends */
    uint32_t together;         /* statements of their kind */
    int32_t points;            /* so far */
} gly_outcome_pair;

/* Add the points of `sign` so many times. */
void gly_outcome_hold(gly_outcome_pair *pair, gly_outcome_sign sign,
                      uint32_t times);

/* Whether they may be weighed at all: both are told as facts, something links
 * them, and nothing tells that they are of others. O(words of the two sentences
 * + mentions²). */
bool gly_outcome_may_be(const gly_outcome_pair *pair);

/* Weigh who and what they are about. */
void gly_outcome_weigh_parts(gly_outcome_pair *pair);

/* Weigh where they stand and how they are told. */
void gly_outcome_weigh_places(gly_outcome_pair *pair);

/* Weigh the words that both have. O(words of the two sentences). */
void gly_outcome_weigh_shared(gly_outcome_pair *pair);

/* How rare the words are that stand in both sentences (gly_cores_shared), in
 * steps, and how many stand in no other sentence, up to three. */
uint32_t gly_outcome_shared(const gly_outcome_pair *pair);
uint32_t gly_outcome_rarest(const gly_outcome_pair *pair);

/* Whether the verb of `s` is that of a sentence or of what is said, or is
 * joined to it. */
bool gly_outcome_is_main(const gly_outcome_pair *pair, const gly_statement *s);

#endif
