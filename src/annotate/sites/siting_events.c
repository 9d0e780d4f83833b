/* siting_events.c - where an event is that the article tells of again.
 *
 *     Their tanker rolled on Sawpit Road.
 *     The bend on Gap Road where their truck went over is closed.
 *
 * Events are those of the dates (annotate/timings/events.h), with a place for
 * the day. */
#include "annotate/reading.h"
#include "annotate/sites/site_scenes.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_finder.h"
#include "annotate/timings/event_likeness.h"

#include <stdlib.h>

enum {
    BEHIND = 10,     /* from "where" to its verb */
    CLASS_MOST = 16, /* events of a class that are compared */
};

typedef struct {
    gly_siting_search *search;
    gly_event_finder events;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_list list;   /* gly_event */
    gly_date *spare; /* that no event has; NULL for none */
} finder;

/* --- Which event ---------------------------------------------------------- */

/* The verb of the clause that `where` opens; GLY_NONE. */
static uint32_t verb_behind(const finder *f, uint32_t where)
{
    uint32_t count = f->reading->language->tokens.count;
    for (uint32_t i = where + 1; i < count && i < where + BEHIND; i++) {
        if (f->reading->sentences[i] != f->reading->sentences[where] ||
            gly_reading_at(f->reading, i, ','))
            return GLY_NONE;
        if (f->nodes[i].upos == GLY_UPOS_VERB)
            return i;
    }
    return GLY_NONE;
}

/* "signed the treaty in Senn": the verb of which `noun`, with the place behind
 * it, is the object; GLY_NONE. */
static uint32_t verb_over(const finder *f, uint32_t noun)
{
    gly_relation relation = f->nodes[noun].relation;
    uint32_t verb = f->nodes[noun].head;
    bool done = relation == GLY_REL_OBJ || relation == GLY_REL_NSUBJ_PASS;
    return done && f->nodes[verb].upos == GLY_UPOS_VERB ? verb : GLY_NONE;
}

static void add_noun(finder *f, uint32_t noun)
{
    gly_symbol class = gly_event_class(&f->events.words, noun);
    uint32_t verb = verb_over(f, noun);
    if (class != 0 || (gly_event_verb_of(&f->events.words, noun) != 0 &&
                       !gly_scene_is_spot(f->reading, noun)))
        (void)gly_event_add_noun(&f->events, noun, GLY_PHASE_WHOLE);
    else if (verb != GLY_NONE)
        gly_event_add_verb(&f->events, verb);
}

/* The noun before the preposition of the place: "the crash on Gap Road",
 * "her crash, on Gap Road"; GLY_NONE. */
static uint32_t noun_before(const finder *f, gly_site_rest place)
{
    const gly_site *site = place.site;
    if (place.from > 0)
        return site->parts[place.from].beside_name
                   ? GLY_NONE
                   : site->parts[place.from - 1].noun;
    if (site->in == GLY_NONE || site->in < 2)
        return GLY_NONE;
    uint32_t before = site->in - 1;
    if (site->parts[0].toward != 0 && before > 2 &&
        f->nodes[before - 1].upos == GLY_UPOS_NUM)
        before -= 2; /* "the crash six kilometres north of Senn" */
    before -= gly_reading_at(f->reading, before, ',');
    bool noun =
        gly_event_is_noun(&f->events, before) &&
        f->reading->sentences[before] == f->reading->sentences[site->in];
    return noun ? before : GLY_NONE;
}

/* "Where was it signed? On June 26 in Senn": the verb of the question that the
 * place answers; GLY_NONE. */
static uint32_t asked(const finder *f, const gly_site *place)
{
    if (place->in == GLY_NONE || f->reading->sentences[place->in] == 0)
        return GLY_NONE;
    const gly_dates *dates = f->search->annotations->dates;
    const gly_sentence *own = gly_reading_sentence(f->reading, place->in);
    const gly_sentence *question = own - 1;
    uint32_t end = question->first + question->count, verb = GLY_NONE;
    uint32_t at = gly_dates_at(dates, own->first);
    bool behind = at < dates->count && place->in > dates->items[at].last &&
                  place->in <= dates->items[at].last + 2 &&
                  dates->items[at].first <= own->first + 1;
    bool where = false;
    if ((place->in != own->first && !behind) ||
        !gly_reading_at(f->reading, end - 1, '?'))
        return GLY_NONE;
    for (uint32_t i = question->first; i < end; i++) {
        where = where || gly_reading_is_word(f->reading, i, "where");
        if (f->nodes[i].upos == GLY_UPOS_VERB)
            verb = i;
    }
    return where ? verb : GLY_NONE;
}

/* What is said to be at the place `top`: the subject, or the verb of what
 * "it was in Senn that" brings out; GLY_NONE. */
