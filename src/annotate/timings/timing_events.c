/* timing_events.c - one event on two days.
 *
 *     The judge set sentencing for June 18. … Before the June 28 sentencing,
 *     both sides must file memos.
 *
 * Events of one class are held against each other, and who takes part must not
 * tell them apart. Nothing is said where a sentence tells that a day was moved,
 * where somebody is quoted, where the two days may be the same, or where an
 * article has so many days for a class that they must be several events. */
#include "annotate/timings/timings.h"

#include "annotate/dates/date_implied.h"
#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"
#include "annotate/timings/events.h"
#include "base/list.h"

#include <stdlib.h>

enum {
    KEPT = 6,        /* places that tell one day */
    CLASS_MOST = 24, /* events of one class */
    DAYS_MOST = 2,   /* days of a class, more of which are several events */
};

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    gly_event_words words;
} comparer;

/* Years differ: what comes again came again. */
static bool comes_again(const comparer *c, const gly_event *a,
                        const gly_event *b, gly_likeness same)
{
    int32_t x = gly_event_year(a->date), y = gly_event_year(b->date);
    bool may = a->kind == GLY_EVENT_BRIEF || a->kind == GLY_EVENT_LONG ||
               a->class == c->words.win;
    bool person = same == GLY_LIKENESS_SAME &&
                  (a->patient.named || a->owner.named) &&
                  (b->patient.named || b->owner.named);
    bool ordinal = a->turn != 0 && a->turn == b->turn;
    return may && !person && !ordinal && x != 0 && y != 0 && x != y;
}

/* Whether nobody is told, or one by a pronoun that may be anybody. */
static bool is_open(const gly_event *event)
{
    bool patient = event->patient.token != GLY_NONE &&
                   (event->patient.lemma != 0 || event->patient.named);
    bool owner = event->owner.token != GLY_NONE &&
                 (event->owner.lemma != 0 || event->owner.named);
    return !patient && !owner && !event->patient.owned &&
           (event->noun || event->label || event->patient.token != GLY_NONE);
}

/* "It takes effect July 1 … recruiting begins in August": what has no article
 * and no owner takes nothing up that "it" may have stood for. */
static bool is_new(const comparer *c, const gly_event *a, const gly_event *b)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_party *x = &a->patient, *y = &b->patient;
    return !a->noun && !b->noun && x->token != GLY_NONE && x->lemma == 0 &&
           x->entity == GLY_NONE && y->token != GLY_NONE && y->lemma != 0 &&
           !y->named && !y->owned &&
           gly_syntax_child(syntax, y->token, GLY_REL_DET) == GLY_NONE;
}

/* "The Grand Senn opens on Friday", "before the hotel opens": a name, and a
 * noun for what it may be. */
static bool is_named_again(const comparer *c, const gly_event *a,
                           const gly_event *b)
{
    const gly_party *x = &a->patient, *y = &b->patient;
    if (a->kind != GLY_EVENT_DEED || a->noun || b->noun ||
        x->token == GLY_NONE || y->token == GLY_NONE || !x->named || y->named ||
        y->lemma == 0 || !y->definite || y->owned || y->mark != 0 || y->of != 0)
        return false;
    uint8_t file = gly_reading_file(c->reading, y->token, GLY_NOUN);
    return file == GLY_FILE_NOUN_ARTIFACT || file == GLY_FILE_NOUN_GROUP;
}

/* Whether both days may be of one week or two. */
static bool are_near(const gly_event *a, const gly_event *b)
{
    enum { NEAR = 14 * GLY_SECONDS_OF_DAY };
    const gly_date *x = a->date, *y = b->date;
    if (x->grain > GLY_TIME_DAY || y->grain > GLY_TIME_DAY)
        return false;
    if ((x->flags & y->flags & GLY_DATE_KNOWN) == 0)
        return true;
    return x->from < y->until + NEAR && y->from < x->until + NEAR;
}

/* Whether `b` may mean `a` again by what it tells of who takes part. */
static bool may_be_meant(const gly_event *a, const gly_event *b,
                         gly_likeness same, bool one)
{
    /* "The trial begins", "the trial of her brother begins" */
    bool theirs = b->patient.owned && a->patient.token == GLY_NONE && b->noun;
    if (same == GLY_LIKENESS_UNKNOWN && theirs)
        return false;
    if (same == GLY_LIKENESS_UNKNOWN && !one && !(is_open(a) && is_open(b)))
        return false;
    /* "its first flight", "the maiden flight" */
    if (one && a->noun && b->noun && a->turn != 0 && a->turn == b->turn &&
        same == GLY_LIKENESS_UNKNOWN)
        return b->definite;
    switch (a->kind) {
    case GLY_EVENT_DEED:
        same = same == GLY_LIKENESS_UNKNOWN && one &&
                       (is_open(a) || is_open(b)) && !a->patient.owned &&
                       !b->patient.owned
                   ? GLY_LIKENESS_SAME
                   : same;
        /* fall through */
    case GLY_EVENT_OPEN:
        /* "visited the camp … during the visit": the only one. */
        if (a->kind == GLY_EVENT_OPEN && same == GLY_LIKENESS_UNKNOWN && one &&
            (!a->noun || is_open(a)) && b->noun && is_open(b))
            return b->definite && are_near(a, b);
        /* "Breached | Thursday, June 11" in a box */
        if (b->label && !b->noun && one && same == GLY_LIKENESS_UNKNOWN)
            return !a->noun;
        return same == GLY_LIKENESS_SAME &&
               (b->patient.token == GLY_NONE ? b->definite
                                             : b->patient.definite);
    case GLY_EVENT_LONG:
        return a->phase != GLY_PHASE_WHOLE;
    default:
        return b->definite || same == GLY_LIKENESS_SAME ||
               (a->mark != 0 && a->mark == b->mark);
    }
}

