/* shipped_lists.c - a lexicon on the image that the build made.
 * Nothing is copied: a start of the program reads of the image what the draft
 * asks for. */
#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/store.h"

/* The next `count` items of `size` bytes of the image. They are not written
 * to: the symbols are complete, and the store copies before it changes. */
static void *next(const char **at, uint32_t count, size_t size)
{
    const void *items = *at;
    *at += count * size;
    return (void *)items;
}

/* They are a list that is full. */
static gly_list next_list(const char **at, uint32_t count, size_t size)
{
    return (gly_list){next(at, count, size), count, count, (uint32_t)size};
}

gly_lexicon *gly_lexicon_build_shipped(gly_arena *arena)
{
    gly_lexicon *lexicon = gly_lexicon_build(arena);
    if (lexicon == NULL)
        return NULL;
    const char *at = (const char *)gly_lexicon_image;
    const uint32_t *counts = next(&at, GLY_IMAGE_FIELDS, sizeof *counts);
    uint32_t texts = counts[GLY_IMAGE_TEXTS];

    gly_symbols *symbols = &lexicon->shipped;
    gly_symbols_init(symbols, arena, NULL);
    symbols->texts.count = texts;
    symbols->run.ends = next(&at, texts, sizeof(uint32_t));
    symbols->slot_count = counts[GLY_IMAGE_SYMBOLS];
    symbols->slots = next(&at, symbols->slot_count, sizeof(gly_symbol));
    gly_symbols_init(&lexicon->symbols, arena, symbols);

    lexicon->is_shared = true;
    lexicon->nodes =
        next_list(&at, counts[GLY_IMAGE_NODES], sizeof(gly_store_node));
    lexicon->firsts =
        next_list(&at, counts[GLY_IMAGE_FIRSTS], sizeof(gly_store_first));
    lexicon->slot_count = counts[GLY_IMAGE_SLOTS];
    lexicon->slots = next(&at, lexicon->slot_count, sizeof(uint32_t));
    lexicon->files = 1;
    symbols->run.bytes = at;
    return lexicon;
}
