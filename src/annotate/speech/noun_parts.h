/* noun_parts.h - what hangs on a noun that hands words on. */
#ifndef GLY_ANNOTATE_SPEECH_NOUN_PARTS_H
#define GLY_ANNOTATE_SPEECH_NOUN_PARTS_H

#include "annotate/speech/contents.h"

/* The child of `token` with `relation` behind the word `case_word`: "the
 * estimate of [nine days]"; GLY_NONE for none. */
uint32_t gly_noun_child(const gly_reading *reading, uint32_t token,
                        gly_relation relation, const char *case_word);

/* The tokens of what hangs under `head`, its preposition left out. */
gly_phrase gly_noun_words(const gly_reading *reading, uint32_t head);

/* Whether an entry of `list` begins at token `index`. */
bool gly_noun_is_listed(const gly_reading *reading, const char *list,
                        uint32_t index);

/* Whether a number stands in the words. Linear in their count. */
bool gly_noun_holds_number(const gly_reading *reading, gly_phrase words);

/* Whose the noun is: the owner's, or whom it is "by" or "from"; GLY_NONE. */
uint32_t gly_noun_owner(const gly_reading *reading, uint32_t noun);

/* Make the words the source of the cue. */
void gly_noun_take_source(gly_cue *cue, gly_phrase phrase);

/* "[the ministry], the source of the estimate", "[it] is the source of it":
 * make who is said to be the source at token `noun` the source; false for
 * nobody. */
bool gly_noun_said_source(gly_cue *cue, uint32_t noun);

/* Fill `out` in for the cue and its source with the words that are handed
 * on. */
void gly_noun_hand_on(gly_attribution *out, const gly_cue *cue,
                      gly_phrase words, gly_content_form form);

#endif
