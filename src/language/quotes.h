/* quotes.h - which quotation mark closes which.
 * Curly and straight, double and British single, one inside the other, and a
 * quotation over several paragraphs, whose mark is opened again at the head of
 * each and closed once. An apostrophe is none. A mark that never closes is
 * kept and known as such: a rule wants to tell the editor. */
#ifndef GLY_LANGUAGE_QUOTES_H
#define GLY_LANGUAGE_QUOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "language/tokens.h"

typedef struct {
    uint32_t open;  /* token index of the opening mark; GLY_NONE for a stray
                     * closing mark */
    uint32_t close; /* of the closing one; GLY_NONE when it never closes */
    uint32_t first, last; /* tokens between the marks; first > last when
                           * there are none. An unclosed one ends with the
                           * quotation around it, or with its block */
    uint32_t parent;      /* the quotation around it, or GLY_NONE */
    uint32_t depth;       /* 0 outermost, 1 a quotation in it, … */
    bool single;          /* ‘…’ rather than “…” */
    bool continued;       /* runs over more than one paragraph */
    bool reopened;        /* its mark stands again at the head of a sentence
                           * within a block: paragraphs have run together
                           * there, or a closing mark is missing */
} gly_quote;

/* In order of `first`; an inner one follows its outer one. */
typedef struct {
    const gly_quote *items;
    uint32_t count;
} gly_quotes;

/* What marks are paired by. */
typedef struct {
    const gly_document *document;
    const gly_tokens *tokens;
    const gly_lexicon *lexicon; /* its list `reporting-verb` */
} gly_quote_input;

/* Pair the quotation marks of `input`. O(tokens). */
gly_status gly_quotes_build(gly_quotes *out, gly_arena *arena,
                            const gly_quote_input *input);

/* The innermost quotation that holds token `token` between its marks, or
 * GLY_NONE. O(log quotations + depth). */
uint32_t gly_quotes_around(const gly_quotes *quotes, uint32_t token);

#endif
