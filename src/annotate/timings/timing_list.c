/* timing_list.c - makes all checks of time, in their order. */
#include "annotate/annotators.h"
#include "annotate/timings/events.h"
#include "annotate/timings/timings.h"

gly_status gly_annotate_timing_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    gly_timings *timings = gly_arena_take(arena, sizeof *timings);
    if (timings == NULL)
        return GLY_NO_MEMORY;
    gly_timing_search search = {.annotations = annotations,
                                .dates = annotations->dates,
                                .now = gly_timing_now_of(annotations),
                                .arena = arena,
                                .list = gly_list_of(sizeof(gly_timing)),
                                .status = GLY_OK};
    gly_timings_of_days(&search);
    gly_timings_of_weekdays(&search);
    gly_timings_of_lengths(&search);
    gly_timings_from_now(&search);
    gly_timings_of_hours(&search);
    gly_timings_of_tense(&search);
    gly_timings_of_course(&search);
    gly_timings_of_ages(&search);
    gly_timings_of_lifespans(&search);
    gly_timings_of_careers(&search);
    gly_timings_of_elders(&search);
    gly_timings_unnamed(&search);
    gly_timings_of_order(&search);
    gly_timings_apart(&search);
    gly_timings_of_told(&search);
    gly_timings_taken_up(&search);
    gly_timings_of_terms(&search);
    gly_timings_lasting(&search);
    gly_timings_between(&search);
    gly_timings_served(&search);
    gly_timings_of_stays(&search);
    gly_timings_of_nights(&search);
    gly_timings_reckoned(&search);
    gly_list events = gly_list_of(sizeof(gly_event));
    if (search.status == GLY_OK)
        search.status = gly_events_find(&events, arena, annotations);
    if (search.status == GLY_OK) {
        gly_timings_of_events(&search, &events);
        gly_timings_of_occasions(&search, &events);
        gly_timings_of_casualties(&search, &events);
        gly_timings_of_stages(&search, &events);
        gly_timings_of_rounds(&search, &events);
    }
    gly_timings_of_nouns(&search);
    gly_timings_weighed(&search, &events);
    gly_timings_of_ledes(&search);
    timings->items = search.list.items;
    timings->count = search.list.count;
    annotations->timings = timings;
    return search.status;
}
