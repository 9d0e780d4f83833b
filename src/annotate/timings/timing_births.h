/* timing_births.h - when somebody was born, for what is told of his age.
 * A birth is found by timing_ages.c; timing_then.c holds it against ages that
 * are told of another year. */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_BIRTHS_H
#define GLY_ANNOTATE_TIMINGS_TIMING_BIRTHS_H

#include "annotate/timings/timings.h"

/* The days between which somebody was born, and the words that say so. */
typedef struct {
    int32_t first, last;
    uint32_t from, to; /* tokens */
    uint32_t entity;
} gly_birth;

/* Whether somebody born so may be `age` years old at a time from `first` to
 * `last`, days as in base/calendar.h. */
bool gly_birth_may_be(const gly_birth *born, int32_t first, int32_t last,
                      uint32_t age);

/* Whether the date tells its year, as a place in the calendar. */
bool gly_birth_tells_year(const gly_date *date);

/* Whether the date tells when somebody was born: "born in Orford in 1971"
 * (timing_ages.c). */
bool gly_birth_is_dated(const gly_timing_search *search, const gly_date *date);

/* "53 or 54": the age from the day `first` to `last`, in the search's arena;
 * empty without memory. */
gly_text gly_birth_years(gly_timing_search *search, const gly_birth *born,
                         int32_t first, int32_t last);

/* Who was how old in a year that is told beside it, or at death, and who died
 * when: by entity, in the search's arena. */
typedef struct {
    gly_list ages, deaths;
    bool made;
} gly_ages_then;

/* Find them in the whole article; without memory, which the search's status
 * tells, only some of them (timing_then.c). */
gly_ages_then gly_ages_then_find(gly_timing_search *search);

/* The first day that the person is told to have died on, in a sentence about
 * him or in the paragraph that tells his birth; NULL (timing_then.c). */
const gly_date *gly_death_of(const gly_timing_search *search,
                             const gly_ages_then *told, const gly_birth *born);

/* How many ages of then they are (timing_then.c). */
uint32_t gly_ages_then_count(const gly_ages_then *told);

/* Hold a birth against every age of then that is this person's
 * (timing_then.c). */
void gly_timings_of_ages_then(gly_timing_search *search,
                              const gly_ages_then *told, const gly_birth *born);

#endif
