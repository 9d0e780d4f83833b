/* quote_marks.h - which way a quotation mark faces.
 * What stands beside a mark says most of it: `said, "No` opens, `no," she`
 * closes, the " of 5'2" is none at all. The rest is for pairing (quotes.c). */
#ifndef GLY_LANGUAGE_QUOTE_MARKS_H
#define GLY_LANGUAGE_QUOTE_MARKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "language/tokens.h"

typedef enum {
    GLY_FACES_NONE, /* an apostrophe */
    GLY_FACES_OPEN,
    GLY_FACES_CLOSE,
    GLY_FACES_EITHER, /* opens when none is open, else closes */
} gly_facing;

typedef struct {
    uint32_t token;
    gly_facing facing;
    bool single;
    bool curly;    /* typed on purpose: ‘ and “ are no apostrophes */
    bool firm;     /* a closing mark after punctuation: "no,’" */
    bool genitive; /* a closing mark that may be an apostrophe: "boys’" */
    bool measure;  /* after a digit: feet or inches, if nothing is open */
} gly_quote_mark;

/* Look at `token`, which has the flag GLY_TOKEN_QUOTE. `block` is the visible
 * text cut at the end of the token's block, `start` where the block begins. */
gly_quote_mark gly_quote_mark_of(const gly_tokens *tokens, uint32_t token,
                                 gly_text block, uint32_t start);

#endif
