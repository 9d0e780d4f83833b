#include "base/problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void gly_problems_init(gly_problems *problems, gly_arena *arena)
{
    *problems = (gly_problems){arena, gly_list_of(sizeof(gly_problem))};
}

gly_status gly_problems_add(gly_problems *problems, const gly_problem *problem)
{
    gly_problem *added = gly_list_add(&problems->items, problems->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *problem;
    return GLY_OK;
}

static int by_place(const void *a, const void *b)
{
    const gly_problem *one = a, *two = b;
    if (one->line != two->line)
        return one->line < two->line ? -1 : 1;
    if (one->column != two->column)
        return one->column < two->column ? -1 : 1;
    return gly_text_compare(one->message, two->message);
}

void gly_problems_sort(gly_problems *problems, uint32_t from)
{
    uint32_t count = problems->items.count - from;
    if (count > 1)
        qsort(gly_list_at(&problems->items, from), count, sizeof(gly_problem),
              by_place);
}

gly_text gly_text_format(gly_arena *arena, const char *format, ...)
{
    va_list measure, write;
    va_start(measure, format);
    va_copy(write, measure);
    int size = vsnprintf(NULL, 0, format, measure);
    va_end(measure);

    gly_text made = {"", 0};
    char *bytes = size < 0 ? NULL : gly_arena_take(arena, (size_t)size + 1);
    if (bytes != NULL) {
        vsnprintf(bytes, (size_t)size + 1, format, write);
        made = (gly_text){bytes, (uint32_t)size};
    }
    va_end(write);
    return made;
}
