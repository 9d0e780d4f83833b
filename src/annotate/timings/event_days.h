/* event_days.h - whether two expressions may tell the same day and hour.
 * "Monday" may be the one before the article or the one after; "June 18" of a
 * draft without a date is of some year. Only what cannot be made to meet is
 * apart. */
#ifndef GLY_ANNOTATE_TIMINGS_EVENT_DAYS_H
#define GLY_ANNOTATE_TIMINGS_EVENT_DAYS_H

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"

/* Whether a date tells one hour, day, month or year plainly enough to be
 * compared: nothing with two ends, no "about", no "before". */
bool gly_event_day_is_sure(const gly_date *date);

/* Whether both may tell the same time; both must be sure. */
bool gly_event_days_meet(const gly_date *a, const gly_date *b);

/* Whether sure days that cannot be one are told in the sentences of the tokens
 * `one` and `two`. O(dates), times those of the first sentence. */
bool gly_event_days_clash(const gly_annotations *annotations, uint32_t one,
                          uint32_t two);

/* The year that is written or guessed; 0 for none. */
int32_t gly_event_year(const gly_date *date);

#endif
