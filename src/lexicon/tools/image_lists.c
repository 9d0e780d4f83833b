/* image_lists.c - the lists of words as one lexicon, as it lies in memory. */
#include <stdlib.h>

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

/* Nodes of one lexicon become nodes of another, in another order. */
typedef struct {
    const gly_lexicon *from;
    gly_lexicon *to;
    uint32_t *moved; /* by node: which it is now */
} moving;

/* A node whose parent has been moved. The lists have been loaded from many
 * files, but to a newsroom they are one: what stands there already. */
static gly_status move_node(const moving *m, uint32_t node)
{
    const gly_store_node *old = gly_store_at(m->from, node);
    uint32_t parent =
        old->parent == GLY_NONE ? GLY_NONE : m->moved[old->parent];
    if (gly_store_grow(&m->moved[node], m->to, parent, old->word) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_store_node *made = gly_store_at(m->to, m->moved[node]);
    made->class = old->class;
    made->file = 1;
    made->line = old->line;
    made->written = old->written;
    return GLY_OK;
}

/* 0 for a list, 1 for the first word of an entry, 2 for a later one. */
static uint32_t depth_of(const gly_lexicon *lexicon, uint32_t node)
{
    uint32_t parent = gly_store_at(lexicon, node)->parent;
    if (parent == GLY_NONE)
        return 0;
    return gly_store_at(lexicon, parent)->parent == GLY_NONE ? 1 : 2;
}

static gly_status move_all(const moving *m, uint32_t depth)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < m->from->nodes.count && status == GLY_OK; i++) {
        if (depth_of(m->from, i) == depth)
            status = move_node(m, i);
    }
    return status;
}

/* A first word of an entry. */
typedef struct {
    gly_symbol word;
    uint32_t node;
} beginning;

static int by_word(const void *a, const void *b)
{
    const beginning *one = a, *two = b;
    if (one->word != two->word)
        return one->word < two->word ? -1 : 1;
    return (one->node > two->node) - (one->node < two->node);
}

/* The first words of entries, those that are one side by side. */
static gly_status move_firsts(const moving *m, gly_arena *arena)
{
    uint32_t count = 0;
    beginning *order =
        gly_arena_array(arena, m->from->nodes.count, sizeof *order);
    for (uint32_t i = 0; order != NULL && i < m->from->nodes.count; i++) {
        if (depth_of(m->from, i) == 1)
            order[count++] = (beginning){gly_store_at(m->from, i)->word, i};
    }
    if (order == NULL)
        return GLY_NO_MEMORY;
    qsort(order, count, sizeof *order, by_word);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        status = move_node(m, order[i].node);
        if (status != GLY_OK)
            break;
        gly_store_first *first = gly_list_at(&m->to->firsts, order[i].word);
        if (first->count++ == 0)
            first->node = m->moved[order[i].node];
    }
    return status;
}

/* The same lists as they lie best. */
static gly_lexicon *arrange(const gly_lexicon *from, gly_arena *arena)
{
    moving m = {.from = from, .to = gly_lexicon_build(arena)};
    m.moved = gly_arena_array(arena, from->nodes.count, sizeof *m.moved);
    if (m.to == NULL || m.moved == NULL)
        return NULL;
    m.to->symbols = from->symbols;
    bool done = move_all(&m, 0) == GLY_OK && move_firsts(&m, arena) == GLY_OK &&
                move_all(&m, 2) == GLY_OK;
    return done ? m.to : NULL;
}

static void put_image(gly_output *out, const gly_lexicon *lexicon)
{
    const gly_symbols *symbols = &lexicon->symbols;
    const gly_list *nodes = &lexicon->nodes, *firsts = &lexicon->firsts;
    uint32_t counts[GLY_IMAGE_FIELDS] = {
        [GLY_IMAGE_TEXTS] = symbols->texts.count,
        [GLY_IMAGE_SYMBOLS] = symbols->slot_count,
        [GLY_IMAGE_NODES] = nodes->count,
        [GLY_IMAGE_FIRSTS] = firsts->count,
        [GLY_IMAGE_SLOTS] = lexicon->slot_count};
    gly_image_put(out, counts, GLY_IMAGE_FIELDS, sizeof *counts);
    put_ends(out, &symbols->texts);
    gly_image_put(out, symbols->slots, symbols->slot_count, sizeof(gly_symbol));
    gly_image_put(out, nodes->items, nodes->count, nodes->size);
    gly_image_put(out, firsts->items, firsts->count, firsts->size);
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
    lexicon = arrange(lexicon, arena);
    if (lexicon == NULL)
        return GLY_NO_MEMORY;
    put_image(out, lexicon);
    return GLY_OK;
}
