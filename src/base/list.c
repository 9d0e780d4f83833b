#include "base/list.h"

#include <string.h>

enum { FIRST_ROOM = 16 };

gly_list gly_list_of(size_t size)
{
    return (gly_list){NULL, 0, 0, (uint32_t)size};
}

/* Double the room. */
static gly_status grow(gly_list *list, gly_arena *arena)
{
    if (list->room > UINT32_MAX / 2)
        return GLY_NO_MEMORY;
    uint32_t room = list->room == 0 ? FIRST_ROOM : list->room * 2;
    void *items =
        gly_arena_grow(arena, list->items, (size_t)list->room * list->size,
                       (size_t)room * list->size);
    if (items == NULL)
        return GLY_NO_MEMORY;
    list->items = items;
    list->room = room;
    return GLY_OK;
}

void *gly_list_add(gly_list *list, gly_arena *arena)
{
    if (list->count == list->room && grow(list, arena) != GLY_OK)
        return NULL;
    return memset(gly_list_at(list, list->count++), 0, list->size);
}

void *gly_list_last(const gly_list *list)
{
    return gly_list_at(list, list->count - 1);
}
