/* timing_years.h - the years in which a day without one may lie: the nearest to
 * the article's own day, and those that the text near it, or the same day
 * elsewhere, is told of. */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_YEARS_H
#define GLY_ANNOTATE_TIMINGS_TIMING_YEARS_H

#include "annotate/timings/timings.h"

enum { GLY_TIMING_YEARS_MOST = 8 };

typedef struct {
    int32_t years[GLY_TIMING_YEARS_MOST]; /* the likeliest first */
    uint32_t count;
} gly_timing_years;

/* Of a date that is written with its year only that one; none where the article
 * has no day of its own. */
gly_timing_years gly_timing_years_of(const gly_timing_search *search,
                                     const gly_date *date);

/* "The crash on 14 November last year … checked on 29 October": another year of
 * which a day is told that is near to the one of `date` in it; 0 for none. */
int32_t gly_timing_year_told(const gly_timing_search *search,
                             const gly_date *date);

/* "2025, 2026", in the arena of the search. */
gly_text gly_timing_years_text(gly_timing_search *search,
                               const gly_timing_years *tried);

#endif