/* The list or table whose item the time of the event opens: "8 p.m.: Order is
 * lifted"; GLY_NONE. */
static uint32_t timeline_of(const comparer *c, const gly_event *event)
{
    const gly_language *language = c->reading->language;
    const gly_token *tokens = language->tokens.items;
    uint32_t first = event->date->first, block = tokens[first].block;
    bool opens = first == 0 || tokens[first - 1].block != block;
    return opens ? language->document->blocks[block].group : GLY_NONE;
}

/* Whether both are told in one timeline, hour by hour. */
static bool are_listed(const comparer *c, const gly_event *a,
                       const gly_event *b)
{
    uint32_t group = timeline_of(c, a);
    return group != GLY_NONE && group == timeline_of(c, b);
}

static bool may_differ(const comparer *c, const gly_event *a,
                       const gly_event *b, bool one)
{
    gly_likeness same = gly_event_likeness_of(c->reading, a, b);
    if (b->moved || (a->moved && b->time < 0) ||
        (a->class == c->words.deadline && !a->noun && !b->noun))
        return false;
    if (same == GLY_LIKENESS_OTHER || gly_events_turn(c->reading, a, b) ||
        (b->next && !a->next) || gly_events_contrast(c->reading, a, b) ||
        comes_again(c, a, b, same) || are_listed(c, a, b) || is_new(c, a, b))
        return false;
    /* "A tornado came on Saturday" may be the one of the caption. */
    bool agrees =
        a->kind == GLY_EVENT_MISHAP && gly_event_days_meet(a->date, b->date);
    bool again = one && same == GLY_LIKENESS_UNKNOWN && is_named_again(c, a, b);
    if (!agrees && !again && !may_be_meant(a, b, same, one))
        return false;
    if (a->time != 0 && b->time != 0 && a->time != b->time)
        return false;
    return (a->moved || !gly_event_is_turned(&c->words, a->head)) &&
           !gly_event_is_turned(&c->words, b->head);
}

static int by_class(const void *a, const void *b)
{
    const gly_event *x = a, *y = b;
    if (x->class != y->class)
        return x->class < y->class ? -1 : 1;
    if (x->phase != y->phase)
        return x->phase < y->phase ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* "the ewe sale", "the ram sale in August": whether what is told of the event
 * is told of no other, and of each of them something else. */
static bool is_apart(const gly_event *events, uint32_t count, uint32_t index)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i != index &&
            (events[i].mark == 0 || events[i].mark == events[index].mark))
            return false;
    }
    return events[index].mark != 0;
}

/* Whether the events of one class have more days than one event can. */
static bool are_many(const gly_event *events, uint32_t count)
{
    const gly_date *days[DAYS_MOST + 1] = {NULL};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count && kept <= DAYS_MOST; i++) {
        bool known = is_apart(events, count, i);
        for (uint32_t k = 0; k < kept && !known; k++)
            known = gly_event_days_meet(days[k], events[i].date);
        if (!known)
            days[kept++] = events[i].date;
    }
    return kept > DAYS_MOST;
}

/* Whether nothing tells the events of a class apart. */
static bool are_one(const comparer *c, const gly_event *events, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (gly_event_likeness_of(c->reading, &events[k], &events[i]) ==
                GLY_LIKENESS_OTHER)
                return false;
        }
    }
    return true;
}

/* The events that may be one, on one day and on the other ones. */
typedef struct {
    const gly_event *of[2][KEPT];
    uint32_t count[2];
} sides;

/* Beside a day whose weekday only follows from another one: that. */
static void add_witness(const comparer *c, gly_timing *timing,
                        const gly_date *date)
{
    if (date->parts.implied == 0 || date->parts.year != 0 ||
        timing->beside_count == GLY_TIMING_BESIDE)
        return;
    const gly_date *witness = gly_date_witness(c->search->dates, date);
    if (witness != NULL)
        timing->beside[timing->beside_count++] = witness->text;
}

