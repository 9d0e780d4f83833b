/* image_lists.c - the lists of words as one lexicon, as it lies in memory. */
#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/shipped.h"
#include "lexicon/store.h"
#include "lexicon/tools/images.h"

static void put_ends(gly_output *out, const gly_list *texts)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < texts->count; i++) {
        end += ((const gly_text *)gly_list_at(texts, i))->size;
        gly_image_put(out, &end, 1, sizeof end);
    }
}

static void put_bytes(gly_output *out, const gly_list *texts)
{
    for (uint32_t i = 0; i < texts->count; i++) {
        const gly_text *text = gly_list_at(texts, i);
        gly_image_put(out, text->data, text->size, 1);
    }
}

/* The lists have been loaded from many files, but to a newsroom they are one:
 * what stands there already. */
static void make_one_load(const gly_list *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        ((gly_store_node *)gly_list_at(nodes, i))->file = 1;
}

static void put_image(gly_output *out, const gly_lexicon *lexicon)
{
    const gly_symbols *symbols = &lexicon->symbols;
    const gly_list *nodes = &lexicon->nodes, *marks = &lexicon->marks;
    uint32_t counts[GLY_IMAGE_FIELDS] = {
        [GLY_IMAGE_TEXTS] = symbols->texts.count,
        [GLY_IMAGE_SYMBOLS] = symbols->slot_count,
        [GLY_IMAGE_NODES] = nodes->count,
        [GLY_IMAGE_MARKS] = marks->count,
        [GLY_IMAGE_SLOTS] = lexicon->slot_count};
    gly_image_put(out, counts, GLY_IMAGE_FIELDS, sizeof *counts);
    put_ends(out, &symbols->texts);
    gly_image_put(out, symbols->slots, symbols->slot_count, sizeof(gly_symbol));
    gly_image_put(out, nodes->items, nodes->count, nodes->size);
    gly_image_put(out, marks->items, marks->count, marks->size);
    gly_image_put(out, lexicon->slots, lexicon->slot_count, sizeof(uint32_t));
    put_bytes(out, &symbols->texts);
}

gly_status gly_image_lists(gly_output *out, gly_arena *arena,
                           gly_problems *problems)
{
    gly_lexicon *lexicon = gly_lexicon_build(arena);
    if (lexicon == NULL)
        return GLY_NO_MEMORY;
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (gly_shipped_is_lexicon(&files[i]) &&
            gly_lexicon_load(lexicon, files[i].path, files[i].text, problems) ==
                GLY_NO_MEMORY)
            return GLY_NO_MEMORY;
    }
    make_one_load(&lexicon->nodes);
    put_image(out, lexicon);
    return GLY_OK;
}
