#include "annotate/dates.h"

#include "annotate/date_match.h"
#include "annotate/date_settle.h"

static const uint64_t told =
    GLY_PIECE(DATE) | GLY_PIECE(CLOCK) | GLY_PIECE(LENGTH) | GLY_PIECE(OFTENS);

/* What is left standing, in order. */
static gly_status take(gly_dates *out, gly_arena *arena, const gly_list *items,
                       const gly_list *dates)
{
    gly_list kept = gly_list_of(sizeof(gly_date));
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_date_item *item = gly_list_at(items, i);
        if ((item->kinds & told) == 0 || item->date == GLY_NONE)
            continue;
        gly_date *added = gly_list_add(&kept, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = *(const gly_date *)gly_list_at(dates, item->date);
    }
    out->items = kept.items;
    out->count = kept.count;
    out->ends = dates->items;
    out->end_count = dates->count;
    return GLY_OK;
}

gly_status gly_dates_read(gly_dates *out, gly_arena *arena,
                          const gly_date_range *range,
                          const gly_date_anchor *anchor)
{
    gly_list items = gly_list_of(sizeof(gly_date_item));
    gly_list dates = gly_list_of(sizeof(gly_date));
    *out = (gly_dates){.anchor = *anchor};
    gly_date_match match = {.reading = range->reading, .anchor = anchor};
    gly_status status = gly_date_items_find(&items, &dates, arena, range);
    for (uint32_t i = 0; i < dates.count; i++)
        gly_date_settle(gly_list_at(&dates, i), anchor);
    if (status == GLY_OK)
        status = gly_date_match_all(&items, &dates, arena, &match);
    return status == GLY_OK ? take(out, arena, &items, &dates) : status;
}

uint32_t gly_dates_at(const gly_dates *dates, uint32_t token)
{
    uint32_t low = 0, high = dates->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (dates->items[middle].last < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
