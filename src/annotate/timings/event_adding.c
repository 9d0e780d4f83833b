/* event_adding.c - an event is told: whether it is one, and which phase. */
#include "annotate/timings/event_finder.h"

#include "annotate/dates/date_settle.h"
#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "base/calendar.h"

enum { FAR = 45 }; /* days: what is told as ahead is of the next year */

uint32_t gly_event_child(const gly_event_finder *f, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&f->reading->language->syntax, token, relation);
}

bool gly_event_is_noun(const gly_event_finder *f, uint32_t token)
{
    return gly_event_is_nominal(f->reading, token);
}

/* Where in time, by the day if it is sure and else by the verb. */
static int32_t time_of(const gly_event_finder *f, const gly_date *date,
                       uint32_t head)
{
    const gly_date_anchor *anchor = &f->annotations->dates->anchor;
    bool weekday = date->parts.weekday != 0 && date->parts.month == 0;
    if (anchor->known && (date->flags & GLY_DATE_KNOWN) != 0 && !weekday &&
        date->form != GLY_DATE_CLOCK && date->form != GLY_DATE_HOURS) {
        int32_t first = gly_date_first_day(date);
        int32_t last = gly_date_last_day(date);
        if (last < anchor->day || first > anchor->day)
            return last < anchor->day ? -1 : 1;
    }
    return gly_event_tense(&f->words, head);
}

gly_date *gly_event_copy(gly_event_finder *f, const gly_date *date)
{
    gly_date *copy = gly_arena_take(f->arena, sizeof *copy);
    if (copy == NULL)
        f->status = GLY_NO_MEMORY;
    else
        *copy = *date;
    return copy;
}

const gly_date *gly_event_in_year(gly_event_finder *f, const gly_date *date,
                                  int32_t year)
{
    gly_date *there = gly_event_copy(f, date);
    if (there == NULL)
        return NULL;
    there->parts.year = year;
    gly_date_settle(there, &f->annotations->dates->anchor);
    return there;
}

/* A law that takes effect on Jan. 1 does so next year, if it is not long past:
 * the date that is meant; NULL without memory. */
static const gly_date *meant(gly_event_finder *f, uint32_t verb)
{
    const gly_date_anchor *anchor = &f->annotations->dates->anchor;
    const gly_date *date = f->date;
    if (!anchor->known || (date->flags & GLY_DATE_GUESSED) == 0 ||
        date->parts.month == 0 || date->parts.year != 0 ||
        f->nodes[verb].upos != GLY_UPOS_VERB ||
        gly_event_class(&f->words, verb) == 0 ||
        gly_date_last_day(date) + FAR >= anchor->day ||
        gly_event_tense(&f->words, verb) <= 0)
        return date;
    int32_t year = gly_calendar_date_of(gly_date_first_day(date)).year;
    return gly_event_in_year(f, date, year + 1);
}

/* "It might be wise to start at 11": nothing that is to happen. */
static bool is_unreal(const gly_event_finder *f, uint32_t token)
{
    enum { CLIMB = 3 };
    static const char *const words[] = {"might", "could", "should", NULL};
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        uint32_t aux = gly_event_child(f, token, GLY_REL_AUX);
        if (aux != GLY_NONE && gly_reading_is_one_of(f->reading, aux, words))
            return true;
        token = f->nodes[token].head;
    }
    return false;
}

/* "has released 12,000 lobsters since 2019": not on one day. */
static bool is_sum(const gly_event_finder *f, uint32_t verb)
{
    uint32_t object = f->date->side == GLY_DATE_SINCE
                          ? gly_event_child(f, verb, GLY_REL_OBJ)
                          : GLY_NONE;
    return object != GLY_NONE &&
           gly_event_child(f, object, GLY_REL_NUMMOD) != GLY_NONE;
}

