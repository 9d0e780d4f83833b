/* margin_words.h - how a margin is told: how far one amount is from another. */
#ifndef GLY_ANNOTATE_CALCULATIONS_MARGIN_WORDS_H
#define GLY_ANNOTATE_CALCULATIONS_MARGIN_WORDS_H

#include "annotate/calculations/calculator.h"

/* "a majority of [10] to two": one side of a vote, and no margin. */
bool gly_margin_is_side(const gly_calculator *calculator, const gly_term *term);

/* Whether the term is a margin by the word before it: "a margin of [62]", "a
 * majority, of [1,345]", "her majority was [1,345]". */
bool gly_margin_is_named(const gly_calculator *calculator,
                         const gly_term *term);

/* "On election night the gap was [97]", "In 2021 her majority was [1,345]":
 * whether its sentence tells another time or count before it. */
bool gly_margin_is_of_then(const gly_calculator *calculator,
                           const gly_term *term);

/* "36 fewer than in 2015", "79 more than expected": whether what the amount is
 * held against is not told. */
bool gly_margin_is_against_then(const gly_calculator *calculator,
                                const gly_term *term);

/* "In the eleven polls there she led by [2,118]", "trailed by [573] in the rest
 * of the riding": whether the sentence tells it of a part of the votes. */
bool gly_margin_is_of_part(const gly_calculator *calculator,
                           const gly_term *term);

/* "a 55-51 deficit [became] a five-point lead": whether it is another one, of
 * later, by a word from token `first` to before `end`. */
bool gly_margin_is_after(const gly_calculator *calculator, uint32_t first,
                         uint32_t end);

#endif
