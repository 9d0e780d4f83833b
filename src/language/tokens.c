/* The visible text is cut in three steps: at blanks into chunks, each chunk
 * into words and marks, each word at its clitics. "(didn't)," is one chunk,
 * four pieces "(" "didn't" ")" "," and five tokens. Most chunks are plain
 * ASCII letters and leave after the first step.
 *
 * The text is gone through twice: once to count the tokens, so that they take
 * the memory they need and no more, once to write them down. */
#include "language/tokens.h"

#include <string.h>

#include "base/utf8.h"
#include "language/characters.h"
#include "language/clitics.h"
#include "language/links.h"
#include "language/marks.h"
#include "language/words.h"

enum { FOLD_ROOM = 64 };

/* The work on one document. */
typedef struct {
    const gly_document *document;
    gly_token *tokens; /* NULL while they are counted */
    gly_symbol *folded;
    uint32_t count;
    gly_symbols *symbols;
    gly_words words;
    gly_text text; /* cut at the end of the block */
    uint32_t block;
    uint32_t end; /* of the last token */
} token_splitter;

static bool is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_';
}

/* Lower case and straight apostrophes for ASCII and for the punctuation of
 * U+2000 to U+203F, whose bytes need no table; 0 when more is needed. */
static uint32_t fold_plain(char out[FOLD_ROOM], gly_text word)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        char byte = word.data[i];
        if (byte >= 'A' && byte <= 'Z') {
            byte = (char)(byte | 0x20);
        } else if ((unsigned char)byte >= 0x80) {
            if (i + 2 >= word.size || memcmp(word.data + i, "\xE2\x80", 2) != 0)
                return 0;
            byte = word.data[i += 2];
            if (byte != '\x98' && byte != '\x99') {
                out[size++] = '\xE2';
                out[size++] = '\x80';
            } else {
                byte = '\'';
            }
        }
        out[size++] = byte;
    }
    return size;
}

static gly_status fold(gly_symbol *out, gly_symbols *symbols, gly_text word)
{
    char room[FOLD_ROOM];
    gly_text folded = {room, 0};
    if (word.size <= FOLD_ROOM)
        folded.size = fold_plain(room, word);
    if (folded.size == 0 &&
        gly_utf8_fold(&folded, symbols->arena, word) != GLY_OK)
        return GLY_NO_MEMORY;
    return gly_symbols_add(out, symbols, folded);
}

static uint32_t capital_flags(uint32_t letters, uint32_t capitals, bool first)
{
    uint32_t flags = letters > 0 ? GLY_TOKEN_WORD : 0;
    if (first)
        flags |= GLY_TOKEN_CAPITAL;
    if (letters >= 2 && capitals == letters)
        flags |= GLY_TOKEN_CAPITALS;
    return flags;
}

/* Letters and digits of a token as flags. */
static uint32_t flags_of(gly_text word)
{
    uint32_t letters = 0, capitals = 0, digit = GLY_NONE;
    bool first = false;
    gly_char character = gly_char_at(word, 0);
    for (uint32_t at = 0; at < word.size;) {
        if (character.kind == GLY_CHAR_DIGIT && digit == GLY_NONE)
            digit = at;
        if (character.kind == GLY_CHAR_LETTER && character.point != '_') {
            bool upper = gly_utf8_is_upper(character.point);
            first = letters == 0 ? upper : first;
            letters++;
            capitals += upper;
        }
        at += character.length;
        character = gly_char_at(word, at);
    }
    uint32_t flags = capital_flags(letters, capitals, first);
    if (digit == 0 ||
        (digit <= 3 && gly_char_at(word, 0).kind == GLY_CHAR_MARK))
        flags |= GLY_TOKEN_NUMBER;
    else if (letters == 0 && digit == GLY_NONE)
        flags |= GLY_TOKEN_MARK;
    return flags;
}

/* The next token, of the words `span` of the block that is being cut. */
static gly_status write_token(token_splitter *splitter, gly_span span)
{
    gly_token *token = &splitter->tokens[splitter->count];
    gly_text word = gly_text_slice(splitter->text, span);
    token->text = span;
    token->block = splitter->block;
    token->flags = flags_of(word);
    if ((token->flags & GLY_TOKEN_MARK) != 0 && gly_mark_is_quote(word))
        token->flags |= GLY_TOKEN_QUOTE;
    if (splitter->end == span.offset)
        token->flags |= GLY_TOKEN_GLUED;
    return fold(&splitter->folded[splitter->count], splitter->symbols, word);
}

/* Add the token that ends at `end`, `start` not before the last one. */
static gly_status add(token_splitter *splitter, uint32_t start, uint32_t end)
{
    gly_status status = GLY_OK;
    if (splitter->tokens != NULL)
        status = write_token(splitter, gly_span_between(start, end));
    splitter->count++;
    splitter->end = end;
    return status;
}

