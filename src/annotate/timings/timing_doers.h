/* timing_doers.h - whose deed a date tells, and of which kind it is.
 *
 *     Pruitt, who joined the board in 2005,
 *     [doer]      [verb]              [date]
 *
 * The list "time-served" tells which verbs begin what lasts for years, and
 * which end it. */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_DOERS_H
#define GLY_ANNOTATE_TIMINGS_TIMING_DOERS_H

#include "annotate/timings/timings.h"

/* The verb that the date hangs on; GLY_NONE. */
uint32_t gly_timing_verb_of(const gly_timing_search *search,
                            const gly_date *date);

/* The person who is the subject of the verb, of the one it is joined to, or
 * whom "who" stands for; GLY_NONE. */
uint32_t gly_timing_doer_of(const gly_timing_search *search, uint32_t verb);

/* Whether the verb is of `class` in the list "time-served". */
bool gly_timing_is_of_class(const gly_timing_search *search, uint32_t verb,
                            const char *class);

#endif
