/* timings.h - what the article says of time, held against the calendar and
 * against itself.
 *
 *     Thursday, Nov. 19, 2025           was a Wednesday
 *     from 1998 to 2010, 15 years       are twelve, or thirteen
 *     Kyle Dragomir, 47 … born in 1971  would be 53 or 54
 *
 * A timing is one such check: its place, what else it stands on, and whether
 * it fits in any of the readings that were tried. */
#ifndef GLY_ANNOTATE_TIMINGS_TIMINGS_H
#define GLY_ANNOTATE_TIMINGS_TIMINGS_H

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "base/list.h"

typedef enum {
    GLY_TIMING_WEEKDAY,     /* a weekday beside its date */
    GLY_TIMING_IMPOSSIBLE,  /* "31 June" */
    GLY_TIMING_BACKWARDS,   /* "from 2019 to 2017" */
    GLY_TIMING_SPAN,        /* "from 1998 to 2010, 15 years" */
    GLY_TIMING_AGO,         /* "in 2015, nine years ago" */
    GLY_TIMING_ANNIVERSARY, /* "the 50th anniversary of the 1974 strike" */
    GLY_TIMING_AGE,         /* an age and a year of birth */
    GLY_TIMING_ORDER,       /* "fell in 2019 after … in 2020" */
    GLY_TIMING_EVENT,       /* one event on two days */
    GLY_TIMING_LATER,       /* "in 1971 … three years later, in 1975" */
    GLY_TIMING_STAGES,      /* died before born */
    GLY_TIMING_TENSE,       /* "will meet on" a day that is past */
    GLY_TIMING_UNNAMED,     /* "a man, aged 38," and "the 36-year-old" */
    GLY_TIMING_KINDS
} gly_timing_kind;

enum { GLY_TIMING_BESIDE = 4 };

typedef struct {
    gly_timing_kind kind;
    gly_span text; /* in the visible text */
    uint32_t sentence;
    gly_span beside[GLY_TIMING_BESIDE]; /* the other places that it stands on,
                                         * likewise … */
    uint32_t beside_count;              /* … if there are any */
    gly_text stated;   /* what the article says; in the arena */
    gly_text expected; /* what follows from the calendar, or what stands at
                        * the other place; in the arena */
    gly_text readings; /* what was tried: "2025, 2026"; in the arena */
    bool fits;
} gly_timing;

typedef struct gly_timings {
    const gly_timing *items; /* by kind */
    uint32_t count;
} gly_timings;

/* The days on which the article may have been written, as in base/calendar.h:
 * its own date, or where it has none the month from the first day that its
 * opening tells with weekday and year, "on Tuesday, March 4, 2025". */
typedef struct {
    bool known;
    int32_t first, last;
} gly_timing_now;

/* The checks while they are made. */
typedef struct {
    const gly_annotations *annotations;
    const gly_dates *dates;
    gly_timing_now now;
    gly_arena *arena;
    gly_list list; /* gly_timing */
    gly_status status;
} gly_timing_search;

/* Add what was found; after a failure nothing is added any more. What is
 * counted to the article's own date stands on that, too, where it is told. */
void gly_timing_add(gly_timing_search *search, const gly_timing *timing);

/* Whether the length was held against its days already, as far as the last 4096
 * that were found. */
bool gly_timing_is_held(const gly_timing_search *search,
                        const gly_date *length);

/* "November 19, 2025", in the search's arena; empty without memory. */
gly_text gly_timing_day_text(gly_timing_search *search, int32_t day);

/* Whether the two expressions stand together but for marks and small words:
 * "in 2015, nine years ago". */
bool gly_timing_adjacent(const gly_timing_search *search, const gly_date *a,
                         const gly_date *b);

/* Whether the article tells a length of as much elsewhere, too. O(dates). */
bool gly_timing_is_told_again(const gly_timing_search *search,
                              const gly_date *length);

/* Whether the date is a whole length of days or more: "15 years", no age and no
 * "about 15 years". */
bool gly_timing_is_length(const gly_date *date);

/* Whether the date is a day, month or year of its own: no span of two ends,
 * none that is rough or reckoned from another, and no day that cannot be. */
bool gly_timing_is_point(const gly_date *date);

/* Make `out` of a weekday, the date number `index`, and the day that is set off
 * from it: "Wednesday (5 October)", "Tuesday night, July 1". False for none
 * (timing_days.c). */
bool gly_timing_day_set_off(gly_date *out, const gly_timing_search *search,
                            uint32_t index);

/* When the clause of the date is: -1 for "opened on", 1 for "will open on", 0
 * where the verb it hangs on does not tell (timing_tense.c). */
int32_t gly_timing_tense(const gly_timing_search *search, const gly_date *date);

/* Whether the date hangs on a word for a beginning: "opened in 1931"
 * (timing_lasting.c). */
bool gly_timing_is_beginning(const gly_timing_search *search,
                             const gly_date *date);

/* The words of the date in the visible text `all`, without "until" or "since".
 */
gly_text gly_timing_text_of(gly_text all, const gly_date *date);

/* Whether the date is a day with its month and without its year, "28 April". */
bool gly_timing_is_yearless(const gly_date *date);

