/* sentence_ends.h - what may end a sentence, and what belongs to the end.
 * A full stop, a mark of question or exclamation, an ellipsis, an abbreviation
 * or a dash; and the closing quotation marks, brackets and notes after it. */
#ifndef GLY_LANGUAGE_SENTENCE_ENDS_H
#define GLY_LANGUAGE_SENTENCE_ENDS_H

#include <stdbool.h>

#include "language/sentences.h"
#include "language/vocabulary.h"

/* How a token may end a sentence. */
typedef enum {
    GLY_END_NOT,
    GLY_END_STOP,  /* a full stop of its own */
    GLY_END_CALL,  /* ? and ! */
    GLY_END_TRAIL, /* an ellipsis */
    GLY_END_SHORT, /* an abbreviation with its full stop */
    GLY_END_BREAK, /* a dash that breaks a sentence off */
} gly_end_kind;

/* The block that is being divided. */
typedef struct {
    const gly_sentence_input *input;
    gly_words words;
    gly_list_id verbs, calendar;
    const gly_token *tokens;
    uint32_t first, end; /* tokens of the block */
    uint32_t start;      /* first token of the sentence so far */
} gly_divider;

/* How `token` may end a sentence. */
gly_end_kind gly_end_kind_of(const gly_divider *divider, uint32_t token);

/* The token after all that belongs to the sentence ended at `token`. */
uint32_t gly_end_after(const gly_divider *divider, uint32_t token);

/* The words of `token`; whether it has one of the `flags`; whether it lies in
 * the block and is the one byte `mark`. */
gly_text gly_end_text(const gly_divider *divider, uint32_t token);
bool gly_end_has(const gly_divider *divider, uint32_t token, uint32_t flags);
bool gly_end_is_byte(const gly_divider *divider, uint32_t token, char mark);

/* Whether `token` opens a bracket or quotation; is a dash; is a word that
 * opens sentences (vocabulary.h). O(log quotations). */
bool gly_end_is_opening(const gly_divider *divider, uint32_t token);
bool gly_end_is_dash(const gly_divider *divider, uint32_t token);
bool gly_end_is_opener(const gly_divider *divider, uint32_t token);

/* Where the bracket that `token` opens is closed again, at most `most` tokens
 * on; GLY_NONE when it is not. */
uint32_t gly_end_bracket(const gly_divider *divider, uint32_t token,
                         uint32_t most);

#endif
