/* stops.h - whose a full stop is.
 * The one of "Mr.", "U.S." and "J. Adler" is part of the word; that of "Plan
 * B." and of "the cat sat." ends the sentence. */
#ifndef GLY_LANGUAGE_STOPS_H
#define GLY_LANGUAGE_STOPS_H

#include <stdint.h>

#include "language/vocabulary.h"

/* `end` of the word at `place`, moved past the full stop after it when that is
 * the word's own. O(length of the word and of the blanks after it). */
uint32_t gly_stop_end(const gly_words *words, const gly_word_place *place,
                      uint32_t end);

#endif
