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
#define SIGN(name, about) GLY_OUTCOME_##name,
#include "claims/outcomes/outcome_signs.def"
#undef SIGN
    GLY_OUTCOME_SIGNS
} gly_outcome_sign;

/* What makes two statements opposites. */
typedef enum {
    GLY_OPPOSED_SIDE,  /* two sides of one kind of news */
    GLY_OPPOSED_KIN,   /* of two kinds that are kin: "approved", "opposed" */
    GLY_OPPOSED_THING, /* a thing is denied, and known: "no pilot" */
    GLY_OPPOSED_WORD,  /* a word is denied, and told: "did not read", "read" */
    GLY_OPPOSED_KINDS
} gly_opposed;

/* Two statements in order of place. */
typedef struct {
    const gly_claims *claims;
    const gly_statement *a, *b;
    const gly_core *core_a, *core_b;   /* of their clauses */
    const gly_core *whole_a, *whole_b; /* of their sentences */
    gly_opposed how;
    uint8_t signs[GLY_OUTCOME_SIGNS];
} gly_outcome_pair;

/* Note that `sign` is so much; over 255 it is 255. */
void gly_outcome_hold(gly_outcome_pair *pair, gly_outcome_sign sign,
                      uint32_t value);

/* Whether they may be weighed at all: the earlier is told as a fact of all who
 * are meant, and something links the two. O(words of the two sentences). */
bool gly_outcome_may_be(const gly_outcome_pair *pair);

/* Note who and what they are about. */
void gly_outcome_weigh_parts(gly_outcome_pair *pair);

/* Note where they stand and how they are told. */
void gly_outcome_weigh_places(gly_outcome_pair *pair);

/* Note the words that both have. O(words of the two sentences). */
void gly_outcome_weigh_shared(gly_outcome_pair *pair);

/* How rare the words are that stand in both sentences (gly_cores_shared), in
 * steps, and how many stand in no other sentence, up to three. */
uint32_t gly_outcome_shared(const gly_outcome_pair *pair);
uint32_t gly_outcome_rarest(const gly_outcome_pair *pair);

/* What the signs are worth together, by the trees of outcome_trees.def. */
int32_t gly_outcome_points(const gly_outcome_pair *pair);

#endif
