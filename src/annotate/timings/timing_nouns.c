/* timing_nouns.c - one thing on two days, told by one noun.
 *
 *     Sanders and Clinton met on stage in a debate Thursday. …
 *     He had waited for Wednesday night's debate.
 *
 * A noun with its day is known by then: what the article told of before.
 * Nothing is said where it puts the noun on more than two days, or on the
 * second day more than once. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/day_nouns.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"
#include "annotate/timings/events.h"
#include "base/list.h"

#include <stdlib.h>

enum { MOST = 24 }; /* mentions of one noun that are looked at */

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    gly_event_words words;
} comparer;

static uint32_t block_of(const comparer *c, const gly_day_noun *noun)
{
    return c->reading->language->tokens.items[noun->token].block;
}

static int by_lemma(const void *a, const void *b)
{
    const gly_day_noun *x = a, *y = b;
    if (x->lemma != y->lemma)
        return x->lemma < y->lemma ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* The noun as an event, with who takes part. */
static gly_event event_of(const comparer *c, const gly_day_noun *noun)
{
    gly_event event = {.date = noun->date,
                       .kind = GLY_EVENT_OPEN,
                       .class = noun->lemma,
                       .head = noun->token,
                       .verb = noun->token,
                       .order = noun->order,
                       .definite = noun->definite};
    gly_event_parties(&event, c->search->annotations, &c->words);
    return event;
}

/* Whether both name something under the noun, and nothing alike: "the clash
 * with Ireland", "Friday's clash with Gloucester". */
static bool name_others(const comparer *c, const gly_day_noun *a,
                        const gly_day_noun *b)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    bool named[2] = {false, false}, alike = false;
    for (uint32_t i = nodes[a->token].first_child; i != GLY_NONE;
         i = nodes[i].next_child) {
        if (nodes[i].upos != GLY_UPOS_PROPN ||
            gly_reading_is(c->reading, i, GLY_IS_CALENDAR))
            continue;
        named[0] = true;
        for (uint32_t k = nodes[b->token].first_child; k != GLY_NONE;
             k = nodes[k].next_child) {
            if (nodes[k].upos != GLY_UPOS_PROPN ||
                gly_reading_is(c->reading, k, GLY_IS_CALENDAR))
                continue;
            named[1] = true;
            alike = alike || nodes[i].lemma == nodes[k].lemma;
        }
    }
    return named[0] && named[1] && !alike;
}

/* Whether a word by which a day is changed stands near the day: "originally due
 * on Monday". */
static bool is_turned(const comparer *c, const gly_day_noun *noun)
{
    enum { REACH = 5, OWNED_REACH = 1 };
    /* "He declined to join Friday's debate and holds a rally instead." */
    uint32_t reach = noun->tie == GLY_TIE_OWNED ? OWNED_REACH : REACH;
    const gly_sentence *s = gly_reading_sentence(c->reading, noun->token);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        bool near =
            (i + reach >= noun->date->first && i <= noun->date->last + reach) ||
            (i + reach >= noun->token && i <= noun->token + reach);
        if (near && gly_event_turns_at(&c->words, i, noun->token))
            return true;
    }
    return false;
}

/* The verb over the noun; the noun itself where there is none near. */
static uint32_t verb_over(const comparer *c, const gly_day_noun *noun)
{
    enum { CLIMB = 3 };
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t token = noun->token;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (nodes[token].upos == GLY_UPOS_VERB)
            return token;
        token = nodes[token].head;
    }
    return noun->token;
}

/* "Trump has a speech on Friday … her speech on Tuesday": whether the owner of
 * the second takes part in the first. */
static bool are_of_one(const comparer *c, const gly_day_noun *a,
                       const gly_party *owner)
{
    if (owner->token == GLY_NONE || owner->entity == GLY_NONE)
        return true;
    gly_event x = event_of(c, a);
    if (x.owner.entity == owner->entity)
        return true;
    x.head = x.verb = verb_over(c, a);
    gly_event_parties(&x, c->search->annotations, &c->words);
    return x.agent.entity == owner->entity || x.patient.entity == owner->entity;
}

/* "sent a memo on Monday", "read the memo on Tuesday", "passed the bill",
 * "signed the bill": what is done to a paper, on a day each. */
