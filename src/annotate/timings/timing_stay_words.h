/* timing_stay_words.h - what kind of time a length is, by the words around it.
 * `lead` is the first token of the length, with "more than". */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_STAY_WORDS_H
#define GLY_ANNOTATE_TIMINGS_TIMING_STAY_WORDS_H

#include "annotate/dates/dates.h"
#include "annotate/reading.h"

/* The word of "[married] for 37 years", "a [marriage] of 37 years", "her
 * [husband] of 37 years", "37 years of [marriage]"; GLY_NONE. */
uint32_t gly_stay_marriage(const gly_reading *reading, const gly_date *length,
                           uint32_t lead);

/* "They married in Orford in [1959]" */
bool gly_stay_is_wedding_day(const gly_reading *reading, const gly_date *date);

/* "after a gap of 51 years", "a 51-year absence", "after being shut for 51
 * years" */
bool gly_stay_is_gap(const gly_reading *reading, const gly_date *length,
                     uint32_t lead);

/* "She held it until 2001, a stretch of 40 years": whether the length is all of
 * a time that ends there. */
bool gly_stay_is_stretch(const gly_reading *reading, uint32_t lead);

/* "The fraud lasted four years", "four years of lies" */
bool gly_stay_is_crime(const gly_reading *reading, const gly_date *length,
                       uint32_t lead);

#endif
