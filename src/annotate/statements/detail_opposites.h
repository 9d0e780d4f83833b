/* detail_opposites.h - a word of a headline and its opposite in the body.
 *
 *     Headline:  Marsh admits fraud at the mill
 *     Body:      Ines Marsh has denied the fraud at the mill.
 *
 * The two stand at the same word, and the sentence of the body shares most of
 * the headline's other words: so one of the two is wrong, unless another
 * sentence bears the headline out. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_OPPOSITES_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_OPPOSITES_H

#include "annotate/statements/detail_places.h"

/* Whether one of the sentences nearest to the head that was looked at last has
 * the opposite of `token`, a word of that head, at a word that it is at, too;
 * both as a detail into `*out`. O(words of the body). */
bool gly_detail_opposite(gly_detail *out, const gly_detail_places *places,
                         uint32_t token);

/* Whether the words `a` and `b` stand at one word, in whatever form: "[best]
 * film", "[worst] films"; "[admits] fraud", "[denied] the fraud". */
bool gly_detail_share_place(const gly_reading *reading, uint32_t a, uint32_t b);

#endif
