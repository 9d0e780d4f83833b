/* timing_casualties.c - a mishap on another day than its victims.
 *
 *     Three members of a party were [killed] when a slab of snow broke away on
 *     [Sunday]. …
 *     The slope has been shut since the [disaster] on [Saturday].
 *
 * The story opens on who was killed or hurt, and on which day. What is called a
 * disaster or an accident further on, and goes by its day alone, is that one,
 * where the article tells of no other day on which anything of the kind
 * happened. An attack or a fire may be another. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/events.h"
#include "lexicon/lexicon.h"

enum { LEDE = 3, WEEK = 7, CLIMB = 6, MOST = 24 };

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_event_words words;
    const gly_list *events; /* gly_event */
    gly_symbol accident;    /* the class of "disaster" */
} finder;

static const gly_event *event_at(const finder *f, uint32_t index)
{
    return gly_list_at(f->events, index);
}

/* --- The news ------------------------------------------------------------- */

/* Whether the sentence tells that people were killed or hurt, and not only of
 * "the people killed on Sunday". */
static bool tells_casualties(const finder *f, const gly_sentence *s)
{
    static const char *const words[] = {"killed",   "injured", "wounded",
                                        "hurt",     "killing", "injuring",
                                        "wounding", NULL};
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        gly_relation relation = f->nodes[i].relation;
        if (f->nodes[i].upos == GLY_UPOS_VERB && relation != GLY_REL_ACL &&
            relation != GLY_REL_ACL_RELCL && relation != GLY_REL_AMOD &&
            gly_reading_is_one_of(f->reading, i, words))
            return true;
    }
    return false;
}

/* A weekday near the article's date, with no other sense. */
static bool is_near(const finder *f, const gly_date *date)
{
    const gly_date_anchor *anchor = &f->search->dates->anchor;
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS;
    if (!day || !gly_event_day_is_sure(date) ||
        gly_date_weekday(&date->parts) == 0)
        return false;
    if (!anchor->known || (date->flags & GLY_DATE_KNOWN) == 0)
        return true;
    int32_t apart = gly_date_first_day(date) - anchor->day;
    return apart >= -WEEK && apart <= 0;
}

/* Whether somebody says so on that day: "officials said Sunday". */
static bool is_of_saying(const finder *f, const gly_date *date)
{
    uint32_t at =
        gly_syntax_top(&f->reading->language->syntax, date->first, date->last);
    for (uint32_t i = 0; i < CLIMB && at != GLY_NONE; i++) {
        at = f->nodes[at].head;
        if (at != GLY_NONE && f->nodes[at].upos == GLY_UPOS_VERB)
            return gly_reading_is(f->reading, at, GLY_IS_SAYING);
    }
    return false;
}

/* The day of the first sentence of the story that tells of casualties, if it
 * tells one day alone; NULL. */
static const gly_date *day_of_news(const finder *f)
{
    const gly_language *language = f->reading->language;
    const gly_dates *dates = f->search->dates;
    uint32_t told = 0;
    for (uint32_t k = 0; k < language->sentences.count && told < LEDE; k++) {
        const gly_sentence *s = &language->sentences.items[k];
        if (language->document->blocks[s->block].kind != GLY_BLOCK_PARAGRAPH)
            continue;
        told++;
        if (!tells_casualties(f, s))
            continue;
        uint32_t end,
            at = gly_dates_of_sentence(dates, f->reading, s->first, &end);
        const gly_date *day = &dates->items[at];
        return at + 1 == end && is_near(f, day) && !is_of_saying(f, day) &&
                       f->reading->quotes[day->first] == GLY_NONE
                   ? day
                   : NULL;
    }
    return NULL;
}

/* --- The mishap ----------------------------------------------------------- */

/* "the crash on Friday", "Friday's crash": a noun that goes by its day. */
static bool goes_by_day(const finder *f, const gly_event *event)
{
    enum { BEHIND = 2 };
    if (!event->noun || !event->definite || event->class != f->accident ||
        f->nodes[event->head].xpos != GLY_XPOS_NN)
        return false;
    if (event->date->first > event->head &&
        event->date->first <= event->head + BEHIND)
        return true;
    for (uint32_t i = event->date->first; i <= event->date->last; i++) {
        if (f->nodes[i].head == event->head)
            return true;
    }
    return false;
}

static bool is_another(const finder *f, const gly_event *event)
{
    return event->other || event->next || event->moved || event->time > 0 ||
           event->place != 0 || event->mark != 0 ||
           event->patient.token != GLY_NONE || event->owner.token != GLY_NONE ||
           gly_event_is_turned(&f->words, event->head);
}

/* Whether something of the kind, or anybody's death, is put on the day of
 * `event` or a third one elsewhere. */
static bool has_more(const finder *f, const gly_event *event,
                     const gly_date *news)
{
    for (uint32_t i = 0; i < f->events->count; i++) {
        const gly_event *e = event_at(f, i);
        bool like = e->kind == GLY_EVENT_MISHAP || e->class == f->words.die;
        if (e == event || !like || !gly_event_day_is_sure(e->date) ||
            e->date == event->date || e->date == news)
            continue;
        if (!gly_event_days_meet(e->date, news))
            return true;
    }
    return false;
}

void gly_timings_of_casualties(gly_timing_search *search,
                               const gly_list *events)
{
    const gly_annotations *a = search->annotations;
    finder f = {search,
                a->reading,
                a->language->syntax.items,
                gly_event_words_of(a->reading),
                events,
                gly_lexicon_symbol(a->language->lexicon, "mishap-accident")};
    const gly_date *news = day_of_news(&f);
    gly_text text = a->language->document->text;
    uint32_t tried = 0;
    for (uint32_t i = 0; i < events->count && news != NULL && tried < MOST;
         i++) {
        const gly_event *b = event_at(&f, i);
        if (b->date->first <= news->last || !goes_by_day(&f, b) ||
            !is_near(&f, b->date) || is_another(&f, b) ||
            f.reading->quotes[b->head] != GLY_NONE ||
            gly_event_days_meet(news, b->date))
            continue;
        tried++;
        if (has_more(&f, b, news))
            continue;
        gly_timing_add(
            search,
            &(gly_timing){.kind = GLY_TIMING_EVENT,
                          .text = b->date->text,
                          .sentence = f.reading->sentences[b->head],
                          .stated = gly_reading_text(f.reading, b->head),
                          .expected = gly_text_slice(text, news->text),
                          .beside = {news->text},
                          .beside_count = 1});
    }
}
