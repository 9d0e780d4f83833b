/* event_finder.h - the finding of one date's event, in steps.
 * A date is looked at (event_find.c, event_labels.c, event_rounds.c,
 * event_retold.c), its verb or noun is read (event_verbs.c, event_doers.c), and
 * what is an event is added (event_adding.c). */
#ifndef GLY_ANNOTATE_TIMINGS_EVENT_FINDER_H
#define GLY_ANNOTATE_TIMINGS_EVENT_FINDER_H

#include "annotate/timings/events.h"

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_event_words words;
    gly_list *events;
    gly_arena *arena;
    gly_status status;
    const gly_date *date;  /* the one that is looked at */
    gly_event_phase phase; /* of which it is the time */
    uint32_t verb;         /* that it hangs on; GLY_NONE */
    bool label;            /* it stands beside a label or a question */
    bool round;            /* it is the day of an anniversary */
    bool moved;            /* it is the new day of what was put off */
} gly_event_finder;

/* The first child of `token` with `relation`; GLY_NONE. */
uint32_t gly_event_child(const gly_event_finder *f, uint32_t token,
                         gly_relation relation);

/* A copy of the date, in the arena, that may be changed; NULL without memory,
 * which f->status tells. */
gly_date *gly_event_copy(gly_event_finder *f, const gly_date *date);

/* The date in the year that is told elsewhere, in the arena; NULL without
 * memory. */
const gly_date *gly_event_in_year(gly_event_finder *f, const gly_date *date,
                                  int32_t year);

/* Whether `token` is tagged as a noun or a name. */
bool gly_event_is_noun(const gly_event_finder *f, uint32_t token);

/* Add an event of the date that is looked at, its time and who takes part
 * filled in. */
void gly_event_add(gly_event_finder *f, gly_event event);

/* Add the event of the class of the noun or verb `head`, if it is one. `told`
 * is the phase that the words tell. */
void gly_event_add_kind(gly_event_finder *f, uint32_t head, gly_symbol class,
                        gly_event_phase told);

/* Add that `thing` begins or ends: an event, or anything else by its own name.
 * `head` is the word that says so, of the class `phase`. */
void gly_event_add_phase(gly_event_finder *f, uint32_t thing, gly_symbol phase,
                         uint32_t head);

/* "the year [ending] in March", "the quarter [ended] December 31": whether the
 * verb only tells which period is meant. */
bool gly_event_ends_period(const gly_event_finder *f, uint32_t verb);

/* Whether the class makes a phase of what goes with it. */
bool gly_event_is_phase(const gly_event_finder *f, gly_symbol class);

/* Add the event of a noun; false if it is none. */
bool gly_event_add_noun(gly_event_finder *f, uint32_t noun,
                        gly_event_phase told);

/* The noun that is the subject of `verb`, "it" and "which" looked up;
 * GLY_NONE. */
uint32_t gly_event_subject(const gly_event_finder *f, uint32_t verb);

/* Whether a verb tells of something that is done, not said or thought, and
 * that one does not do every day. */
bool gly_event_is_deed(const gly_event_finder *f, uint32_t verb);

/* What is put on a day begins on it, unless it is said to end then. */
gly_event_phase gly_event_begin_or(const gly_event_finder *f);

/* The verb of the clause behind the word at `when` ("when", "before"): one of
 * the lists, or else one that tells a deed; GLY_NONE. */
uint32_t gly_event_verb_after(const gly_event_finder *f, uint32_t when);

/* Add the event of a verb, if there is one. */
void gly_event_add_verb(gly_event_finder *f, uint32_t verb);

/* The same of a verb by which the date does not hang: false when it has added
 * none, so that the date's own verb may be looked at. */
bool gly_event_try_verb(gly_event_finder *f, uint32_t verb);

/* "has until Friday to comment", "must be in by Friday": add what is open until
 * then. */
void gly_event_add_limit(gly_event_finder *f, uint32_t governor);

/* Add the event of a label or a question beside the date, of which `token` is
 * the head; false if there is none (event_labels.c). */
bool gly_event_find_labelled(gly_event_finder *f, uint32_t token);

/* "the anniversary of the fire, on 29 January": add the event that the day is
 * an anniversary of, with its day and month alone; false where the day is no
 * anniversary's (event_rounds.c). */
bool gly_event_find_round(gly_event_finder *f);

/* "the day they walked out, Sunday": add the event of the clause or sentence
 * that the day is told behind; false if there is none (event_retold.c). */
bool gly_event_find_retold(gly_event_finder *f);

/* "20 May, the day of the signing": add the event that the day is told by;
 * false if there is none (event_beside.c). */
bool gly_event_find_day_of(gly_event_finder *f);

/* "Roe scored on Saturday, and Holt won 58-55": add the match that the sentence
 * tells of (event_contests.c). */
void gly_event_find_contest(gly_event_finder *f);

/* "on Friday evening, when the pipe burst": add the mishap of the clause
 * behind the date, also where somebody speaks (event_beside.c). */
void gly_event_find_mishap(gly_event_finder *f);

/* Add what happened on the day besides what is told of it, "was driving there
 * on Sunday and saw the collision" (event_beside.c). */
void gly_event_find_beside(gly_event_finder *f);

/* "voted to fire its manager": add what `verb`, of `class`, did by the vote
 * (event_beside.c). */
void gly_event_add_resolved(gly_event_finder *f, uint32_t verb,
                            gly_symbol class);

/* "has been postponed until 31 October": add the event on its new day
 * (event_beside.c). */
void gly_event_add_moved(gly_event_finder *f, uint32_t verb);

/* Whether the sentence tells another day near the date (event_beside.c). */
bool gly_event_has_other_day(const gly_event_finder *f);

/* "must report it by Sept. 30": add that the day is a deadline
 * (event_deadlines.c). */
void gly_event_find_deadline(gly_event_finder *f);

/* "the Sept. 20 deadline", "the last day to file": the same of a noun of which
 * nothing is told; false for any other (event_deadlines.c). */
bool gly_event_add_deadline(gly_event_finder *f, uint32_t noun);

/* "has run the bakery since 2014": add that somebody began to; false where the
 * date, of which `token` is the head, tells no such thing (event_tenures.c). */
bool gly_event_find_tenure(gly_event_finder *f, uint32_t token);

/* "has been in custody since Monday": add the arrest; false where the date, of
 * which `token` is the head, tells no such thing (event_tenures.c). */
bool gly_event_find_custody(gly_event_finder *f, uint32_t token);

/* "the alarm was raised", "crews were called": add that help was called, if the
 * verb tells that (event_doers.c). */
void gly_event_add_call(gly_event_finder *f, uint32_t verb);

/* "the paper's release", "the release of the figures": whether a noun that may
 * mean other things is a publication (event_doers.c). */
bool gly_event_is_issue(const gly_event_finder *f, uint32_t noun);

/* Add the event that `doer`, or the object, makes by what the verb says of it,
 * "the levee gave way"; false for none (event_doers.c). */
bool gly_event_add_made(gly_event_finder *f, uint32_t verb, uint32_t doer,
                        uint32_t object);

/* The class of what a person does who "took over"; 0 for any other verb, and
 * where a post or a place is told that may be another. */
gly_symbol gly_event_takes_over(const gly_event_finder *f, uint32_t verb);

/* Add the event that the date f->date belongs to. */
void gly_event_find_at(gly_event_finder *f);

#endif
