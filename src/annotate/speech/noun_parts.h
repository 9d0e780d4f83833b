/* noun_parts.h - what hangs on a noun that hands words on. */
#ifndef GLY_ANNOTATE_SPEECH_NOUN_PARTS_H
#define GLY_ANNOTATE_SPEECH_NOUN_PARTS_H

#include "annotate/grammar.h"

/* The child of `token` with `relation` behind the word `case_word`: "the
 * estimate of [nine days]"; GLY_NONE for none. */
uint32_t gly_noun_child(const gly_reading *reading, uint32_t token,
                        gly_relation relation, const char *case_word);

/* The tokens of what hangs under `head`, its preposition left out. */
gly_phrase gly_noun_words(const gly_reading *reading, uint32_t head);

/* Whether a number stands in the words. Linear in their count. */
bool gly_noun_holds_number(const gly_reading *reading, gly_phrase words);

#endif
