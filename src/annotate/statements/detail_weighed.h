/* detail_weighed.h - weighs what the body has in the place of a detail.
 *
 *     Deck:   Ines Okoro left the mill in Orford on Tuesday.
 *     Body:   On Thursday Ms. Okoro left the mill. Its owners met on Tuesday.
 *
 * That a sentence tells what the headline tells, and has another day, says
 * little where one that is as near has the headline's. So the sentences that
 * have the detail are held against those that have another one instead. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_WEIGHED_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_WEIGHED_H

#include "annotate/statements/detail_places.h"

/* The signs of detail_signs.def. */
typedef enum {
#define SIGN(name, about) GLY_DETAIL_BY_##name,
#include "annotate/statements/detail_signs.def"
#undef SIGN
    GLY_DETAIL_SIGNS
} gly_detail_sign;

/* Fill the points of `detail`, which stands in the head that was looked at
 * last, and what is weighed against it. O(words of the body). */
void gly_detail_weigh(gly_detail *detail, const gly_detail_places *places);

/* What the signs are worth together, by the trees of detail_trees.def. */
int32_t gly_detail_points(const uint8_t signs[GLY_DETAIL_SIGNS]);

#endif
