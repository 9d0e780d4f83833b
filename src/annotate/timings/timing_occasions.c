/* timing_occasions.c - one occasion on two days, told by two words.
 *
 *     The council decided on Tuesday night that the pier will close. …
 *     He was lobbied in the hours before Monday evening's meeting.
 *
 * The list event-kin holds which events are told of one occasion. As words may
 * mean more than one, this is stricter than to compare events of one name: one
 * of the two must be the news, told near the top, and the other must name it
 * with its day; the article must know two days of the kind, a week apart at
 * most. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"
#include "annotate/timings/events.h"
#include "base/list.h"

#include <stdlib.h>

enum {
    MOST = 16, /* events of one kin that are looked at */
    TOP = 5,   /* blocks from the first paragraph on in which the news stands */
    WEEK = 7,
};

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    gly_event_words words;
    gly_list_id kins;
    uint32_t top; /* the last block in which the news may stand */
} occasions;

static gly_symbol kin_of(const occasions *o, const gly_event *event)
{
    if (o->kins == GLY_NONE)
        return 0;
    gly_entry entry =
        gly_lexicon_find(o->words.lexicon, o->kins, &event->class, 1);
    return entry.count > 0 ? entry.class : 0;
}

static uint32_t block_of(const occasions *o, const gly_event *event)
{
    return o->reading->language->tokens.items[event->head].block;
}

/* A day of a few days ago or ahead, which a name such as "Monday" may stand
 * for. */
static bool is_near(const occasions *o, const gly_date *date)
{
    const gly_date_anchor *anchor = &o->search->dates->anchor;
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS;
    if (!day || date->grain > GLY_TIME_DAY)
        return false;
    if (!anchor->known || (date->flags & GLY_DATE_KNOWN) == 0)
        return gly_date_weekday(&date->parts) != 0;
    int32_t apart = gly_date_first_day(date) - anchor->day;
    bool dated = date->parts.month != 0 && date->parts.day != 0;
    int32_t most = dated ? 2 * WEEK : WEEK;
    return apart >= -most && apart <= most;
}

/* "Monday evening's meeting", "the vote on Monday": a noun with its day. */
static bool is_named_by_day(const occasions *o, const gly_event *event)
{
    const gly_node *nodes = o->reading->language->syntax.items;
    if (!event->noun || !event->definite)
        return false;
    /* "who saw the attack on Tuesday", "the raid took place on Tuesday" */
    bool beside = event->date->first > event->head &&
                  event->date->first <= event->head + 2;
    if (beside || (event->verb != event->head &&
                   gly_event_class(&o->words, event->verb) == o->words.held))
        return true;
    for (uint32_t i = event->date->first; i <= event->date->last; i++) {
        if (nodes[i].head == event->head)
            return true;
    }
    return false;
}

/* "The election is on 6 May" and "polls open on 6 May". */
static bool is_always_one(const occasions *o, const gly_event *event)
{
    gly_text kin = gly_symbols_text(gly_lexicon_symbols(o->words.lexicon),
                                    kin_of(o, event));
    return gly_text_starts(kin, gly_text_of("same-"));
}

/* "since the company announced its plan on Wednesday": what is known by now. */
static bool is_background(const occasions *o, const gly_event *event)
{
    const gly_node *nodes = o->reading->language->syntax.items;
    return event->kind == GLY_EVENT_NEWS && !event->noun &&
           event->class != o->words.say &&
           nodes[event->head].relation == GLY_REL_ADVCL;
}

/* "beat Hull on Saturday … after Friday's game": only what is past, and named
 * by nothing but its day. */
static bool is_other_contest(const occasions *o, const gly_event *a,
                             const gly_event *b)
{
    static const char *const leads[] = {"for", "before", "until", "to", NULL};
    gly_text kin =
        gly_symbols_text(gly_lexicon_symbols(o->words.lexicon), kin_of(o, b));
    uint32_t lead =
        gly_syntax_child(&o->reading->language->syntax, b->head, GLY_REL_CASE);
    if (!gly_text_starts(kin, gly_text_of("past-")))
        return false;
    return a->time >= 0 || b->time > 0 || !b->noun || b->mark != 0 ||
           b->place != 0 || b->patient.token != GLY_NONE ||
           b->class == o->words.win ||
           (lead != GLY_NONE && gly_reading_is_one_of(o->reading, lead, leads));
}

/* "The fire broke out on Friday … when the alarm was raised on Sunday": help is
 * called when something happens, and what is told of that again is known. */
static bool is_call(const occasions *o, const gly_event *a, const gly_event *b)
{
    const gly_node *nodes = o->reading->language->syntax.items;
    bool called = a->class == o->words.alarm || b->class == o->words.alarm;
    bool known = gly_reading_is_word(o->reading, b->head, "raised") ||
                 nodes[b->head].relation == GLY_REL_ADVCL ||
                 nodes[b->head].relation == GLY_REL_ACL_RELCL;
    return called && (b->noun || known);
}

