/* shipped_lists.c - a lexicon from the image that the build made. */
#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/store.h"

/* Where the image is read. */
typedef struct {
    const unsigned char *at;
} reader;

static uint32_t number(reader *from)
{
    const unsigned char *at = from->at;
    from->at += 4;
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
           (uint32_t)at[3] << 24;
}

/* `count` numbers in `arena`, or NULL. */
static uint32_t *numbers(gly_arena *arena, reader *from, uint32_t count)
{
    uint32_t *made = gly_arena_array(arena, count, sizeof *made);
    for (uint32_t i = 0; made != NULL && i < count; i++)
        made[i] = number(from);
    return made;
}

/* A list of `count` zeroed items of `size` bytes; no items without memory. */
static gly_list list_of(gly_arena *arena, uint32_t count, size_t size)
{
    void *items = gly_arena_array(arena, count, size);
    return (gly_list){items, count, count, (uint32_t)size};
}

/* The texts lie in the image, after everything else. */
static void read_texts(gly_list *texts, reader *from, const char *bytes)
{
    uint32_t start = 0;
    for (uint32_t i = 0; i < texts->count; i++) {
        uint32_t end = number(from);
        gly_text *text = gly_list_at(texts, i);
        *text = (gly_text){bytes + start, end - start};
        start = end;
    }
}

static void read_nodes(gly_list *nodes, reader *from)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        gly_store_node *node = gly_list_at(nodes, i);
        node->parent = number(from);
        node->word = number(from);
        node->class = number(from);
        uint32_t line = number(from);
        node->line = line >> 1;
        node->written = (line & 1) != 0;
        node->file = 1;
    }
}

gly_lexicon *gly_lexicon_build_shipped(gly_arena *arena)
{
    gly_lexicon *lexicon = gly_lexicon_build(arena);
    if (lexicon == NULL)
        return NULL;
    reader from = {gly_lexicon_image};
    uint32_t counts[GLY_IMAGE_FIELDS], size = GLY_IMAGE_FIELDS;
    for (uint32_t i = 0; i < GLY_IMAGE_FIELDS; i++) {
        counts[i] = number(&from);
        size += counts[i] * (i == GLY_IMAGE_NODES ? GLY_IMAGE_NODE : 1);
    }
    const char *bytes = (const char *)gly_lexicon_image + (size_t)size * 4;

    gly_symbols *symbols = &lexicon->symbols;
    symbols->texts = list_of(arena, counts[GLY_IMAGE_TEXTS], sizeof(gly_text));
    lexicon->nodes =
        list_of(arena, counts[GLY_IMAGE_NODES], sizeof(gly_store_node));
    if (symbols->texts.items == NULL || lexicon->nodes.items == NULL)
        return NULL;
    read_texts(&symbols->texts, &from, bytes);
    symbols->slot_count = counts[GLY_IMAGE_SYMBOLS];
    symbols->slots = numbers(arena, &from, symbols->slot_count);
    read_nodes(&lexicon->nodes, &from);
    lexicon->slot_count = counts[GLY_IMAGE_SLOTS];
    lexicon->slots = numbers(arena, &from, lexicon->slot_count);
    lexicon->files = 1;
    bool complete = symbols->slots != NULL && lexicon->slots != NULL;
    return complete ? lexicon : NULL;
}
