/* date_settle.h - what day a written date means.
 * "Nov. 19" in a story of Dec. 10, 2025 is the one of that year: of the days
 * that have the written parts, the one nearest to the article's own date. */
#ifndef GLY_ANNOTATE_DATES_DATE_SETTLE_H
#define GLY_ANNOTATE_DATES_DATE_SETTLE_H

#include "annotate/dates/dates.h"

/* Where in a span: "early", "mid-", "late". */
enum { GLY_EDGE_START = 1, GLY_EDGE_MIDDLE = 2, GLY_EDGE_END = 3 };

/* Work out `from`, `until`, the grain and the flags of a day, span, clock or
 * moment from its parts. */
void gly_date_settle(gly_date *date, const gly_date_anchor *anchor);

/* Give `date` the days from `first` to `last`, both included. */
void gly_date_set_days(gly_date *date, int32_t first, int32_t last);

/* The first and last day of the unit that holds `day`, `ahead` units later. A
 * week begins on Monday. False for a unit shorter than a day. */
bool gly_date_unit_days(int32_t days[2], int32_t day, gly_time_unit unit,
                        int32_t ahead);

/* The moment `amount` units after `second`: by the calendar from months on. */
int64_t gly_date_moved(int64_t second, double amount, gly_time_unit unit);

/* Seconds of one unit, a year being 365 days and a month 30. */
double gly_time_unit_seconds(gly_time_unit unit);

#endif
