#include "lexicon/store.h"

#include <string.h>

#include "base/span.h"
#include "lexicon/lexicon.h"

enum { FIRST_SLOTS = 1024 };

gly_store_node *gly_store_at(const struct gly_lexicon *store, uint32_t node)
{
    return gly_list_at(&store->nodes, node);
}

/* The slot that holds this child, or the free one where it belongs. */
static uint32_t slot_of(const struct gly_lexicon *store, uint32_t parent,
                        gly_symbol word)
{
    uint32_t mask = store->slot_count - 1;
    uint32_t hash = parent * 0x9E3779B1U ^ word * 0x85EBCA77U;
    uint32_t slot = (hash ^ hash >> 15) & mask;
    while (store->slots[slot] != 0) {
        const gly_store_node *node =
            gly_store_at(store, store->slots[slot] - 1);
        if (node->parent == parent && node->word == word)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

uint32_t gly_store_child(const struct gly_lexicon *store, uint32_t parent,
                         gly_symbol word)
{
    if (store->slot_count == 0)
        return GLY_NONE;
    uint32_t held = store->slots[slot_of(store, parent, word)];
    return held == 0 ? GLY_NONE : held - 1;
}

uint32_t gly_store_begin(const struct gly_lexicon *store, uint32_t list,
                         gly_symbol word)
{
    if (word >= store->firsts.count)
        return GLY_NONE;
    const gly_store_first *first = gly_list_at(&store->firsts, word);
    for (uint32_t i = 0; i < first->count; i++) {
        if (gly_store_at(store, first->node + i)->parent == list)
            return first->node + i;
    }
    return store->is_shared ? GLY_NONE : gly_store_child(store, list, word);
}

static gly_status own_list(gly_list *list, gly_arena *arena)
{
    void *items = gly_arena_array(arena, list->room, list->size);
    if (items == NULL)
        return GLY_NO_MEMORY;
    list->items = memcpy(items, list->items, (size_t)list->room * list->size);
    return GLY_OK;
}

gly_status gly_store_own(struct gly_lexicon *store)
{
    if (!store->is_shared)
        return GLY_OK;
    gly_list nodes = store->nodes, firsts = store->firsts;
    uint32_t *slots =
        gly_arena_array(store->arena, store->slot_count, sizeof *slots);
    if (slots == NULL || own_list(&nodes, store->arena) != GLY_OK ||
        own_list(&firsts, store->arena) != GLY_OK)
        return GLY_NO_MEMORY;
    memcpy(slots, store->slots, store->slot_count * sizeof *slots);
    store->nodes = nodes;
    store->firsts = firsts;
    store->slots = slots;
    store->is_shared = false;
    return GLY_OK;
}

static gly_status grow_slots(struct gly_lexicon *store)
{
    uint32_t count =
        store->slot_count == 0 ? FIRST_SLOTS : store->slot_count * 2;
    uint32_t *slots = gly_arena_array(store->arena, count, sizeof *slots);
    if (slots == NULL)
        return GLY_NO_MEMORY;
    store->slots = slots;
    store->slot_count = count;
    for (uint32_t i = 0; i < store->nodes.count; i++) {
        const gly_store_node *node = gly_store_at(store, i);
        slots[slot_of(store, node->parent, node->word)] = i + 1;
    }
    return GLY_OK;
}

/* Note that an entry of `list` begins with `word`. */
static gly_status mark(struct gly_lexicon *store, uint32_t list,
                       gly_symbol word)
{
    while (store->firsts.count <= word) {
        if (gly_list_add(&store->firsts, store->arena) == NULL)
            return GLY_NO_MEMORY;
    }
    gly_store_first *held = gly_list_at(&store->firsts, word);
    held->low |= (uint32_t)gly_list_mark(list);
    held->high |= (uint32_t)(gly_list_mark(list) >> 32);
    return GLY_OK;
}

gly_status gly_store_grow(uint32_t *out, struct gly_lexicon *store,
                          uint32_t parent, gly_symbol word)
{
    *out = gly_store_child(store, parent, word);
    if (*out != GLY_NONE)
        return GLY_OK;
    if ((store->nodes.count + 1) * 2 > store->slot_count &&
        grow_slots(store) != GLY_OK)
        return GLY_NO_MEMORY;
    if (parent < store->nodes.count) {
        gly_store_node *above = gly_store_at(store, parent);
        above->next |= gly_store_bit(word);
        if (above->parent == GLY_NONE && mark(store, parent, word) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    gly_store_node *node = gly_list_add(&store->nodes, store->arena);
    if (node == NULL)
        return GLY_NO_MEMORY;
    node->parent = parent;
    node->word = word;
    *out = store->nodes.count - 1;
    store->slots[slot_of(store, parent, word)] = *out + 1;
    return GLY_OK;
}
