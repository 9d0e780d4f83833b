/* timing_stages.c - what must come in one order.
 *
 *     Anna Brandt was born in 1950 and died in 1939.
 *     Work on the bridge began in May 2019 and was finished in March 2018.
 *
 * The list event-order holds what comes before what, for one person or thing;
 * they stand in one sentence or in two that follow each other. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/events.h"
#include "base/list.h"

enum {
    WINDOW = 6,
    REACH = 100, /* events before one that is looked at */
};

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_event_words words;
    gly_list_id order;
    uint32_t dead; /* the only one whose death has a day; GLY_NONE */
} checker;

/* The chain of a class and its stage in it; chain 0 for none. */
typedef struct {
    gly_text chain;
    uint32_t stage;
} place;

static place place_of(const checker *c, gly_symbol class)
{
    const gly_lexicon *lexicon = c->words.lexicon;
    gly_entry entry = c->order == GLY_NONE
                          ? (gly_entry){0, 0}
                          : gly_lexicon_find(lexicon, c->order, &class, 1);
    if (entry.count == 0)
        return (place){{"", 0}, 0};
    gly_text text = gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
    uint32_t hyphen = gly_text_find(text, gly_text_of("-"), 0);
    return (place){gly_text_slice(text, (gly_span){0, hyphen}),
                   (uint32_t)(text.data[hyphen + 1] - '0')};
}

/* Whether both are about one person or thing. "He" of the next sentence is
 * whom the one before is about. */
static bool is_same(const gly_event *a, const gly_event *b, bool apart)
{
    const gly_party *x = &a->patient, *y = &b->patient;
    if (x->token == GLY_NONE || y->token == GLY_NONE)
        return false;
    if (x->entity != GLY_NONE && y->entity != GLY_NONE)
        return x->entity == y->entity;
    if (x->token == y->token)
        return true;
    bool open = y->lemma == 0 && y->entity == GLY_NONE;
    return (open && apart) || (x->lemma != 0 && x->lemma == y->lemma &&
                               x->mark == y->mark && x->of == y->of);
}

/* "She was 27 when [her father] died. … She retired": whoever is told of by
 * somebody else's pronoun is not whom the next sentence goes on with. */
static bool is_relative_of(const checker *c, const gly_event *a,
                           const gly_event *b)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t whose =
        gly_syntax_child(syntax, a->patient.token, GLY_REL_NMOD_POSS);
    return whose != GLY_NONE && c->nodes[whose].upos == GLY_UPOS_PRON &&
           c->nodes[b->patient.token].upos == GLY_UPOS_PRON;
}

static bool has_year(const gly_date *date)
{
    return date->parts.year != 0 && (date->flags & GLY_DATE_KNOWN) != 0;
}

static void add_stages(const checker *c, const gly_event *first,
                       const gly_event *second, bool fits)
{
    const gly_annotations *a = c->search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_add(
        c->search,
        &(gly_timing){.kind = GLY_TIMING_STAGES,
                      .text = second->date->text,
                      .sentence = c->reading->sentences[second->head],
                      .beside = {first->date->text},
                      .beside_count = 1,
                      .stated = gly_reading_text(c->reading, second->head),
                      .expected = gly_reading_text(c->reading, first->head),
                      .readings = gly_text_slice(text, first->date->text),
                      .fits = fits});
}

/* Two events that stand near each other, `a` before `b` in the text. */
static void check_stages(const checker *c, const gly_event *a,
                         const gly_event *b)
{
    uint32_t one = c->reading->sentences[a->head];
    uint32_t two = c->reading->sentences[b->head];
    place x = place_of(c, a->class), y = place_of(c, b->class);
    if (x.chain.size == 0 || !gly_text_equal(x.chain, y.chain) ||
        x.stage == y.stage || two > one + 1 || a->other || b->other ||
        !has_year(a->date) || !has_year(b->date) ||
        !is_same(a, b, two == one + 1) || is_relative_of(c, a, b))
        return;
    if (gly_event_is_turned(&c->words, a->head) ||
        gly_event_is_turned(&c->words, b->head))
        return;
    const gly_event *first = x.stage < y.stage ? a : b;
    const gly_event *second = first == a ? b : a;
    add_stages(c, first, second, second->date->until > first->date->from);
}

/* --- stages of one person that stand far apart ---------------------------- */

/* Whom the event happens to, or whose it is. */
static const gly_party *party_of(const gly_event *event)
{
    return event->patient.token != GLY_NONE ? &event->patient : &event->owner;
}

/* "He was buried on Monday", "the funeral on Monday": no name; "his funeral" is
 * nobody's who is known to be another than the dead. */