/* "met on Tuesday, April 28 … at the April 27 session": both days are told in
 * full, so it need not be the news. */
static bool are_dated(const occasions *o, const gly_event *a,
                      const gly_event *b)
{
    const gly_date_parts *x = &a->date->parts, *y = &b->date->parts;
    int32_t apart = gly_date_first_day(a->date) - gly_date_first_day(b->date);
    return x->month != 0 && x->day != 0 && y->month != 0 && y->day != 0 &&
           apart > -WEEK && apart < WEEK && is_named_by_day(o, b) &&
           a->kind != GLY_EVENT_NEWS;
}

static bool may_be_one(const occasions *o, const gly_event *a,
                       const gly_event *b)
{
    bool news = is_always_one(o, a) ||
                (block_of(o, a) <= o->top &&
                 (is_named_by_day(o, b) || is_named_by_day(o, a) ||
                  is_background(o, b) || is_call(o, a, b))) ||
                are_dated(o, a, b);
    return news && !a->moved && !b->moved &&
           (a->class != b->class || b->kind == GLY_EVENT_NEWS) &&
           a->time + b->time != 0 && !is_other_contest(o, a, b) && !a->other &&
           !b->other && !a->next && !b->next &&
           gly_event_likeness_of(o->reading, a, b) != GLY_LIKENESS_OTHER &&
           !gly_events_contrast(o->reading, a, b) &&
           !gly_events_decide_apart(o->reading, a, b) &&
           !gly_event_is_turned(&o->words, a->head) &&
           !gly_event_is_turned(&o->words, b->head);
}

static void add(const occasions *o, const gly_event *a, const gly_event *b)
{
    const gly_annotations *annotations = o->search->annotations;
    gly_text text = annotations->language->document->text;
    gly_timing_add(
        o->search,
        &(gly_timing){.kind = GLY_TIMING_EVENT,
                      .text = b->date->text,
                      .sentence = o->reading->sentences[b->head],
                      .stated = gly_reading_text(o->reading, b->head),
                      .expected = gly_text_slice(text, a->date->text),
                      .beside = {a->date->text},
                      .beside_count = 1,
                      .fits = gly_event_days_meet(a->date, b->date)});
}

/* Whether the events have more than two days. */
static bool are_many(const gly_event *const *events, uint32_t count)
{
    const gly_event *other = NULL;
    for (uint32_t i = 1; i < count; i++) {
        if (gly_event_days_meet(events[0]->date, events[i]->date))
            continue;
        if (other != NULL && !gly_event_days_meet(other->date, events[i]->date))
            return true;
        other = events[i];
    }
    return false;
}

static void compare_kin(const occasions *o, const gly_list *events,
                        gly_symbol kin)
{
    const gly_event *of[MOST];
    uint32_t count = 0;
    for (uint32_t i = 0; i < events->count && count < MOST; i++) {
        const gly_event *event = gly_list_at(events, i);
        /* Polls open and close on one day. */
        bool span = is_always_one(o, event) &&
                    event->date->grain > GLY_TIME_DAY &&
                    event->date->parts.edge == 0;
        bool day =
            event->phase != GLY_PHASE_END || event->class == o->words.polls;
        if (kin_of(o, event) == kin && day && !span &&
            (is_near(o, event->date) ||
             (is_always_one(o, event) && event->date->parts.month != 0)))
            of[count++] = event;
    }
    if (are_many(of, count))
        return;
    for (uint32_t i = 1; i < count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (!may_be_one(o, of[k], of[i]))
                continue;
            add(o, of[k], of[i]);
            break;
        }
    }
}

/* --- "since that vote in April" ------------------------------------------- */

/* Whether the event takes up one that was told before: "that vote". */
static bool takes_up(const occasions *o, const gly_event *event)
{
    const gly_syntax *syntax = &o->reading->language->syntax;
    uint32_t det = event->noun
                       ? gly_syntax_child(syntax, event->head, GLY_REL_DET)
                       : GLY_NONE;
    return det != GLY_NONE && gly_reading_is_word(o->reading, det, "that") &&
           !gly_reading_is_word(o->reading, event->date->last + 1, "when");
}

/* "That vote in April" is one that was told before: on a day of April, if its
 * day is told at all. */
static void check_taken_up(const occasions *o, const gly_list *events,
                           uint32_t index)
{
    const gly_event *b = gly_list_at(events, index), *other = NULL;
    gly_symbol kin = kin_of(o, b);
    for (uint32_t i = 0; i < index; i++) {
        const gly_event *a = gly_list_at(events, i);
        bool alike = a->class == b->class || (kin != 0 && kin == kin_of(o, a));
        if (!alike || a->phase == GLY_PHASE_END)
            continue;
        if (gly_event_days_meet(a->date, b->date))
            return;
        if (a->kind != GLY_EVENT_NEWS && a->time + b->time != 0)
            other = a;
    }
    if (other != NULL && !gly_event_is_turned(&o->words, b->head) &&
        gly_event_likeness_of(o->reading, other, b) != GLY_LIKENESS_OTHER)
        add(o, other, b);
}

