/* rest_words.h - the words beside a number that say that it is what is left, or
 * how far one is ahead: "leaving $55,000", "40 unsold", "a lead of 12". */
#ifndef GLY_ANNOTATE_CALCULATIONS_REST_WORDS_H
#define GLY_ANNOTATE_CALCULATIONS_REST_WORDS_H

#include "annotate/calculations/calculator.h"

/* "the other [160]", "the remaining [£2 million]": whether such a word stands
 * right before the term, and before it an article or the like. */
bool gly_rest_is_named(const gly_calculator *calculator, const gly_term *term);

/* Whether a cue of `cues` stands up to four words before the term or behind
 * it, and no number or mark between. */
bool gly_rest_is_beside(const gly_calculator *calculator, const gly_term *term,
                        uint32_t cues);

/* "leaving 4,000", "a difference of $5": whether what is left has one reading.
 */
bool gly_rest_is_plain(const gly_calculator *calculator, const gly_term *rest);

/* "Eight of the 18 beds are empty because [five nurses] are ill": whether
 * `rest` is told behind `amount` in a clause that gives the reason. */
bool gly_rest_is_reason(const gly_calculator *calculator,
                        const gly_term *amount, const gly_term *rest);

#endif
