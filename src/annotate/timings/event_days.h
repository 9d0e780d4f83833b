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

/* "will look in before the [reopening], on Thursday", "two days after the
 * [vote], on Thursday", "on Thursday, two days after the [vote]": whether a
 * comma parts the date from a noun that only tells before or how long after
 * what it is. */
bool gly_event_is_edge(const gly_reading *reading, uint32_t noun,
                       const gly_date *date);

/* "at the chapel in Senn, the town of his [birth], on Friday", "laid flowers at
 * the scene of the [crash] on Friday": where it was is told, and not when. */
bool gly_event_is_where(const gly_reading *reading, uint32_t noun);

/* "[Game] 6": one of a row, by the number behind it. */
bool gly_event_is_numbered(const gly_reading *reading, uint32_t noun);

/* "shares", "the bell": what is opened and closed on every day of trading. */
bool gly_event_is_traded(const gly_reading *reading, uint32_t token);

/* "next year's [festival]", "last year's": another one than this year's. */
bool gly_event_is_next(const gly_reading *reading, uint32_t noun);

/* The year that is written or guessed; 0 for none. */
int32_t gly_event_year(const gly_date *date);

#endif