/* Tell the day that fewer places have, the later one where both have as many,
 * and beside it the places of the other. */
static void report(const comparer *c, const sides *found)
{
    const gly_annotations *a = c->search->annotations;
    gly_text text = a->language->document->text;
    uint32_t few = found->count[1] > found->count[0] ? 0 : 1;
    bool fits = found->count[1] == 0;
    const gly_event *main = found->of[fits ? 0 : few][0];
    uint32_t other = fits ? 0 : 1 - few;
    gly_timing timing = {
        .kind = GLY_TIMING_EVENT,
        .text = main->date->text,
        .sentence = c->reading->sentences[main->head],
        .stated = gly_reading_text(c->reading, main->head),
        .expected = gly_text_slice(text, found->of[other][0]->date->text),
        .fits = fits};
    for (uint32_t i = 0; i < found->count[other] && i < GLY_TIMING_BESIDE; i++)
        timing.beside[timing.beside_count++] = found->of[other][i]->date->text;
    add_witness(c, &timing, main->date);
    if (!fits)
        add_witness(c, &timing, found->of[other][0]->date);
    gly_timing_add(c->search, &timing);
}

/* Put `event` on the side that its day is on: with the first ones, if it meets
 * all of those that it may be. A storm begins at one hour and ends at another.
 */
static void put(const comparer *c, sides *found, const gly_event *event,
                bool one)
{
    uint32_t side = 0;
    for (uint32_t i = 0; i < found->count[0] && side == 0; i++) {
        const gly_event *first = found->of[0][i];
        side = !gly_event_days_meet(first->date, event->date) &&
               (i == 0 || may_differ(c, first, event, one));
    }
    if (found->count[side] < KEPT)
        found->of[side][found->count[side]++] = event;
}

/* Whether things are to be done by several days: "the deadline" may be any. */
static bool are_several(const comparer *c, const gly_event *events,
                        uint32_t count)
{
    const gly_event *first = NULL;
    if (events[0].class != c->words.deadline || c->words.deadline == 0)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (events[i].noun)
            continue;
        first = first == NULL ? &events[i] : first;
        if (!gly_event_days_meet(first->date, events[i].date))
            return true;
    }
    return false;
}

/* "has invited both sides to a meeting on Saturday … Saturday's meeting": what
 * is told once to lie ahead does so wherever its day is told. */
static void share_times(gly_event *events, uint32_t count)
{
    count = count < CLASS_MOST ? count : CLASS_MOST;
    for (uint32_t i = 0; i < count; i++) {
        const gly_date_parts *own = &events[i].date->parts;
        for (uint32_t k = 0; k < i && events[i].time == 0; k++) {
            const gly_date_parts *other = &events[k].date->parts;
            if (events[k].time > 0 && own->weekday != 0 &&
                own->weekday == other->weekday && own->day == other->day &&
                own->month == other->month)
                events[i].time = events[k].time;
        }
    }
}

/* Each event of a class with the ones after it that may be the same. */
static void compare_class(const comparer *c, const gly_event *events,
                          uint32_t count)
{
    bool taken[CLASS_MOST] = {false};
    bool deeds = events[0].kind >= GLY_EVENT_DEED;
    count = count < CLASS_MOST ? count : CLASS_MOST;
    if (are_several(c, events, count) || events[0].kind == GLY_EVENT_NEWS ||
        (!deeds && are_many(events, count)))
        return;
    bool one = are_one(c, events, count);
    for (uint32_t first = 0; first + 1 < count; first++) {
        sides found = {.of = {{&events[first]}}, .count = {1, 0}};
        for (uint32_t i = first + 1; i < count && !taken[first]; i++) {
            if (taken[i] || !may_differ(c, &events[first], &events[i], one))
                continue;
            taken[i] = true;
            put(c, &found, &events[i], one);
        }
        if (!taken[first] && found.count[0] + found.count[1] > 1)
            report(c, &found);
    }
}

void gly_timings_of_events(gly_timing_search *search, const gly_list *events)
{
    const comparer c = {search, search->annotations->reading,
                        gly_event_words_of(search->annotations->reading)};
    gly_event *sorted =
        gly_arena_array(search->arena, events->count, sizeof *sorted);
    if (sorted == NULL || search->status != GLY_OK) {
        search->status = GLY_NO_MEMORY;
        return;
    }
    for (uint32_t i = 0; i < events->count; i++)
        sorted[i] = *(const gly_event *)gly_list_at(events, i);
    if (events->count > 1)
        qsort(sorted, events->count, sizeof *sorted, by_class);
    for (uint32_t first = 0, end; first < events->count; first = end) {
        end = first + 1;
        while (end < events->count &&
               sorted[end].class == sorted[first].class &&
               sorted[end].phase == sorted[first].phase)
            end++;
        share_times(sorted + first, end - first);
        compare_class(&c, sorted + first, end - first);
    }
}