/* Give a day without a year the one that brings it nearest to the other of the
 * two, or to the article's year: from 28 November to 3 January is no year. */
void gly_timing_tie(gly_date pair[2]);

/* The first date behind those of the sentence of date number `first`. */
uint32_t gly_timing_sentence_end(const gly_timing_search *search,
                                 uint32_t first);

/* How many units a time lasts: at least, and at most. */
typedef struct {
    double least, most;
} gly_timing_stretch;

/* When the article was written. */
gly_timing_now gly_timing_now_of(const gly_annotations *annotations);

/* From a day up to now, which must be known: at least from the end of the one
 * to the end of the other, at most from its beginning. */
gly_timing_stretch gly_timing_since(const gly_timing_search *search,
                                    const gly_date *day, gly_time_unit unit);

/* How far a told length may be off, in its units: what rounds to a whole unit,
 * and a little more for a stub of one. */
#define GLY_TIMING_SLACK 0.6

/* Seconds of one unit on average: months and years differ. */
double gly_timing_unit_seconds(gly_time_unit unit);

/* "year", "years"; static. */
const char *gly_timing_unit_name(gly_time_unit unit, bool plural);

/* Days: weekdays, impossible ones, spans that end before they begin
 * (timing_days.c). */
void gly_timings_of_days(gly_timing_search *search);

/* Weekdays with a date of an article without a year, against each other
 * (timing_weekdays.c). */
void gly_timings_of_weekdays(gly_timing_search *search);

/* Lengths against the days beside them (timing_lengths.c). */
void gly_timings_of_lengths(gly_timing_search *search);

/* Lengths against the two years of their sentence (timing_between.c); after
 * all others of lengths. */
void gly_timings_between(gly_timing_search *search);

/* The years that somebody spent, and when they began and ended
 * (timing_served.c). */
void gly_timings_served(gly_timing_search *search);

/* Marriages, gaps and the like, and the day that they began, of another
 * sentence (timing_stays.c). */
void gly_timings_of_stays(gly_timing_search *search);

/* So many nights, and the days between which they are (timing_nights.c). */
void gly_timings_of_nights(gly_timing_search *search);

/* So long ago, or from now, and the day beside it (timing_now.c). */
void gly_timings_from_now(gly_timing_search *search);

/* How long something has been there, and since when (timing_lasting.c). */
void gly_timings_lasting(gly_timing_search *search);

/* Hours and minutes against two times of day (timing_hours.c). */
void gly_timings_of_hours(gly_timing_search *search);

/* What ends before it begins (timing_course.c). */
void gly_timings_of_course(gly_timing_search *search);

/* Days told in the wrong tense (timing_tense.c). */
void gly_timings_of_tense(gly_timing_search *search);

/* Ages against births (timing_ages.c). */
void gly_timings_of_ages(gly_timing_search *search);

/* Ages of then, and how long ago it was (timing_careers.c). */
void gly_timings_of_careers(gly_timing_search *search);

/* Hold the age at a death against birth and death beside it. O(dates). */
void gly_timings_of_lifespans(gly_timing_search *search);

/* Who is how much older than whom, and birthdays (timing_elders.c). */
void gly_timings_of_elders(gly_timing_search *search);

/* What comes after what (timing_order.c). */
void gly_timings_of_order(gly_timing_search *search);

/* So many days after another day, to the day; before those below
 * (timing_apart.c). */
void gly_timings_apart(gly_timing_search *search);

/* What is reckoned from another day of the story (timing_told.c). */
void gly_timings_of_told(gly_timing_search *search);

/* The same by days without a year (timing_reckoned.c). */
void gly_timings_reckoned(gly_timing_search *search);

/* A day that is taken up again without its number: "that Saturday in August"
 * (timing_again.c). */
void gly_timings_taken_up(gly_timing_search *search);

/* Quarters, dividends and contracts (timing_terms.c). */
void gly_timings_of_terms(gly_timing_search *search);

/* One noun on two days (timing_nouns.c). */
void gly_timings_of_nouns(gly_timing_search *search);

/* One event on two days, by all signs of the clauses; after all others, of
 * which none has told either day. `events` as below (timing_weighed.c). */
void gly_timings_weighed(gly_timing_search *search, const gly_list *events);

/* Two ages of somebody who has no name (timing_unnamed.c). */
void gly_timings_unnamed(gly_timing_search *search);

/* Beside one event on two days, where the story opens on the right one; after
 * all others (timing_ledes.c). O(findings * dates). */
void gly_timings_of_ledes(gly_timing_search *search);

/* Each from the events of the article, as gly_event in `events`, in order.
 * Stages of one thing (timing_stages.c), one
 * event on two days (timing_events.c) or under two names
 * (timing_occasions.c), a mishap on another day than its victims
 * (timing_casualties.c), anniversaries, and one minute on two
 * days (timing_recurring.c). */
void gly_timings_of_stages(gly_timing_search *search, const gly_list *events);
void gly_timings_of_events(gly_timing_search *search, const gly_list *events);
void gly_timings_of_rounds(gly_timing_search *search, const gly_list *events);
void gly_timings_of_casualties(gly_timing_search *search,
                               const gly_list *events);
void gly_timings_of_occasions(gly_timing_search *search,
                              const gly_list *events);

#endif
