/* quantity_pair.h - two numbers of the article while it is weighed whether
 * they are one quantity: by what they are (quantity_pairs.c), by what
 * stands around them (quantity_around.c), by where they stand
 * (quantity_places.c) and by the words they share (quantity_shared.c). */
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
    bool linked;     /* they share a rare word, or their digits */
} gly_quantity_pair;

/* Add the points of `sign` where it holds. */
void gly_quantity_hold(gly_quantity_pair *pair, gly_quantity_sign sign,
                       bool holds);

/* Whether `lemma` is among the words that tell which ones. */
bool gly_quantity_tells(const gly_quantity *quantity, gly_symbol lemma);

/* What is between the two values. */
gly_decimal gly_quantity_way(const gly_quantity_pair *pair);

/* Weigh what stands around the two: time, change, sources and other numbers.
 * O(numbers near them). */
void gly_quantity_weigh_around(gly_quantity_pair *pair);

/* Weigh where they stand, and whether the later one takes up the earlier. */
void gly_quantity_weigh_places(gly_quantity_pair *pair);

/* Weigh the words that both have. O(words around them). */
void gly_quantity_weigh_shared(gly_quantity_pair *pair);

/* Set `words` of `items`, which are by number, in `arena`; GLY_NO_MEMORY is the
 * one way to fail. O(numbers). */
gly_status gly_quantity_list_words(gly_quantity *items, gly_arena *arena,
                                   const gly_annotations *annotations);

#endif
