/* list.h - a growable list in an arena.
 * The room doubles. Small old rooms stay behind in the arena, large ones are
 * given back (gly_arena_grow). Items may move while the list grows, so keep
 * indexes, not pointers, until it is complete.
 *
 *     gly_list tokens = gly_list_of(sizeof(gly_token));
 *     gly_token *token = gly_list_add(&tokens, arena);   // NULL: no memory
 */
#ifndef GLY_BASE_LIST_H
#define GLY_BASE_LIST_H

#include <stdint.h>

#include "base/arena.h"

/* Invariant: `count <= room`. */
typedef struct {
    void *items;
    uint32_t count, room;
    uint32_t size; /* bytes of an item */
} gly_list;

/* An empty list of items of `size` bytes. */
gly_list gly_list_of(size_t size);

/* A zeroed new last item; NULL when there is no memory or the list holds
 * UINT32_MAX items, and the list stays as it was. */
void *gly_list_add(gly_list *list, gly_arena *arena);

/* The item at `index`, which must be below `count`. */
static inline void *gly_list_at(const gly_list *list, uint32_t index)
{
    return (char *)list->items + (size_t)index * list->size;
}

/* The last item; the list must not be empty. */
void *gly_list_last(const gly_list *list);

#endif
