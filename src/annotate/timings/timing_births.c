/* timing_births.c - how old somebody may be by a birth. */
#include "annotate/timings/timing_births.h"

#include "base/calendar.h"
#include "base/problem.h"

bool gly_birth_may_be(const gly_birth *born, int32_t first, int32_t last,
                      uint32_t age)
{
    int32_t least = gly_calendar_full_years(born->last, first);
    int32_t most = gly_calendar_full_years(born->first, last);
    return (int32_t)age >= least && (int32_t)age <= most;
}

bool gly_birth_tells_year(const gly_date *date)
{
    return date->form != GLY_DATE_LENGTH && date->parts.year != 0 &&
           (date->flags & GLY_DATE_KNOWN) != 0;
}

gly_text gly_birth_years(gly_timing_search *search, const gly_birth *born,
                         int32_t first, int32_t last)
{
    int32_t least = gly_calendar_full_years(born->last, first);
    int32_t most = gly_calendar_full_years(born->first, last);
    return least == most
               ? gly_text_format(search->arena, "%d", most)
               : gly_text_format(search->arena,
                                 most > least + 1 ? "%d to %d" : "%d or %d",
                                 least, most);
}
