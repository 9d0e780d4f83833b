#include "base/problem.h"

#include <stdarg.h>
#include <stdio.h>

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
