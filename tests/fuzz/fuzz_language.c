/* fuzz_language.c - whatever the bytes, the language layer holds together.
 * Every visible character that is not white space lies in exactly one token,
 * in order and on UTF-8 boundaries; every token in exactly one sentence, and
 * no sentence in two blocks; quotations nest; every sentence is a tree of its
 * own tokens; the same bytes give the same answer again. */
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "language/characters.h"
#include "language/language.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool is_blank(gly_text text, gly_span span)
{
    for (uint32_t at = span.offset; at < gly_span_end(span);) {
        gly_char character = gly_char_at(text, at);
        if (character.kind != GLY_CHAR_SPACE)
            return false;
        at += character.length;
    }
    return true;
}

/* The tokens cover the text of the blocks, in order. */
static void check_tokens(const gly_language *language)
{
    const gly_document *document = language->document;
    const gly_tokens *tokens = &language->tokens;
    uint32_t next = 0;
    for (uint32_t i = 0; i < document->block_count; i++) {
        gly_span block = document->blocks[i].text;
        uint32_t at = block.offset;
        for (; next < tokens->count && tokens->items[next].block == i; next++) {
            gly_span span = tokens->items[next].text;
            must(span.length > 0 && span.offset >= at);
            must(is_blank(document->text, gly_span_between(at, span.offset)));
            must(((tokens->items[next].flags & GLY_TOKEN_GLUED) != 0) ==
                 (at == span.offset && at > block.offset));
            must(gly_utf8_check(gly_text_slice(document->text, span)) ==
                 span.length);
            must(tokens->folded[next] != 0);
            at = gly_span_end(span);
        }
        must(at <= gly_span_end(block));
        must(is_blank(document->text,
                      gly_span_between(at, gly_span_end(block))));
    }
    must(next == tokens->count);
}

/* The sentences part the tokens; none lies in two blocks. */
static void check_sentences(const gly_language *language)
{
    const gly_sentences *sentences = &language->sentences;
    uint32_t next = 0;
    for (uint32_t i = 0; i < sentences->count; i++) {
        const gly_sentence *sentence = &sentences->items[i];
        must(sentence->first == next && sentence->count > 0);
        next += sentence->count;
        must(next <= language->tokens.count);
        const gly_token *items = language->tokens.items;
        must(items[sentence->first].block == sentence->block);
        must(items[next - 1].block == sentence->block);
        must(gly_sentences_of(sentences, next - 1) == i);
    }
    must(next == language->tokens.count);
}

/* One quotation lies in its parent, after the one before it. */
static void check_quote(const gly_language *language, uint32_t index)
{
    const gly_quote *quote = &language->quotes.items[index];
    const gly_quote *before = quote - 1;
    must(quote->open != GLY_NONE || quote->close != GLY_NONE);
    must(quote->open == GLY_NONE || quote->first == quote->open + 1);
    must(quote->close == GLY_NONE || quote->last + 1 == quote->close ||
         quote->open == GLY_NONE);
    must(quote->open == GLY_NONE || quote->close == GLY_NONE ||
         quote->open < quote->close);
    must(index == 0 || before->first <= quote->first);
    must((quote->depth == 0) == (quote->parent == GLY_NONE));
    if (quote->parent == GLY_NONE)
        return;
    const gly_quote *parent = &language->quotes.items[quote->parent];
    must(quote->parent < index && parent->depth + 1 == quote->depth);
    must(parent->first <= quote->first);
    must(quote->open == GLY_NONE || quote->last <= parent->last);
}

/* Every sentence is one tree: a token hangs on another of its sentence, and the
 * way up ends at the only root. */
static void check_trees(const gly_language *language)
{
    const gly_node *nodes = language->syntax.items;
    must(language->syntax.count == language->tokens.count);
    for (uint32_t i = 0; i < language->sentences.count; i++) {
        const gly_sentence *s = &language->sentences.items[i];
        uint32_t end = s->first + s->count, roots = 0;
        for (uint32_t t = s->first; t < end; t++) {
            uint32_t at = t, steps = 0;
            for (; nodes[at].head != GLY_NONE; at = nodes[at].head)
                must(nodes[at].head >= s->first && nodes[at].head < end &&
                     steps++ < s->count);
            roots += nodes[t].head == GLY_NONE;
        }
        must(roots == 1);
    }
}

static void check_same(const gly_language *a, const gly_language *b)
{
    must(a->tokens.count == b->tokens.count);
    must(a->quotes.count == b->quotes.count);
    must(a->sentences.count == b->sentences.count);
    for (uint32_t i = 0; i < a->tokens.count; i++)
        must(memcmp(&a->tokens.items[i], &b->tokens.items[i],
                    sizeof *a->tokens.items) == 0);
    for (uint32_t i = 0; i < a->tokens.count; i++)
        must(a->syntax.items[i].head == b->syntax.items[i].head &&
             a->syntax.items[i].relation == b->syntax.items[i].relation &&
             a->syntax.items[i].xpos == b->syntax.items[i].xpos);
    for (uint32_t i = 0; i < a->sentences.count; i++)
        must(a->sentences.items[i].first == b->sentences.items[i].first);
}

static void check(const gly_lexicon *lexicon, gly_text bytes)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_document document;
    gly_language first, second;
    gly_input input = {.path = gly_text_of("draft"), .bytes = bytes};
    if (gly_document_read(&document, &arena, &input) == GLY_OK) {
        must(gly_language_build(&first, &arena, &document, lexicon) == GLY_OK);
        must(gly_language_build(&second, &arena, &document, lexicon) == GLY_OK);
        check_tokens(&first);
        check_sentences(&first);
        check_trees(&first);
        for (uint32_t i = 0; i < first.quotes.count; i++)
            check_quote(&first, i);
        check_same(&first, &second);
    }
    gly_arena_release(&arena);
}

/* The shipped word lists, in memory that lasts as long as the process. */
static const gly_lexicon *open_lexicon(void)
{
    static gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_lexicon *lexicon = gly_lexicon_build_shipped(&arena);
    must(lexicon != NULL);
    return lexicon;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const gly_lexicon *lexicon;
    if (lexicon == NULL)
        lexicon = open_lexicon();
    if (size <= 1024 * 1024)
        check(lexicon, (gly_text){(const char *)data, (uint32_t)size});
    return 0;
}