static bool is_anybody(const checker *c, const gly_event *event)
{
    const gly_party *party = party_of(event);
    bool other = party == &event->owner && party->entity != GLY_NONE &&
                 party->entity != c->dead;
    return party->token == GLY_NONE ||
           (c->nodes[party->token].upos == GLY_UPOS_PRON && !other);
}

/* Whether both are of one person: by the name, by one noun with "the", or as
 * the only one whose death is told is who is buried. */
static bool are_of_one(const checker *c, const gly_event *a, const gly_event *b)
{
    const gly_party *x = party_of(a), *y = party_of(b);
    bool buried = c->dead != GLY_NONE && b->kind == GLY_EVENT_BRIEF &&
                  a->class == c->words.die && x->entity == c->dead;
    if (buried && is_anybody(c, b))
        return true;
    if (x->entity != GLY_NONE || y->entity != GLY_NONE)
        return x->entity == y->entity;
    return x->lemma != 0 && x->lemma == y->lemma && x->definite && y->definite;
}

/* The only one by name whose death has a day; GLY_NONE for none or several. */
static uint32_t only_dead(const checker *c, const gly_list *events)
{
    uint32_t dead = GLY_NONE;
    for (uint32_t i = 0; i < events->count; i++) {
        const gly_event *event = gly_list_at(events, i);
        uint32_t entity = party_of(event)->entity;
        if (event->class != c->words.die || entity == GLY_NONE ||
            entity == dead)
            continue;
        if (dead != GLY_NONE)
            return GLY_NONE;
        dead = entity;
    }
    return dead;
}

/* Days from `a` to `b` as they are written, in one half of a year. */
static int32_t written_ahead(const gly_date_parts *a, const gly_date_parts *b)
{
    enum { MONTH = 31, YEAR = 12 * MONTH };
    int32_t ahead = (b->month - a->month) * MONTH + b->day - a->day;
    if (ahead > YEAR / 2)
        return ahead - YEAR;
    return ahead < -YEAR / 2 ? ahead + YEAR : ahead;
}

static bool has_written_year(const checker *c, const gly_date *date)
{
    return date->parts.year != 0 &&
           gly_reading_has_four_digits(c->reading, date->first, date->last + 1);
}

/* Whether the second of two stages is told of a day before that of the first:
 * by their years, or by days that no more than a season parts, where neither
 * has a year or the second follows `soon`, as a funeral does. */
static bool is_before(const checker *c, const gly_date *second,
                      const gly_date *first, bool soon)
{
    enum { SEASON = 100 };
    const gly_date_parts *x = &first->parts, *y = &second->parts;
    bool one = has_written_year(c, first), two = has_written_year(c, second);
    if (one && two)
        return second->until <= first->from;
    if ((one || two) && !soon)
        return false;
    bool days = x->month != 0 && x->day != 0 && y->month != 0 && y->day != 0;
    int32_t ahead = days ? written_ahead(x, y) : 0;
    return ahead < 0 && ahead > -SEASON;
}

static void check_far(const checker *c, const gly_event *a, const gly_event *b)
{
    place x = place_of(c, a->class), y = place_of(c, b->class);
    if (x.chain.size == 0 || !gly_text_equal(x.chain, y.chain) ||
        x.stage == y.stage || a->other || b->other || !are_of_one(c, a, b) ||
        gly_event_is_turned(&c->words, a->head) ||
        gly_event_is_turned(&c->words, b->head))
        return;
    const gly_event *first = x.stage < y.stage ? a : b;
    const gly_event *second = first == a ? b : a;
    bool soon =
        first->class == c->words.die &&
        second->class == gly_lexicon_symbol(c->words.lexicon, "brief-funeral");
    if (is_before(c, second->date, first->date, soon))
        add_stages(c, first, second, false);
}

void gly_timings_of_stages(gly_timing_search *search, const gly_list *events)
{
    const gly_reading *reading = search->annotations->reading;
    checker c = {search,
                 reading,
                 reading->language->syntax.items,
                 gly_event_words_of(reading),
                 gly_lexicon_list(reading->language->lexicon, "event-order"),
                 GLY_NONE};
    c.dead = only_dead(&c, events);
    for (uint32_t i = 0; i < events->count; i++) {
        const gly_event *event = gly_list_at(events, i);
        for (uint32_t k = i > WINDOW ? i - WINDOW : 0; k < i; k++)
            check_stages(&c, gly_list_at(events, k), event);
        if (place_of(&c, event->class).chain.size == 0)
            continue;
        for (uint32_t k = i > REACH ? i - REACH : 0; k < i; k++)
            check_far(&c, gly_list_at(events, k), event);
    }
}
