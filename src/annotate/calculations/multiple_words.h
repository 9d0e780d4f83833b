/* multiple_words.h - multiples that are told of two amounts somewhere near:
 * "has doubled", "four times that", "a third of the earlier figure". */
#ifndef GLY_ANNOTATE_CALCULATIONS_MULTIPLE_WORDS_H
#define GLY_ANNOTATE_CALCULATIONS_MULTIPLE_WORDS_H

#include "annotate/calculations/calculator.h"

/* Whether the multiple or fraction is told of what has happened or of what is
 * so, and not yet held against anything. */
bool gly_multiple_is_told_of(const gly_calculator *calculator,
                             const gly_term *times);

/* Whether it is a verb: "doubled". */
bool gly_multiple_is_verb(const gly_calculator *calculator,
                          const gly_term *times);

/* The noun or pronoun for what has grown by the verb: "[profit] doubled";
 * GLY_NONE. */
uint32_t gly_multiple_thing(const gly_calculator *calculator,
                            const gly_term *times);

#endif
