/* sentences.h - where sentences begin.
 * "Mr. Adler of the U.S. Dept. of Labor left. He …" are two. A block never
 * shares a sentence with another; headings, list items and the dateline at the
 * head of a paragraph are sentences of their own; a quotation may hold several
 * ("“It rained. It stopped,” she said." are two). */
#ifndef GLY_LANGUAGE_SENTENCES_H
#define GLY_LANGUAGE_SENTENCES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "language/quotes.h"
#include "language/tokens.h"

typedef struct {
    uint32_t first, count; /* tokens; count is never 0 */
    uint32_t block;
} gly_sentence;

/* Every token lies in exactly one sentence, in order. */
typedef struct {
    const gly_sentence *items;
    uint32_t count;
} gly_sentences;

/* What sentence ends are judged by. */
typedef struct {
    const gly_document *document;
    const gly_tokens *tokens;
    const gly_quotes *quotes;
    const gly_lexicon *lexicon;
} gly_sentence_input;

/* Divide the tokens into sentences. What goes on for more than
 * GLY_LIMIT_SENTENCE_WHOLE tokens becomes several. */
gly_status gly_sentences_build(gly_sentences *out, gly_arena *arena,
                               const gly_sentence_input *input);

/* The index of the sentence that holds `token`. O(log sentences). */
uint32_t gly_sentences_of(const gly_sentences *sentences, uint32_t token);

#endif
