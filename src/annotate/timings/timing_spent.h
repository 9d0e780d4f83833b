/* timing_spent.h - lengths of time that somebody spent at something, the ends
 * of which are told elsewhere. */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_SPENT_H
#define GLY_ANNOTATE_TIMINGS_TIMING_SPENT_H

#include "annotate/dates/dates.h"
#include "annotate/reading.h"

/* Whether the length is that of what the sentence tells the end of: "having led
 * the school [for 25 years]", "after leading it [for 25 years]". */
bool gly_timing_is_done_with(const gly_reading *reading, const gly_date *date);

/* Whether somebody spent the time, as in "after 37 years in the service", "her
 * 31 years as conductor", "in those 30 years" and in what is done with. */
bool gly_timing_is_spent(const gly_reading *reading, const gly_date *length);

/* "It ran for 38 years.": whether the sentence tells no more of what the one
 * before was about. */
bool gly_timing_is_its_all(const gly_reading *reading, const gly_date *length);

/* Whether the length is told by what went on: "in the 36 years that she had
 * charge of it". */
bool gly_timing_is_told_of(const gly_reading *reading, const gly_date *length);

/* "For six weeks, until 28 April", "on 28 April after six weeks": whether the
 * length is told of what ends on the day. */
bool gly_timing_ends_on(const gly_reading *reading, const gly_date *length,
                        const gly_date *day);

/* "From 1971 to 1996 he was head, a post he held [for 35 years]", "and held the
 * job [for 35 years]", "… He held it [for 35 years]": whether the length is
 * that of the post that the stretch of days before it tells of. */
bool gly_timing_is_of_post(const gly_reading *reading, const gly_date *length,
                           const gly_date *span);

#endif
