/* fitting.h - how well a short wording fits into a stretch of a long one. */
#ifndef GLY_CLAIMS_SPEECH_FITTING_H
#define GLY_CLAIMS_SPEECH_FITTING_H

#include <stdbool.h>
#include <stdint.h>

#include "claims/value.h"

enum { GLY_FITTING_WORDS = 256 };

/* The fewest words to add, drop or change so that `part` stands in `whole`,
 * what stands before and after it in `whole` being free: "committed to peace"
 * fits "remains fully committed to achieving peace in Europe" at 1. Words over
 * GLY_FITTING_WORDS of either are not looked at. Fitting alignment by dynamic
 * programming: O(words of part × words of whole). */
uint32_t gly_fitting_cost(gly_words part, gly_words whole);

/* Whether two wordings of as many words fit into each other at 1: one word is
 * another, or one of `part` is left out and the rest stands in `whole` without
 * a gap. O(words). */
bool gly_fitting_is_one(gly_words part, gly_words whole);

#endif