static bool are_handled(const comparer *c, const gly_day_noun *a,
                        const gly_day_noun *b)
{
    static const char *const deeds[] = {
        "read",   "sign",   "signed",    "signs",    "receive", "received",
        "send",   "sent",   "draft",     "drafted",  "write",   "wrote",
        "pass",   "passed", "see",       "saw",      "get",     "got",
        "file",   "filed",  "refer",     "referred", "forward", "forwarded",
        "print",  "posted", "delivered", "finished", "written", "introduced",
        "vetoed", NULL};
    uint32_t one = verb_over(c, a), two = verb_over(c, b);
    const gly_node *nodes = c->reading->language->syntax.items;
    return gly_reading_file(c->reading, b->token, GLY_NOUN) ==
               GLY_FILE_NOUN_COMMUNICATION &&
           nodes[one].lemma != nodes[two].lemma &&
           (gly_reading_is_one_of(c->reading, one, deeds) ||
            gly_reading_is_one_of(c->reading, two, deeds));
}

/* Whether `b` may mean what `a` told before it. */
static bool may_be_one(const comparer *c, const gly_day_noun *a,
                       const gly_day_noun *b)
{
    gly_event x = event_of(c, a), y = event_of(c, b);
    return block_of(c, a) != block_of(c, b) &&
           !gly_events_turn(c->reading, &x, &y) && !y.next &&
           !name_others(c, a, b) && !is_turned(c, a) && !is_turned(c, b) &&
           !are_handled(c, a, b) && are_of_one(c, a, &y.owner);
}

static void report(const comparer *c, const gly_day_noun *a,
                   const gly_day_noun *b)
{
    const gly_annotations *annotations = c->search->annotations;
    gly_text text = annotations->language->document->text;
    gly_timing_add(
        c->search,
        &(gly_timing){.kind = GLY_TIMING_EVENT,
                      .text = b->date->text,
                      .sentence = c->reading->sentences[b->token],
                      .stated = gly_reading_text(c->reading, b->token),
                      .expected = gly_text_slice(text, a->date->text),
                      .beside = {a->date->text},
                      .beside_count = 1,
                      .fits = false});
}

/* "a further meeting", "the second debate": which of several. */
static bool is_counted(const comparer *c, const gly_day_noun *noun)
{
    gly_event event = event_of(c, noun);
    return event.other;
}

/* Whether all others tell the day of the first one, and this one does not; one
 * of several may be on any day but this. */
static bool is_odd(const comparer *c, const gly_day_noun *nouns, uint32_t count,
                   uint32_t odd)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i != odd && (gly_event_days_meet(nouns[i].date, nouns[odd].date) ||
                         (!gly_event_days_meet(nouns[i].date, nouns[0].date) &&
                          !is_counted(c, &nouns[i]))))
            return false;
    }
    return true;
}

/* Tell the mention behind others that puts the noun on another day than all of
 * them. */
static void compare_noun(const comparer *c, const gly_day_noun *nouns,
                         uint32_t count)
{
    uint32_t odd = 1;
    count = count < MOST ? count : MOST;
    while (odd < count &&
           !(nouns[odd].definite && is_odd(c, nouns, count, odd)))
        odd++;
    for (uint32_t i = 0; odd < count && i < odd; i++) {
        if (!may_be_one(c, &nouns[i], &nouns[odd]))
            continue;
        report(c, &nouns[i], &nouns[odd]);
        return;
    }
}

void gly_timings_of_nouns(gly_timing_search *search)
{
    const gly_reading *reading = search->annotations->reading;
    const comparer c = {search, reading, gly_event_words_of(reading)};
    gly_list nouns = gly_list_of(sizeof(gly_day_noun));
    if (search->status == GLY_OK)
        search->status =
            gly_day_nouns_find(&nouns, search->arena, search->annotations);
    if (search->status != GLY_OK || nouns.count < 2)
        return;
    gly_day_noun *items = nouns.items;
    qsort(items, nouns.count, sizeof *items, by_lemma);
    for (uint32_t first = 0, end; first < nouns.count; first = end) {
        end = first + 1;
        while (end < nouns.count && items[end].lemma == items[first].lemma)
            end++;
        compare_noun(&c, items + first, end - first);
    }
}