/* Add a written word, cut at its clitics. */
static gly_status add_word(token_splitter *splitter, uint32_t start,
                           uint32_t end)
{
    uint32_t cuts[GLY_CLITICS_MOST];
    gly_text word =
        gly_text_slice(splitter->text, gly_span_between(start, end));
    bool money =
        start > 0 && gly_mark_is_money(gly_char_before(splitter->text, start));
    uint32_t count = gly_clitics_cut(cuts, word, money);
    uint32_t from = start;
    for (uint32_t i = 0; i < count; i++) {
        gly_status status = add(splitter, from, start + cuts[i]);
        if (status != GLY_OK)
            return status;
        from = start + cuts[i];
    }
    return add(splitter, from, end);
}

/* Where the piece of the chunk at `at` ends; `*word` tells whether it may hold
 * clitics. `start` is the chunk's own. */
static uint32_t piece_end(const token_splitter *splitter, gly_text chunk,
                          uint32_t at, bool *word)
{
    *word = false;
    uint32_t end = gly_link_end(chunk, at);
    if (end > at)
        return end;
    if (!gly_char_is_word(gly_char_at(chunk, at))) {
        end = gly_mark_end(chunk, at);
        if (end == chunk.size || !gly_mark_opens_word(chunk, at, end))
            return end;
        at = end;
    }
    *word = true;
    gly_word_place place = {chunk, splitter->text, at};
    return gly_mark_ends_word(chunk, gly_word_end(&splitter->words, &place));
}

static gly_status split_chunk(token_splitter *splitter, uint32_t start,
                              uint32_t end)
{
    gly_text chunk = {splitter->text.data, end};
    while (start < end) {
        bool word;
        uint32_t piece = piece_end(splitter, chunk, start, &word);
        gly_status status = word ? add_word(splitter, start, piece)
                                 : add(splitter, start, piece);
        if (status != GLY_OK)
            return status;
        start = piece;
    }
    return GLY_OK;
}

/* Past the blanks at `at`. */
static uint32_t skip_blanks(gly_text text, uint32_t at)
{
    gly_char character = gly_char_at(text, at);
    while (character.kind == GLY_CHAR_SPACE) {
        at += character.length;
        character = gly_char_at(text, at);
    }
    return at;
}

/* The next blank from `at` on; `*plain` when all before it is ASCII letters
 * and digits. */
static uint32_t chunk_end(gly_text text, uint32_t at, bool *plain)
{
    while (at < text.size && is_word_byte(text.data[at]))
        at++;
    gly_char character = gly_char_at(text, at);
    *plain = character.kind == GLY_CHAR_SPACE || character.kind == GLY_CHAR_END;
    while (character.kind != GLY_CHAR_SPACE && character.kind != GLY_CHAR_END) {
        at += character.length;
        character = gly_char_at(text, at);
    }
    return at;
}

static gly_status split_block(token_splitter *splitter, gly_span block)
{
    uint32_t at = skip_blanks(splitter->text, block.offset);
    splitter->end = GLY_NONE;
    while (at < splitter->text.size) {
        bool plain;
        uint32_t end = chunk_end(splitter->text, at, &plain);
        gly_status status = plain ? add_word(splitter, at, end)
                                  : split_chunk(splitter, at, end);
        if (status != GLY_OK)
            return status;
        at = skip_blanks(splitter->text, end);
    }
    return GLY_OK;
}

/* All blocks, from the first token on. */
static gly_status split_document(token_splitter *splitter)
{
    const gly_document *document = splitter->document;
    gly_status status = GLY_OK;
    splitter->count = 0;
    for (uint32_t i = 0; i < document->block_count && status == GLY_OK; i++) {
        gly_span block = document->blocks[i].text;
        splitter->block = i;
        splitter->text = (gly_text){document->text.data, gly_span_end(block)};
        status = split_block(splitter, block);
    }
    return status;
}

gly_status gly_tokens_build(gly_tokens *out, gly_symbols *symbols,
                            const gly_document *document,
                            const gly_lexicon *lexicon)
{
    token_splitter splitter = {
        .document = document,
        .symbols = symbols,
        .words = gly_words_of(lexicon),
    };
    gly_status status = split_document(&splitter);
    if (status != GLY_OK)
        return status;
    splitter.tokens = gly_arena_array(symbols->arena, splitter.count,
                                      sizeof *splitter.tokens);
    splitter.folded = gly_arena_array(symbols->arena, splitter.count,
                                      sizeof *splitter.folded);
    if (splitter.tokens == NULL || splitter.folded == NULL)
        return GLY_NO_MEMORY;
    status = split_document(&splitter);
    if (status == GLY_OK)
        *out = (gly_tokens){splitter.tokens, splitter.folded, splitter.count,
                            symbols};
    return status;
}

uint32_t gly_tokens_at(const gly_tokens *tokens, uint32_t offset)
{
    uint32_t low = 0, high = tokens->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (gly_span_end(tokens->items[middle].text) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

gly_span gly_tokens_span(const gly_tokens *tokens, uint32_t first,
                         uint32_t last)
{
    return gly_span_join(tokens->items[first].text, tokens->items[last].text);
}
