#include "diagnostics/choice.h"

/* The index among the known ones; GLY_NONE if it is none of them. */
static uint32_t find_known(const gly_choice *choice, gly_text fingerprint)
{
    uint32_t low = 0, high = choice->known_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order =
            gly_text_compare(choice->known[middle].fingerprint, fingerprint);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return GLY_NONE;
}

/* Whether a place has one of the chosen lines. A place that ends before the
 * first column of a line has nothing of it. */
static bool touches(const gly_choice *choice, gly_place start, gly_place end)
{
    uint32_t last = end.line;
    if (last > start.line && end.column == 1)
        last--;
    uint32_t low = 0, high = choice->line_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (choice->lines[middle].last < start.line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < choice->line_count && choice->lines[low].first <= last;
}

static bool is_chosen(const gly_choice *choice, const gly_finding *finding)
{
    if (!choice->by_lines || touches(choice, finding->start, finding->end))
        return true;
    for (uint32_t i = 0; i < finding->related_count; i++) {
        if (touches(choice, finding->related[i].start, finding->related[i].end))
            return true;
    }
    return false;
}

gly_status gly_choice_apply(const gly_choice *choice, gly_list *items,
                            gly_list *hushed, gly_arena *arena)
{
    gly_finding *all = items->items;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < items->count; i++) {
        uint32_t index = find_known(choice, all[i].fingerprint);
        if (index == GLY_NONE) {
            if (is_chosen(choice, &all[i]))
                all[kept++] = all[i];
            continue;
        }
        choice->met[index] = true;
        gly_hushed *known = gly_list_add(hushed, arena);
        if (known == NULL)
            return GLY_NO_MEMORY;
        *known = (gly_hushed){all[i], false, {"", 0}};
    }
    items->count = kept;
    return GLY_OK;
}

uint32_t gly_choice_stale(const gly_choice *choice, const gly_known **first)
{
    uint32_t stale = 0;
    for (uint32_t i = choice->known_count; i > 0; i--) {
        if (choice->met[i - 1])
            continue;
        *first = &choice->known[i - 1];
        stale++;
    }
    return stale;
}
