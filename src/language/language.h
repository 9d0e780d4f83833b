/* language.h - a document as sentences of tokens: all that later stages read.
 * The one place that calls the parts of this folder in their order. */
#ifndef GLY_LANGUAGE_LANGUAGE_H
#define GLY_LANGUAGE_LANGUAGE_H

#include "base/arena.h"
#include "base/status.h"
#include "document/document.h"
#include "language/quotes.h"
#include "language/sentences.h"
#include "language/syntax.h"
#include "language/tokens.h"
#include "lexicon/lexicon.h"

typedef struct {
    const gly_document *document;
    const gly_lexicon *lexicon;
    gly_tokens tokens;
    gly_quotes quotes;
    gly_sentences sentences;
    gly_syntax syntax;
} gly_language;

/* Read the language of `document`. The result lives in `arena`, as does the
 * document's symbol table over the lexicon's; both inputs must outlive it. */
gly_status gly_language_build(gly_language *out, gly_arena *arena,
                              const gly_document *document,
                              const gly_lexicon *lexicon);

#endif
