/* tokens.h - words, numbers and marks, by the conventions of Universal
 * Dependencies' English treebanks.
 * "Ms. Adler didn't say $3.5m" is Ms. | Adler | did | n't | say | $ | 3.5 | m.
 * Every visible character that is not white space belongs to exactly one
 * token; spans ascend and do not overlap. */
#ifndef GLY_LANGUAGE_TOKENS_H
#define GLY_LANGUAGE_TOKENS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/status.h"
#include "base/symbols.h"
#include "document/document.h"
#include "lexicon/lexicon.h"

/* What can be seen of a token without knowing the language. */
enum {
    GLY_TOKEN_WORD = 1 << 0,     /* holds a letter */
    GLY_TOKEN_NUMBER = 1 << 1,   /* begins with a digit, maybe after a sign */
    GLY_TOKEN_MARK = 1 << 2,     /* punctuation or symbol only */
    GLY_TOKEN_CAPITAL = 1 << 3,  /* its first letter is upper case */
    GLY_TOKEN_CAPITALS = 1 << 4, /* two letters or more, all upper case */
    GLY_TOKEN_GLUED = 1 << 5,    /* nothing between it and the token before */
    GLY_TOKEN_QUOTE = 1 << 6,    /* has the shape of a quotation mark;
                                  * quotes.h tells whether it is one */
};

typedef struct {
    gly_span text;  /* in the document's visible text */
    uint32_t block; /* index of its block */
    uint32_t flags; /* GLY_TOKEN_… */
} gly_token;

typedef struct {
    const gly_token *items;
    const gly_symbol *folded; /* the lower-case form of each, with straight
                               * apostrophes */
    uint32_t count;
    gly_symbols *symbols; /* the document's own table */
} gly_tokens;

/* Split the visible text of `document`. Folded forms are added to `symbols`,
 * which `out` keeps. `lexicon` gives the abbreviations. */
gly_status gly_tokens_build(gly_tokens *out, gly_symbols *symbols,
                            const gly_document *document,
                            const gly_lexicon *lexicon);

/* The first token that ends after the visible byte `offset`; `count` when
 * there is none. O(log tokens). */
uint32_t gly_tokens_at(const gly_tokens *tokens, uint32_t offset);

/* The visible span from the first token to the last, both included. */
gly_span gly_tokens_span(const gly_tokens *tokens, uint32_t first,
                         uint32_t last);

#endif
