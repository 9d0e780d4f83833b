/* quantity_pair.h - two numbers of the article while it is weighed whether
 * they are one quantity: by what they are (quantity_pairs.c), and by what
 * stands around them (quantity_around.c). */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_PAIR_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_PAIR_H

#include "claims/quantities/quantity_rivals.h"

/* The signs of quantity_signs.def. */
typedef enum {
#define SIGN(name, points, about) GLY_SIGN_##name,
#include "claims/quantities/quantity_signs.def"
#undef SIGN
} gly_quantity_sign;

/* Two numbers in order of place. */
typedef struct {
    const gly_claims *claims;
    uint32_t earlier, later;
    const gly_number *one, *two;
    const gly_quantity *a, *b;
    uint32_t either; /* flags of both */
    int32_t points;  /* so far */
} gly_quantity_pair;

/* Add the points of `sign` where it holds. */
void gly_quantity_hold(gly_quantity_pair *pair, gly_quantity_sign sign,
                       bool holds);

/* Whether `lemma` is among the words that tell which ones. */
bool gly_quantity_tells(const gly_quantity *quantity, gly_symbol lemma);

/* Weigh what stands around the two: time, change, sources, other numbers and
 * the words of both sentences. O(words near them). */
void gly_quantity_weigh_around(gly_quantity_pair *pair);

#endif
