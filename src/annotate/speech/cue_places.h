/* cue_places.h - where a cue stands among the words and quotations of its
 * sentence. Tokens; GLY_NONE for none. */
#ifndef GLY_ANNOTATE_SPEECH_CUE_PLACES_H
#define GLY_ANNOTATE_SPEECH_CUE_PLACES_H

#include "annotate/speech/contents.h"

/* A full stop, comma, semicolon or colon. */
bool gly_cue_is_final_mark(const gly_reading *reading, uint32_t token);

/* The first token right of the cue and of an inverted source. */
uint32_t gly_cue_after(const gly_cue *cue);

/* The first token of the cue and its source. */
uint32_t gly_cue_start(const gly_cue *cue);

/* The last token left of the cue and of its source, commas and the "as" of "as
 * she put it" stepped over. */
uint32_t gly_cue_before(const gly_cue *cue);

/* The "that" of "told reporters that". */
uint32_t gly_cue_clause_word(const gly_cue *cue);

/* Whether what is said ends before the cue: "The fund is empty, she said." */
bool gly_cue_is_final(const gly_cue *cue);

/* "The pier, [she said], was lost": put between the parts of what is said. */
bool gly_cue_is_parenthetical(const gly_cue *cue);

/* "In answer to them, she said …": whether what stands before the comma only
 * tells when, where or how she says it. */
bool gly_cue_is_adverbial(const gly_cue *cue);

/* The outermost quotation that `token` is part of. */
uint32_t gly_cue_quote(const gly_reading *reading, uint32_t token);

/* The quotation of that index, which is borrowed. */
const gly_quote *gly_cue_quote_at(const gly_reading *reading, uint32_t index);

/* The quotation that ends right before the cue and its source. */
uint32_t gly_cue_quote_before(const gly_cue *cue);

/* The quotation that follows, commas, a colon and up to a few words of object
 * ("told reporters in Miami: “…”") stepped over. */
uint32_t gly_cue_quote_after(const gly_cue *cue);

/* Whether a verb stands in tokens [first, last]. */
bool gly_cue_holds_verb(const gly_reading *reading, uint32_t first,
                        uint32_t last);

#endif