void gly_event_add(gly_event_finder *f, gly_event event)
{
    uint32_t verb = f->verb == GLY_NONE ? event.head : f->verb;
    if (!gly_event_is_noun(f, event.head) &&
        (is_unreal(f, event.head) || is_sum(f, event.head)))
        return;
    event.date = meant(f, verb);
    if (event.date == NULL)
        return;
    event.label = f->label;
    event.moved = f->moved;
    event.verb = verb;
    event.time = f->round || f->moved ? 0 : time_of(f, event.date, verb);
    /* "burst" and "hit" look the same in the past. */
    if (event.kind == GLY_EVENT_MISHAP && f->nodes[verb].xpos == GLY_XPOS_VBP)
        event.time = 0;
    gly_event_parties(&event, f->annotations, &f->words);
    gly_event *added = gly_list_add(f->events, f->arena);
    if (added == NULL) {
        f->status = GLY_NO_MEMORY;
        return;
    }
    *added = event;
    added->order = f->events->count;
}

/* An event of a class with a kind. `told` is the phase that words tell. */
void gly_event_add_kind(gly_event_finder *f, uint32_t head, gly_symbol class,
                        gly_event_phase told)
{
    gly_event_kind kind = gly_event_kind_of(&f->words, class);
    gly_event_phase phase = told != GLY_PHASE_WHOLE ? told : f->phase;
    if (kind == GLY_EVENT_KINDS)
        return;
    bool verb = !gly_event_is_noun(f, head);
    if (kind == GLY_EVENT_LONG && verb && phase == GLY_PHASE_WHOLE)
        phase = GLY_PHASE_BEGIN;
    if (kind != GLY_EVENT_LONG) {
        if (phase == GLY_PHASE_END)
            return;
        phase = GLY_PHASE_WHOLE;
    }
    gly_event_add(
        f, (gly_event){
               .head = head, .kind = kind, .phase = phase, .class = class});
}

/* "the start of the trial", "the deadline for applications" */
static uint32_t of_phase(const gly_event_finder *f, uint32_t noun)
{
    uint32_t of = gly_event_child(f, noun, GLY_REL_NMOD);
    while (of != GLY_NONE && of >= f->date->first && of <= f->date->last)
        of = gly_syntax_next(&f->reading->language->syntax, of, GLY_REL_NMOD);
    if (of != GLY_NONE)
        return of;
    of = gly_event_child(f, noun, GLY_REL_COMPOUND);
    return of != GLY_NONE && (of < f->date->first || of > f->date->last)
               ? of
               : gly_event_child(f, noun, GLY_REL_NMOD_POSS);
}

static bool is_theme(const gly_event_finder *f, uint32_t thing,
                     const char *theme)
{
    gly_text class = gly_symbols_text(gly_lexicon_symbols(f->words.lexicon),
                                      gly_event_theme(&f->words, thing));
    return gly_text_equal(class, gly_text_of(theme));
}

/* A firm or a club is founded when it is started, a deal completed when it
 * closes. */
static gly_symbol phase_for(const gly_event_finder *f, uint32_t thing,
                            gly_symbol phase)
{
    bool begins = phase == f->words.begin || phase == f->words.open;
    if (thing == GLY_NONE)
        return phase;
    if (begins &&
        (is_theme(f, thing, "business") || is_theme(f, thing, "body")))
        return f->words.found;
    bool close = phase == f->words.close && is_theme(f, thing, "deal");
    return close ? f->words.complete : phase;
}

/* What a market trades, or the market. */
static bool is_of_market(const gly_reading *reading, uint32_t token)
{
    static const char *const others[] = {"market",   "markets", "bonds",
                                         "crude",    "yields",  "currency",
                                         "contract", NULL};
    return gly_event_is_traded(reading, token) ||
           gly_reading_is_one_of(reading, token, others);
}

/* "The shares closed at 342p", "Tuesday's closing price": what happens on every
 * day of trading. */
static bool is_traded(const gly_event_finder *f, uint32_t thing, uint32_t head)
{
    return (thing != GLY_NONE && is_of_market(f->reading, thing)) ||
           (gly_event_is_noun(f, head) &&
            head + 1 < f->reading->language->tokens.count &&
            is_of_market(f->reading, head + 1));
}

