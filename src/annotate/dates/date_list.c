/* date_list.c - reads the whole article on its own date. */
#include "annotate/annotators.h"
#include "annotate/dates/date_anchor.h"
#include "annotate/dates/dates.h"

/* The tokens of people's names: "Theresa May" is no month. NULL: no memory. */
static const bool *names_of(const gly_annotations *annotations)
{
    bool *named =
        gly_arena_array(annotations->scratch,
                        annotations->language->tokens.count, sizeof *named);
    for (uint32_t i = 0; named != NULL && i < annotations->mention_count; i++) {
        const gly_mention *m = &annotations->mentions[i];
        bool person = gly_mention_names_person(annotations, m);
        for (uint32_t t = m->first; person && t <= m->last; t++)
            named[t] = true;
    }
    return named;
}

gly_status gly_annotate_date_list(gly_annotations *annotations,
                                  gly_arena *arena)
{
    gly_dates *dates = gly_arena_take(arena, sizeof *dates);
    const bool *named = names_of(annotations);
    if (dates == NULL || named == NULL)
        return GLY_NO_MEMORY;
    gly_date_anchor anchor;
    gly_status status =
        gly_date_anchor_find(&anchor, arena, annotations->reading);
    const gly_date_range all = {annotations->reading, 0,
                                annotations->language->tokens.count, named};
    if (status == GLY_OK)
        status = gly_dates_read(dates, arena, &all, &anchor);
    annotations->dates = dates;
    return status;
}
