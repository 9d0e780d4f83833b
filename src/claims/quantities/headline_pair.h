/* headline_pair.h - a number of a headline and one of the body while it is
 * weighed whether they are one that is told in two ways.
 *
 *     # Moss throws four touchdown passes
 *     … It had four of them. … Moss threw for three touchdowns.
 *
 * "Four" stands in the body, and yet of something else: that it is told
 * otherwise must be weighed against whatever bears it out. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_PAIR_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_PAIR_H

#include "claims/quantities/headline_search.h"
#include "claims/quantities/quantity_pair.h"

/* The signs of headline_signs.def. */
typedef enum {
#define SIGN(name, about) GLY_HEADLINE_BY_##name,
#include "claims/quantities/headline_signs.def"
#undef SIGN
    GLY_HEADLINE_SIGNS
} gly_headline_sign;

/* From how many points on they are one number. */
enum { GLY_HEADLINE_POINTS = 170 };

/* The number of the body, into `*out`, that most likely stands in the place of
 * the headline's; false where none does. O(numbers of the body × words around
 * them), of the first GLY_HEADLINE_RIVALS numbers. */
bool gly_headline_weigh(gly_headline_number *out,
                        const gly_headline_search *search,
                        const gly_quantity_scene *scene);

/* What the signs are worth together, by the trees of headline_trees.def. */
int32_t gly_headline_points(const uint8_t signs[GLY_HEADLINE_SIGNS]);

#endif
