#include "language/language.h"

/* A symbol table of its own over the lexicon's, in the arena. */
static gly_symbols *new_symbols(gly_arena *arena, const gly_lexicon *lexicon)
{
    gly_symbols *symbols = gly_arena_take(arena, sizeof *symbols);
    if (symbols != NULL)
        gly_symbols_init(symbols, arena, gly_lexicon_symbols(lexicon));
    return symbols;
}

gly_status gly_language_build(gly_language *out, gly_arena *arena,
                              const gly_document *document,
                              const gly_lexicon *lexicon)
{
    gly_language language = {.document = document, .lexicon = lexicon};
    gly_symbols *symbols = new_symbols(arena, lexicon);
    if (symbols == NULL)
        return GLY_NO_MEMORY;
    gly_status status =
        gly_tokens_build(&language.tokens, symbols, document, lexicon);
    gly_quote_input marks = {document, &language.tokens, lexicon};
    if (status == GLY_OK)
        status = gly_quotes_build(&language.quotes, arena, &marks);
    gly_sentence_input input = {document, &language.tokens, &language.quotes,
                                lexicon};
    if (status == GLY_OK)
        status = gly_sentences_build(&language.sentences, arena, &input);
    gly_syntax_input read = {document, &language.tokens, &language.quotes,
                             &language.sentences};
    if (status == GLY_OK)
        status = gly_syntax_build(&language.syntax, arena, &read);
    if (status == GLY_OK)
        *out = language;
    return status;
}
