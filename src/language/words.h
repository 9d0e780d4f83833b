/* words.h - where a written word ends.
 * A mark between two letters or digits may hold them together ("O'Hara",
 * "2,000", "7:30", "9/11", "R&D", "co-founder") or part them ("well-known",
 * "and/or", "2010-2015"). Which of the two is decided mark by mark, as the
 * treebanks do. */
#ifndef GLY_LANGUAGE_WORDS_H
#define GLY_LANGUAGE_WORDS_H

#include <stdint.h>

#include "language/vocabulary.h"

/* Where the word at `place` ends, its own full stop included. O(length). */
uint32_t gly_word_end(const gly_words *words, const gly_word_place *place);

#endif