/* --- "since the opening night on Thursday" -------------------------------- */

/* What has an opening night: a festival, an exhibition. */
static bool has_opening(const occasions *o, const gly_event *event)
{
    return event->phase == GLY_PHASE_BEGIN &&
           (event->class == o->words.festival ||
            event->class == o->words.exhibition);
}

/* The opening night of the one festival of the article is its first day. */
static void check_opening(const occasions *o, const gly_list *events,
                          const gly_event *night)
{
    const gly_event *first = NULL;
    uint32_t start = gly_event_noun_start(&o->words, night->head);
    bool opening = night->class == o->words.premiere && night->noun &&
                   (gly_reading_is_word(o->reading, start, "opening") ||
                    gly_reading_is_word(o->reading, start, "first"));
    for (uint32_t i = 0; opening && i < events->count; i++) {
        const gly_event *event = gly_list_at(events, i);
        if (!has_opening(o, event))
            continue;
        if (gly_event_days_meet(event->date, night->date) || event->other ||
            event->next ||
            (first != NULL && !gly_event_days_meet(event->date, first->date)))
            return;
        first = event;
    }
    /* Not of the one to come after the one that is over. */
    if (first != NULL && first->time + night->time != 0 && night->definite &&
        !gly_event_is_turned(&o->words, night->head) &&
        !gly_event_is_turned(&o->words, first->head))
        add(o, first, night);
}

/* --- "said it was recalling the kettle … announced the recall" ------------ */

/* What somebody says near the top on a day near the article's. */
typedef struct {
    const gly_event *event;
    gly_symbol class, lemma; /* of the verb that is said: "recalling" */
} saying;

static void keep_saying(const occasions *o, gly_list *sayings,
                        const gly_event *event)
{
    const gly_syntax *syntax = &o->reading->language->syntax;
    if (event->class != o->words.say || block_of(o, event) > o->top ||
        !is_near(o, event->date))
        return;
    uint32_t verb = gly_syntax_child(syntax, event->head, GLY_REL_CCOMP);
    if (verb == GLY_NONE)
        return;
    saying *kept = gly_list_add(sayings, o->search->arena);
    if (kept == NULL) {
        o->search->status = GLY_NO_MEMORY;
        return;
    }
    *kept = (saying){event, gly_event_class(&o->words, verb),
                     syntax->items[verb].lemma};
}

/* Hold what is announced against the first of the sayings that says it. */
static void check_announced(const occasions *o, const gly_list *sayings,
                            const gly_event *b)
{
    uint32_t noun = b->patient.token;
    if (b->kind != GLY_EVENT_NEWS || b->class == o->words.say ||
        sayings->count == 0 || noun == GLY_NONE || !is_near(o, b->date) ||
        !gly_event_is_nominal(o->reading, noun))
        return;
    gly_symbol class = gly_event_class(&o->words, noun);
    gly_symbol verb = gly_event_verb_of(&o->words, noun);
    gly_symbol lemma = o->reading->language->syntax.items[noun].lemma;
    for (uint32_t i = 0; i < sayings->count; i++) {
        const saying *said = gly_list_at(sayings, i);
        bool same = (class != 0 && class == said->class) ||
                    lemma == said->lemma || verb == said->lemma;
        if (!same || gly_events_contrast(o->reading, said->event, b))
            continue;
        if (gly_event_likeness_of(o->reading, said->event, b) !=
            GLY_LIKENESS_OTHER)
            add(o, said->event, b);
        return;
    }
}

/* The block up to which the news stands. */
static uint32_t top_of(const gly_language *language)
{
    const gly_document *document = language->document;
    uint32_t first = 0;
    while (first < document->block_count &&
           document->blocks[first].kind != GLY_BLOCK_PARAGRAPH)
        first++;
    return first + TOP;
}

void gly_timings_of_occasions(gly_timing_search *search, const gly_list *events)
{
    enum { KINS = 12 };
    const gly_reading *reading = search->annotations->reading;
    const occasions o = {
        search, reading, gly_event_words_of(reading),
        gly_lexicon_list(reading->language->lexicon, "event-kin"),
        top_of(reading->language)};
    gly_symbol seen[KINS] = {0};
    uint32_t count = 0;
    gly_list sayings = gly_list_of(sizeof(saying));
    for (uint32_t i = 0; i < events->count; i++) {
        const gly_event *event = gly_list_at(events, i);
        if (takes_up(&o, event))
            check_taken_up(&o, events, i);
        check_opening(&o, events, event);
        check_announced(&o, &sayings, event);
        keep_saying(&o, &sayings, event);
    }
    for (uint32_t i = 0; i < events->count && count < KINS; i++) {
        gly_symbol kin = kin_of(&o, gly_list_at(events, i));
        bool known = kin == 0;
        for (uint32_t k = 0; k < count; k++)
            known = known || seen[k] == kin;
        if (known)
            continue;
        seen[count++] = kin;
        compare_kin(&o, events, kin);
    }
}
