/* signatures.c - reads the line under a quotation. */
#include "annotate/speech/signatures.h"

#include "annotate/grammar.h"
#include "annotate/speech/source_parts.h"

enum { SIGNATURE_WORDS = 8 };

static uint32_t block_of(const gly_reading *reading, uint32_t token)
{
    return reading->language->tokens.items[token].block;
}

static const gly_block *block_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->document->blocks[block_of(reading, token)];
}

/* Whether token `i` is part of the name of a person. */
static bool is_person(const gly_source_input *input, uint32_t i)
{
    const gly_mention *m = gly_source_mention(input, i);
    return m != NULL && gly_mention_names_person(input->annotations, m);
}

/* Whether the block of token `first` is a name and little else: "Mayor Ines
 * Okoro." */
static bool is_name_alone(const gly_source_input *input, uint32_t first)
{
    const gly_reading *reading = input->annotations->reading;
    const gly_sentence *sentence = gly_reading_sentence(reading, first);
    uint32_t end = sentence->first + sentence->count;
    bool named = false;
    if (sentence->first != first || end - first > SIGNATURE_WORDS)
        return false;
    for (uint32_t i = first; i < end; i++) {
        named = named || is_person(input, i);
        if (gly_reading_is(reading, i, GLY_IS_AUXILIARY) ||
            gly_grammar_is_verb(reading, i))
            return false;
    }
    return named && (end == reading->language->tokens.count ||
                     block_of(reading, end) != block_of(reading, first));
}

/* Whether token `after` opens a paragraph of its own that signs the quotation,
 * which is one, too, or the last line of a paragraph that the quotation opens.
 */
static bool is_line_below(const gly_source_input *input, uint32_t open,
                          uint32_t close, uint32_t after)
{
    const gly_reading *reading = input->annotations->reading;
    uint32_t block = block_of(reading, open);
    bool whole = open == 0 || block_of(reading, open - 1) != block;
    return whole && block_of(reading, close) == block &&
           block_of(reading, after) <= block + 1 &&
           block_at(reading, after)->kind != GLY_BLOCK_HEADING &&
           is_name_alone(input, after);
}

/* Whether token `after` opens the line at the foot of the block quotation that
 * `close` ends. */
static bool is_foot(const gly_source_input *input, uint32_t close,
                    uint32_t after)
{
    const gly_reading *reading = input->annotations->reading;
    return block_at(reading, close)->kind == GLY_BLOCK_QUOTE &&
           block_of(reading, after) != block_of(reading, close) &&
           block_at(reading, after)->group == block_at(reading, close)->group &&
           input->mention_at[after] != GLY_NONE;
}

bool gly_signature_below(gly_source *out, const gly_source_input *input,
                         uint32_t open, uint32_t close)
{
    const gly_reading *reading = input->annotations->reading;
    uint32_t after = close + 1;
    if (after >= reading->language->tokens.count)
        return false;
    bool dash = gly_reading_is_dash(reading, after) ||
                gly_reading_at(reading, after, '-');
    if (!dash && !is_foot(input, close, after) &&
        !is_line_below(input, open, close, after))
        return false;
    const gly_sentence *sentence = gly_reading_sentence(reading, after);
    return gly_source_after(out, input, dash ? after + 1 : after,
                            sentence->first + sentence->count);
}