static uint32_t said_to_be(const finder *f, uint32_t top)
{
    static const gly_relation relations[] = {GLY_REL_CCOMP, GLY_REL_ACL_RELCL,
                                             GLY_REL_CSUBJ, GLY_REL_ADVCL,
                                             GLY_REL_ACL};
    uint32_t subject = gly_event_child(&f->events, top, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = gly_event_child(&f->events, top, GLY_REL_EXPL);
    if (subject == GLY_NONE || !gly_reading_is_word(f->reading, subject, "it"))
        return subject;
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        uint32_t clause = gly_event_child(&f->events, top, relations[i]);
        if (clause != GLY_NONE && clause > top)
            return clause;
    }
    return GLY_NONE;
}

/* The event that the place is told of. */
static void find_at(finder *f, gly_site_rest place)
{
    uint32_t where = gly_scene_where(f->reading, place.site);
    uint32_t noun = noun_before(f, place);
    if (noun != GLY_NONE && f->reading->quotes[noun] == GLY_NONE)
        add_noun(f, noun);
    if (where != GLY_NONE && place.from == 0) {
        uint32_t verb = verb_behind(f, where);
        if (verb != GLY_NONE)
            gly_event_add_verb(&f->events, verb);
    }
    if (where != GLY_NONE || place.from > 0 || place.site->in == GLY_NONE ||
        gly_reading_is_word(f->reading, place.site->in, "of"))
        return;
    uint32_t question = asked(f, place.site);
    if (question != GLY_NONE) {
        gly_event_add_verb(&f->events, question);
        return;
    }
    uint32_t top = gly_syntax_top(&f->reading->language->syntax,
                                  place.site->first, place.site->last);
    uint32_t head = f->nodes[top].head;
    /* "The concert is at the hall", "It was in Senn that he fell". */
    if (gly_event_child(&f->events, top, GLY_REL_COP) != GLY_NONE)
        head = said_to_be(f, top);
    if (head == GLY_NONE || head == noun)
        return;
    if (f->nodes[head].upos == GLY_UPOS_VERB)
        gly_event_add_verb(&f->events, head);
    else if (gly_event_is_noun(&f->events, head) &&
             !gly_scene_is_stand(f->reading, head))
        add_noun(f, head);
}

/* A place stands where a date would, so that nothing in it takes part. Few
 * places have an event; those that have none leave theirs to the next. */
static void find_of(finder *f, gly_site_rest place)
{
    uint32_t found = f->list.count;
    gly_date *date =
        f->spare != NULL
            ? f->spare
            : gly_arena_take(f->search->annotations->scratch, sizeof *date);
    if (date == NULL) {
        f->events.status = GLY_NO_MEMORY;
        return;
    }
    *date = (gly_date){.form = GLY_DATE_DAY,
                       .first = place.site->parts[place.from].first,
                       .last = place.site->last,
                       .grain = GLY_TIME_DAY,
                       .start = GLY_NONE,
                       .end = GLY_NONE};
    f->events.date = date;
    f->events.phase = GLY_PHASE_WHOLE;
    f->events.verb = GLY_NONE;
    f->events.label = f->events.round = false;
    find_at(f, place);
    f->spare = f->list.count == found ? date : NULL;
}

static void find_all(finder *f)
{
    const gly_list *places = &f->search->places.list;
    for (uint32_t i = 0; i < places->count; i++) {
        const gly_site *site = gly_list_at(places, i);
        if (f->reading->quotes[site->first] != GLY_NONE || site->many)
            continue;
        for (uint32_t from = 0;
             from < site->count && f->events.status == GLY_OK; from++)
            find_of(f, (gly_site_rest){site, from});
    }
}

/* What is told of the place is not held against itself; a verb such as "found"
 * that hands nothing on is a deed. */
static void prepare(const finder *f, gly_event *event)
{
    event->place = 0;
    event->fronted = false;
    if (event->kind != GLY_EVENT_NEWS || event->noun ||
        event->patient.token == GLY_NONE ||
        gly_reading_is(f->reading, event->head, GLY_IS_SAYING))
        return;
    event->kind = GLY_EVENT_OPEN;
    event->class = gly_event_deed(&f->events.words, f->nodes[event->head].lemma,
                                  event->head);
}

/* --- Whether two are one -------------------------------------------------- */

static gly_site_rest place_of(const finder *f, const gly_event *event)
{
    return gly_siting_rest_at(f->search, event->date->first);
}

/* Whether the event is only recalled: "where they met", "her crash, in Senn";
 * "the crash in Senn" may be told from another one. */
static bool is_retold(const finder *f, const gly_event *event)
{
    gly_site_rest place = place_of(f, event);
    const gly_site *site = place.site;
    if (!event->noun)
        return gly_scene_where(f->reading, site) != GLY_NONE ||
               gly_reading_is_word(f->reading, site->last + 1, "that") ||
               f->reading->sentences[event->head] !=
                   f->reading->sentences[site->first];
    bool comma = place.from > 0
                     ? site->parts[place.from].set_off
                     : site->in != GLY_NONE && site->in > 0 &&
                           gly_reading_at(f->reading, site->in - 1, ',');
    bool apart = event->verb != event->head || event->head > site->last;
    return event->definite && (comma || apart);
}

