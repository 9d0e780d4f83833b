/* event_likeness.h - whether two tellings of an event may be of one.
 * "Keel's arrest" and "his arrest" are, "the council vote" and "the vote of the
 * board" are not; of "the vote" nothing is known. */
#ifndef GLY_ANNOTATE_TIMINGS_EVENT_LIKENESS_H
#define GLY_ANNOTATE_TIMINGS_EVENT_LIKENESS_H

#include "annotate/reading.h"
#include "annotate/timings/events.h"

typedef enum {
    GLY_LIKENESS_UNKNOWN, /* nothing that is told tells */
    GLY_LIKENESS_SAME,
    GLY_LIKENESS_OTHER,
} gly_likeness;

/* What those who take part, the place and the marks ("budget hearing") say. */
gly_likeness gly_event_likeness_of(const gly_reading *reading,
                                   const gly_event *a, const gly_event *b);

/* "Last Sunday's debate", where Wednesday's is told of, is another one: whether
 * one of two dates, and not both, is written so. */
bool gly_event_one_is_last(const gly_reading *reading, const gly_date *a,
                           const gly_date *b);

/* Whether one is told to be another than the first, unless both are the first
 * or the second: "a second hearing". */
bool gly_events_turn(const gly_reading *reading, const gly_event *a,
                     const gly_event *b);

/* "The vote to walk out", "the board agreed to hire an auditor": whether both
 * tell what it is to do, and have no word of that in common. */
bool gly_events_decide_apart(const gly_reading *reading, const gly_event *a,
                             const gly_event *b);

/* "The trial begins … The trial of his brother begins": whether a sentence or a
 * paragraph tells the two apart in one breath. `a` stands first. */
bool gly_events_contrast(const gly_reading *reading, const gly_event *a,
                         const gly_event *b);

#endif
