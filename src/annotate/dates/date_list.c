/* date_list.c - reads the whole article on its own date. */
#include "annotate/annotators.h"
#include "annotate/dates/date_anchor.h"
#include "annotate/dates/dates.h"

gly_status gly_annotate_date_list(gly_annotations *annotations,
                                  gly_arena *arena)
{
    gly_dates *dates = gly_arena_take(arena, sizeof *dates);
    if (dates == NULL)
        return GLY_NO_MEMORY;
    gly_date_anchor anchor;
    gly_status status =
        gly_date_anchor_find(&anchor, arena, annotations->reading);
    const gly_date_range all = {annotations->reading, 0,
                                annotations->language->tokens.count};
    if (status == GLY_OK)
        status = gly_dates_read(dates, arena, &all, &anchor);
    annotations->dates = dates;
    return status;
}