/* Whether the days beside the two cannot be one. */
static bool days_differ(const finder *f, const gly_event *a, const gly_event *b)
{
    const gly_dates *dates = f->search->annotations->dates;
    bool both = false;
    uint32_t end, other_end;
    uint32_t from = gly_dates_of_sentence(dates, f->reading, a->head, &end);
    uint32_t other =
        gly_dates_of_sentence(dates, f->reading, b->head, &other_end);
    for (uint32_t i = from; i < end; i++) {
        const gly_date *x = &dates->items[i];
        for (uint32_t k = other; gly_event_day_is_sure(x) && k < other_end;
             k++) {
            const gly_date *y = &dates->items[k];
            if (!gly_event_day_is_sure(y))
                continue;
            both = true;
            if (gly_event_days_meet(x, y))
                return false;
        }
    }
    return both;
}

/* "the shootings": several of what happens once. */
static bool is_plural(const finder *f, const gly_event *event)
{
    return event->noun && f->nodes[event->head].xpos == GLY_XPOS_NNS &&
           event->kind != GLY_EVENT_LONG;
}

/* "closed its branch in Senn": the place may be the branch's alone. */
static bool is_loose(const finder *f, const gly_event *event)
{
    return !event->noun && place_of(f, event).from > 0;
}

/* Whether `a` and `b` may be one event; `one` if nothing tells those of its
 * class apart. */
static bool may_be_one(const finder *f, const gly_event *a, const gly_event *b,
                       bool one)
{
    gly_likeness same = gly_event_likeness_of(f->reading, a, b);
    if (same == GLY_LIKENESS_OTHER || gly_events_turn(f->reading, a, b) ||
        gly_events_contrast(f->reading, a, b) || b->next || a->next ||
        gly_event_is_turned(&f->events.words, a->head) ||
        gly_event_is_turned(&f->events.words, b->head) ||
        (a->time != 0 && b->time != 0 && a->time != b->time))
        return false;
    bool retold = is_retold(f, b) || (!a->noun && is_retold(f, a));
    if (is_plural(f, a) || is_plural(f, b) ||
        (!retold && (is_loose(f, a) || is_loose(f, b))))
        return false;
    switch (a->kind) {
    case GLY_EVENT_NEWS:
        return false;
    case GLY_EVENT_OPEN:
        /* One may work or speak at many places. */
        return retold && same == GLY_LIKENESS_SAME && !a->bare && !b->bare;
    case GLY_EVENT_DEED:
        if (a->noun && b->noun && one && retold)
            return true;
        /* One may win at many places. */
        return same == GLY_LIKENESS_SAME && ((retold && !a->bare && !b->bare) ||
                                             a->class != f->events.words.win);
    default:
        return same == GLY_LIKENESS_SAME || (retold && one);
    }
}

static int by_class(const void *a, const void *b)
{
    const gly_event *x = a, *y = b;
    if (x->class != y->class)
        return x->class < y->class ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Whether nothing tells the events of a class apart. */
static bool are_one(const finder *f, const gly_event *events, uint32_t count)
{
    for (uint32_t i = 1; i < count && i < CLASS_MOST; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (gly_event_likeness_of(f->reading, &events[k], &events[i]) ==
                GLY_LIKENESS_OTHER)
                return false;
        }
    }
    return true;
}

static void compare(finder *f, const gly_event *events, uint32_t count)
{
    const gly_site_words *words = &f->search->places.words;
    bool alike = are_one(f, events, count);
    for (uint32_t i = 1; i < count && i < CLASS_MOST; i++) {
        for (uint32_t k = 0; k < i; k++) {
            gly_site_rest one = place_of(f, &events[k]);
            gly_site_rest two = place_of(f, &events[i]);
            if (!may_be_one(f, &events[k], &events[i], alike) ||
                !gly_sites_apart(words, one, two) ||
                days_differ(f, &events[k], &events[i]))
                continue;
            gly_text head = gly_reading_text(f->reading, events[i].head);
            gly_siting_add(f->search, &(gly_siting_pair){GLY_SITING_EVENT, head,
                                                         one, two});
            break;
        }
    }
}

void gly_sitings_of_events(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    finder f = {.search = search,
                .reading = a->reading,
                .nodes = a->language->syntax.items,
                .list = gly_list_of(sizeof(gly_event))};
    f.events = (gly_event_finder){.annotations = a,
                                  .reading = a->reading,
                                  .nodes = f.nodes,
                                  .words = gly_event_words_of(a->reading),
                                  .events = &f.list,
                                  .arena = a->scratch,
                                  .status = GLY_OK};
    find_all(&f);
    search->status = f.events.status;
    gly_event *all = f.list.items;
    for (uint32_t i = 0; i < f.list.count; i++)
        prepare(&f, &all[i]);
    if (f.list.count > 1)
        qsort(all, f.list.count, sizeof *all, by_class);
    for (uint32_t first = 0, end; first < f.list.count; first = end) {
        end = first + 1;
        while (end < f.list.count && all[end].class == all[first].class)
            end++;
        compare(&f, all + first, end - first);
    }
}