/* What begins or ends: an event, or anything else by its own name. */
void gly_event_add_phase(gly_event_finder *f, uint32_t thing, gly_symbol phase,
                         uint32_t head)
{
    bool begins = phase == f->words.begin || phase == f->words.open;
    if ((thing == GLY_NONE && !f->label) || is_traded(f, thing, head))
        return;
    gly_symbol class = thing != GLY_NONE && gly_event_is_noun(f, thing)
                           ? gly_event_class(&f->words, thing)
                           : 0;
    if (gly_event_kind_of(&f->words, class) != GLY_EVENT_KINDS) {
        gly_event_add_kind(f, thing, class,
                           begins ? GLY_PHASE_BEGIN : GLY_PHASE_END);
        return;
    }
    phase = phase_for(f, thing, phase);
    if (f->phase == GLY_PHASE_WHOLE || phase == f->words.end)
        gly_event_add(
            f,
            (gly_event){.head = head, .kind = GLY_EVENT_DEED, .class = phase});
}

bool gly_event_ends_period(const gly_event_finder *f, uint32_t verb)
{
    static const char *const periods[] = {"year",   "half", "quarter", "months",
                                          "weeks",  "week", "month",   "days",
                                          "period", NULL};
    static const char *const ends[] = {"ended", "ending", NULL};
    return verb > 0 && gly_reading_is_one_of(f->reading, verb, ends) &&
           gly_reading_is_one_of(f->reading, verb - 1, periods);
}

bool gly_event_is_phase(const gly_event_finder *f, gly_symbol class)
{
    const gly_event_words *w = &f->words;
    return class != 0 && (class == w->begin || class == w->end ||
                          class == w->open || class == w->close);
}

/* "its inspection in May": by the verb. */
static bool add_derived(gly_event_finder *f, uint32_t noun)
{
    gly_symbol verb = gly_event_verb_of(&f->words, noun);
    if (verb == 0 || f->phase != GLY_PHASE_WHOLE)
        return false;
    gly_event_add(
        f, (gly_event){.head = noun,
                       .kind = GLY_EVENT_OPEN,
                       .class = gly_event_deed(&f->words, verb, GLY_NONE)});
    return true;
}

/* Whether the noun is a part of a time: "March 2026" is no march. */
static bool is_time(const gly_event_finder *f, uint32_t noun)
{
    const gly_dates *dates = f->annotations->dates;
    uint32_t at = gly_dates_at(dates, noun);
    return at < dates->count && dates->items[at].first <= noun;
}

/* "It had been a storm on Friday, when it was still out at sea": what something
 * is on a day, and nothing that happened. */
static bool is_state(const gly_event_finder *f, uint32_t noun)
{
    uint32_t article = gly_event_child(f, noun, GLY_REL_DET);
    return gly_event_child(f, noun, GLY_REL_COP) != GLY_NONE &&
           article != GLY_NONE &&
           gly_reading_is_indefinite(f->reading, article);
}

/* "ending production on Oct. 31": the class of the verb right before, whatever
 * the parser took; 0 where it makes no phase of the noun. */
static gly_symbol phase_before(const gly_event_finder *f, uint32_t noun)
{
    gly_symbol class = noun > 0 && f->nodes[noun - 1].xpos == GLY_XPOS_VBG
                           ? gly_event_class(&f->words, noun - 1)
                           : 0;
    return gly_event_is_phase(f, class) ? class : 0;
}

bool gly_event_add_noun(gly_event_finder *f, uint32_t noun,
                        gly_event_phase told)
{
    if (is_time(f, noun) || is_state(f, noun))
        return false;
    gly_symbol class = gly_event_class(&f->words, noun);
    if (class == 0 && gly_event_is_issue(f, noun))
        class = f->words.publish;
    gly_symbol over = class == 0 ? phase_before(f, noun) : 0;
    if (over != 0) {
        gly_event_add_phase(f, noun, over, noun - 1);
        return true;
    }
    uint32_t thing =
        gly_event_is_phase(f, class) ? of_phase(f, noun) : GLY_NONE;
    /* "the last day to file", which the parser takes for a noun */
    bool bare =
        thing == GLY_NONE || gly_reading_is_word(f->reading, noun + 1, "to");
    if (class != 0 && class == f->words.end && bare &&
        gly_event_add_deadline(f, noun))
        return true;
    if (gly_event_is_phase(f, class))
        gly_event_add_phase(f, thing, class, noun);
    else if (class == 0)
        return add_derived(f, noun);
    else
        gly_event_add_kind(f, noun, class, told);
    return class != 0;
}
