/* timing_course.c - what ends before it begins, by days without a year.
 *
 *     Applications open on Monday 28 April and close on 23 April.
 *                  [begin: 28 April  ]         [end: 23 April]
 *     The sale starts on 28 April. It runs until 23 April.
 *     The gallery is open from 28 April to 23 April.
 *
 * The beginning stands first, and both are of one subject in one sentence or
 * the next. Over the turn of the year "from November 5 to March 3" is right;
 * "from April 28 to April 3" is not, unless something was moved so. */
#include "annotate/timings/timings.h"

#include "annotate/timings/events.h"

enum {
    SEASON = 100, /* days by which an end is surely before */
    MONTH = 31,
    YEAR = 12 * MONTH,
    AROUND = 40, /* tokens beside a span that may tell of a change */
};

/* A verb for a beginning or an end, with its day. */
typedef struct {
    const gly_date *date;
    uint32_t verb, subject; /* tokens; GLY_NONE */
    bool begins;
} step;

typedef struct {
    gly_timing_search *search;
    gly_event_words words;
} checker;

/* What the clause of `verb` is about, of whichever verb it hangs on. */
static uint32_t subject_of(const checker *c, uint32_t verb)
{
    enum { CLIMB = 3 };
    const gly_syntax *syntax = &c->search->annotations->language->syntax;
    for (uint32_t up = 0; up < CLIMB && verb != GLY_NONE; up++) {
        const gly_node *node = &syntax->items[verb];
        uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
        if (node->relation == GLY_REL_ACL_RELCL)
            return node->head;
        if (subject != GLY_NONE || node->relation != GLY_REL_CONJ)
            return subject;
        verb = node->head;
    }
    return GLY_NONE;
}

static bool is_numbered(const gly_date *date)
{
    return date->start == GLY_NONE && date->parts.month != 0 &&
           date->parts.day != 0 && date->amount == 0 &&
           (date->flags &
            (GLY_DATE_UNSURE | GLY_DATE_NO_SUCH | GLY_DATE_ROUGH)) == 0;
}

/* Read what the date tells; false for no beginning and no end. */
static bool read_step(const checker *c, const gly_date *date, step *out)
{
    const gly_syntax *syntax = &c->search->annotations->language->syntax;
    const gly_event_words *w = &c->words;
    uint32_t top = gly_syntax_top(syntax, date->first, date->last);
    uint32_t verb = syntax->items[top].head;
    if (verb == GLY_NONE || !is_numbered(date) || verb > date->first)
        return false;
    gly_symbol class = gly_event_class(w, verb);
    bool begins = class != 0 && (class == w->begin || class == w->open) &&
                  date->side == GLY_DATE_PLAIN;
    bool ends = class != 0 &&
                (class == w->end || class == w->close || class == w->until);
    ends = ends &&
           date->side == (class == w->until ? GLY_DATE_UNTIL : GLY_DATE_PLAIN);
    *out = (step){date, verb, subject_of(c, verb), begins};
    return begins || ends;
}

/* Days from `a` to `b` as they are written, in one half of a year. */
static int32_t written_ahead(const gly_date *a, const gly_date *b)
{
    const gly_date_parts *x = &a->parts, *y = &b->parts;
    int32_t years =
        x->year != 0 && y->year != 0 ? (y->year - x->year) * YEAR : 0;
    int32_t ahead = years + (y->month - x->month) * MONTH + y->day - x->day;
    if (x->year != 0 && y->year != 0)
        return ahead;
    if (ahead > YEAR / 2)
        return ahead - YEAR;
    return ahead < -YEAR / 2 ? ahead + YEAR : ahead;
}

static bool is_before(const gly_date *end, const gly_date *begin)
{
    int32_t ahead = written_ahead(begin, end);
    return ahead < 0 && ahead > -SEASON;
}

/* Whether both are of one thing: a subject, or "it" and "they" of the next
 * sentence. */
static bool are_of_one(const checker *c, const step *a, const step *b)
{
    static const char *const pronouns[] = {"it", "they", NULL};
    const gly_reading *reading = c->search->annotations->reading;
    uint32_t one = reading->sentences[a->verb];
    uint32_t two = reading->sentences[b->verb];
    if (a->subject == GLY_NONE || b->subject == GLY_NONE)
        return false;
    return (one == two && a->subject == b->subject) ||
           (one + 1 == two &&
            gly_reading_is_one_of(reading, b->subject, pronouns));
}

static void add(const checker *c, const step *begin, const step *end)
{
    const gly_annotations *a = c->search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_add(
        c->search,
        &(gly_timing){.kind = GLY_TIMING_STAGES,
                      .text = end->date->text,
                      .sentence = a->reading->sentences[end->verb],
                      .beside = {begin->date->text},
                      .beside_count = 1,
                      .stated = gly_reading_text(a->reading, end->verb),
                      .expected = gly_reading_text(a->reading, begin->verb),
                      .readings = gly_text_slice(text, begin->date->text)});
}

/* "The sale was moved from 28 May to 3 May." */
static bool is_changed(const checker *c, const gly_date *date)
{
    static const char *const words[] = {
        "moved",       "move",      "moves",  "changed",   "changes",
        "change",      "brought",   "bring",  "shifted",   "switched",
        "rescheduled", "forward",   "pushed", "corrected", "revised",
        "advanced",    "postponed", "put",    NULL};
    const gly_reading *reading = c->search->annotations->reading;
    const gly_sentence *s = gly_reading_sentence(reading, date->first);
    uint32_t first =
        date->first > s->first + AROUND ? date->first - AROUND : s->first;
    for (uint32_t i = first; i < s->first + s->count && i < date->last + AROUND;
         i++) {
        if (gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return gly_event_is_turned(&c->words, date->first);
}

/* "from 28 April to 23 April" of no year: the short way back. */
static void check_span(const checker *c, const gly_date *date)
{
    const gly_dates *dates = c->search->dates;
    const gly_reading *reading = c->search->annotations->reading;
    if (date->start == GLY_NONE || date->form != GLY_DATE_SPAN ||
        !gly_reading_is_word(reading, date->first, "from"))
        return;
    const gly_date *start = &dates->ends[date->start];
    const gly_date *end = &dates->ends[date->end];
    if (!is_numbered(start) || !is_numbered(end) || start->parts.year != 0 ||
        end->parts.year != 0 || !is_before(end, start) || is_changed(c, date))
        return;
    gly_timing_add(c->search,
                   &(gly_timing){.kind = GLY_TIMING_BACKWARDS,
                                 .text = date->text,
                                 .sentence = reading->sentences[date->first]});
}

void gly_timings_of_course(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    checker c = {search, gly_event_words_of(search->annotations->reading)};
    step before = {.date = NULL};
    for (uint32_t i = 0; i < dates->count; i++) {
        step now;
        check_span(&c, &dates->items[i]);
        if (!read_step(&c, &dates->items[i], &now))
            continue;
        if (before.date != NULL && before.begins && !now.begins &&
            are_of_one(&c, &before, &now) && is_before(now.date, before.date) &&
            !gly_event_is_turned(&c.words, now.verb) &&
            !gly_event_is_turned(&c.words, before.verb))
            add(&c, &before, &now);
        before = now;
    }
}
