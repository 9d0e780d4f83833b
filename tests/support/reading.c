#include "support/reading.h"

#include <stdio.h>
#include <string.h>

bool test_reading_of(test_reading *reading, const test_desk *desk,
                     const char *text)
{
    *reading = (test_reading){0};
    gly_arena_init(&reading->arena, &gly_allocator_default);
    gly_input input = {.path = gly_text_of("draft.txt"),
                       .bytes = gly_text_of(text),
                       .format = GLY_FORMAT_PLAIN};
    return gly_document_read(&reading->document, &reading->arena, &input) ==
               GLY_OK &&
           gly_language_build(&reading->language, &reading->arena,
                              &reading->document, desk->lexicon) == GLY_OK;
}

void test_reading_release(test_reading *reading)
{
    gly_arena_release(&reading->arena);
}

static void show(test_reading *reading, gly_text text)
{
    size_t used = strlen(reading->shown);
    size_t room = sizeof reading->shown - used;
    snprintf(reading->shown + used, room, "%.*s", (int)text.size, text.data);
}

static void show_string(test_reading *reading, const char *string)
{
    show(reading, gly_text_of(string));
}

static gly_text words(const test_reading *reading, uint32_t first,
                      uint32_t last)
{
    return gly_text_slice(
        reading->document.text,
        gly_tokens_span(&reading->language.tokens, first, last));
}

const char *test_reading_tokens(test_reading *reading)
{
    reading->shown[0] = '\0';
    for (uint32_t i = 0; i < reading->language.tokens.count; i++) {
        show_string(reading, i == 0 ? "" : "|");
        show(reading, words(reading, i, i));
    }
    return reading->shown;
}

const char *test_reading_sentences(test_reading *reading)
{
    reading->shown[0] = '\0';
    for (uint32_t i = 0; i < reading->language.sentences.count; i++) {
        const gly_sentence *sentence = &reading->language.sentences.items[i];
        show_string(reading, i == 0 ? "" : " // ");
        show(reading, words(reading, sentence->first,
                            sentence->first + sentence->count - 1));
    }
    return reading->shown;
}

static void show_quote(test_reading *reading, const gly_quote *quote)
{
    for (uint32_t i = 0; i < quote->depth; i++)
        show_string(reading, ">");
    if (quote->first <= quote->last)
        show(reading, words(reading, quote->first, quote->last));
    show_string(reading, quote->continued ? "+" : "");
    show_string(reading, quote->reopened ? "~" : "");
    show_string(reading, quote->open == GLY_NONE ? "!" : "");
    show_string(reading, quote->close == GLY_NONE ? "?" : "");
}

const char *test_reading_quotes(test_reading *reading)
{
    reading->shown[0] = '\0';
    for (uint32_t i = 0; i < reading->language.quotes.count; i++) {
        show_string(reading, i == 0 ? "" : "|");
        show_quote(reading, &reading->language.quotes.items[i]);
    }
    return reading->shown;
}
