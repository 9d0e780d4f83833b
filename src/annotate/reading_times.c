/* reading_times.c - "9 Min Read" against the words there are to read. */
#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "base/list.h"

/* The words of the story itself: what a reader's eye goes over. */
static uint32_t count_words(const gly_language *language)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        const gly_token *token = &language->tokens.items[i];
        gly_block_kind kind = language->document->blocks[token->block].kind;
        bool told = kind != GLY_BLOCK_FURNITURE && kind != GLY_BLOCK_BYLINE &&
                    kind != GLY_BLOCK_DATELINE;
        bool word = (token->flags & (GLY_TOKEN_WORD | GLY_TOKEN_NUMBER)) != 0;
        words += told && word && (token->flags & GLY_TOKEN_GLUED) == 0;
    }
    return words;
}

/* The value of a short run of digits; 0 for anything else. */
static uint32_t small_number(gly_text text)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == 4)
            return 0;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return value;
}

/* How many tokens "9 Min Read" or "4-minute read" at `i` has; 0 for none. */
static uint32_t stated_length(const gly_reading *reading, uint32_t i)
{
    uint32_t unit = i + 1;
    if (gly_reading_at(reading, unit, '-'))
        unit++;
    bool minutes = gly_reading_is_word(reading, unit, "min") ||
                   gly_reading_is_word(reading, unit, "mins") ||
                   gly_reading_is_word(reading, unit, "min.") ||
                   gly_reading_is_word(reading, unit, "minute") ||
                   gly_reading_is_word(reading, unit, "minutes");
    if (!minutes || !gly_reading_is_word(reading, unit + 1, "read"))
        return 0;
    return unit + 2 - i;
}

gly_status gly_annotate_reading_times(gly_annotations *annotations,
                                      gly_arena *arena)
{
    const gly_reading *reading = annotations->reading;
    const gly_language *language = reading->language;
    gly_list list = gly_list_of(sizeof(gly_reading_time));
    uint32_t words = count_words(language);
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_NUMBER))
            continue;
        uint32_t minutes = small_number(gly_reading_text(reading, i));
        uint32_t length = minutes == 0 ? 0 : stated_length(reading, i);
        if (length == 0)
            continue;
        gly_reading_time *added = gly_list_add(&list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = (gly_reading_time){
            .text = gly_tokens_span(&language->tokens, i, i + length - 1),
            .sentence = reading->sentences[i],
            .minutes = minutes,
            .words = words,
        };
    }
    annotations->reading_times = list.items;
    annotations->reading_time_count = list.count;
    return GLY_OK;
}
