/* timing_stays.c - how long something was so, where other sentences tell when
 * it began.
 *
 *     She married Harold Roe in 1959. They had been married for 37 years when
 *     [begins                  ]                                [length]
 *     he died in 2006.
 *             [end   ]
 *     Roe, who joined the board in 2005, … who is retiring after 16 years.
 *              [begins                ]                          [length]
 *     between March 2021 and August 2023 … The fraud went on for four years.
 *     [begins and ends                 ]                         [length  ]
 *
 * So of a line that was shut in 1964 and came back "after a gap of 51 years".
 * What kind of time it is tells which words begin it. The article must tell one
 * such day alone, and none that the length may be reckoned from instead. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/timing_bounds.h"
#include "annotate/timings/timing_doers.h"
#include "annotate/timings/timing_stay_words.h"
#include "base/problem.h"

#include <math.h>

/* Dates and lengths that are looked at, and words around a length. */
enum { LOOKED_AT = 96, LENGTHS = 48, LEAST = 2, NEAR = 8 };

typedef struct {
    const gly_date *length;
    uint32_t lead; /* the first token of the length, with "more than" */
    const gly_date *begin, *end; /* end: NULL for now */
    uint32_t who;                /* began it: a person; GLY_NONE for any */
    bool sure;                   /* it began then */
} stay;

/* Whether the date is one on which that stay began. */
typedef bool begins(const gly_timing_search *search, const stay *s,
                    const gly_date *date);

static const gly_reading *reading_of(const gly_timing_search *search)
{
    return search->annotations->reading;
}

/* A day, a month or a year, "last year" as well. */
static bool is_moment(const gly_date *date)
{
    return date->form != GLY_DATE_LENGTH && date->form != GLY_DATE_OFTEN &&
           date->form != GLY_DATE_CLOCK && date->form != GLY_DATE_HOURS &&
           date->start == GLY_NONE && date->grain <= GLY_TIME_YEAR &&
           (date->flags & (GLY_DATE_KNOWN | GLY_DATE_FISCAL | GLY_DATE_UNSURE |
                           GLY_DATE_ROUGH | GLY_DATE_NO_SUCH |
                           GLY_DATE_TOLD)) == GLY_DATE_KNOWN;
}

static bool has_year(const gly_date *date)
{
    return gly_timing_is_point(date) && date->parts.year != 0;
}

/* From one day to another, or to now for NULL, in units of the length. */
static gly_timing_stretch between(const gly_timing_search *search,
                                  const stay *s, const gly_date *begin,
                                  const gly_date *end)
{
    double unit = gly_timing_unit_seconds(s->length->unit);
    if (end == NULL)
        return gly_timing_since(search, begin, s->length->unit);
    return (gly_timing_stretch){
        .least = (double)(end->from - begin->until) / unit,
        .most = (double)(end->until - begin->from) / unit};
}

/* Whether the length may be meant for that: half a unit more or less where
 * years are all that is told. */
static bool may_be(const gly_timing_search *search, const stay *s,
                   gly_timing_stretch real)
{
    double spare = real.most - real.least > 1 ? 0.5 : 0.1;
    real.least -= spare;
    real.most += spare;
    return real.most > 0 &&
           gly_timing_may_last(reading_of(search), s->length, real);
}

/* Whether it may reach, where the beginning is not sure, from any day of the
 * article to where it ends, or from it to any day but now. */
static bool is_explained(const gly_timing_search *search, const stay *s)
{
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *date = &dates->items[i];
        bool ends = date->start != GLY_NONE;
        const gly_date *to = ends ? &dates->ends[date->end] : date;
        const gly_date *from = ends ? &dates->ends[date->start] : date;
        if (!ends && !is_moment(date))
            continue;
        if ((s->end == NULL &&
             may_be(search, s, between(search, s, s->begin, to))) ||
            (!s->sure && may_be(search, s, between(search, s, from, s->end))) ||
            (ends && may_be(search, s, between(search, s, from, to))))
            return true;
    }
    return search->now.known && s->end == NULL &&
           may_be(search, s, between(search, s, s->begin, NULL));
}

static void add(gly_timing_search *search, const stay *s)
{
    const gly_annotations *a = search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_stretch real = between(search, s, s->begin, s->end);
    double halves = real.most - real.least > 1 ? 1 : 2; /* in a unit */
    double middle = round((real.least + real.most) / 2 * halves) / halves;
    double amount = s->length->amount;
    const double least = 0.55; /* or it is of something else */
    if (amount < middle * least || amount > middle / least ||
        may_be(search, s, real) || is_explained(search, s) ||
        gly_timing_is_told_again(search, s->length))
        return;
    gly_text from = gly_timing_text_of(text, s->begin);
    gly_text to = s->end == NULL ? gly_text_of("the article's date")
                                 : gly_timing_text_of(text, s->end);
    bool two = s->end != NULL;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_SPAN,
            .text = s->length->text,
            .sentence = a->reading->sentences[s->length->first],
            .beside = {s->begin->text, two ? s->end->text : s->begin->text},
            .beside_count = two ? 2 : 1,
            .stated =
                gly_text_format(search->arena, "%.*s to %.*s", (int)from.size,
                                from.data, (int)to.size, to.data),
            .expected = gly_text_format(
                search->arena, "%g %s", middle,
                gly_timing_unit_name(s->length->unit, middle > 1)),
            .fits = false});
}

/* The one day, of one year, on which it began; NULL. */
static const gly_date *only_begin(const gly_timing_search *search,
                                  const stay *s, begins *test)
{
    const gly_dates *dates = search->dates;
    const gly_date *found = NULL;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *date = &dates->items[i];
        if (date == s->end || !has_year(date) || date->side == GLY_DATE_UNTIL ||
            !test(search, s, date))
            continue;
        if (found != NULL && found->parts.year != date->parts.year)
            return NULL;
        found = found == NULL ? date : found;
    }
    return found;
}

/* Leave in `s` the one day that the sentence of the length tells beside that
 * of the beginning; false for several. */
static bool find_end(stay *s, const gly_timing_search *search)
{
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(search->dates, reading_of(search),
                                           s->length->first, &end);
    s->end = NULL;
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &search->dates->items[i];
        if (date == s->length || date == s->begin)
            continue;
        if (s->end != NULL || !is_moment(date) ||
            (date->side != GLY_DATE_PLAIN && date->side != GLY_DATE_UNTIL))
            return false;
        s->end = date;
    }
    return true;
}

/* Whether the verb tells of what is so now or is to come: "is retiring". */
static bool is_now(const gly_timing_search *search, uint32_t verb)
{
    const gly_reading *reading = reading_of(search);
    const gly_syntax *syntax = &reading->language->syntax;
    gly_xpos xpos = syntax->items[verb].xpos;
    uint32_t aux = gly_syntax_child(syntax, verb, GLY_REL_AUX);
    static const char *const now[] = {"is",   "are", "'s",   "’s",  "has",
                                      "have", "am",  "will", "'ll", NULL};
    if (xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP)
        return true;
    return aux != GLY_NONE && gly_reading_is_one_of(reading, aux, now);
}

/* "They wed in 1958, and she died in 2019": the one day behind another in its
 * sentence, which tells of a death or an end; NULL. */
static const gly_date *day_beside(const gly_timing_search *search,
                                  const gly_date *begin)
{
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(search->dates, reading_of(search),
                                           begin->first, &end);
    const gly_date *items = search->dates->items;
    bool two = end == first + 2 && &items[first] == begin;
    uint32_t verb =
        two ? gly_timing_verb_of(search, &items[first + 1]) : GLY_NONE;
    return verb != GLY_NONE && is_moment(&items[first + 1]) &&
                   gly_timing_is_of_class(search, verb, "end")
               ? &items[first + 1]
               : NULL;
}

/* Hold the length against the day that `test` tells and the end, or now where
 * `verb` is of the present. */
static void check(gly_timing_search *search, stay *s, begins *test,
                  uint32_t verb)
{
    bool now = search->now.known && verb != GLY_NONE && is_now(search, verb);
    if (!find_end(s, search))
        return;
    s->begin = only_begin(search, s, test);
    if (s->begin != NULL && s->end == NULL) /* may be of the same sentence */
        (void)find_end(s, search);
    if (s->begin != NULL && s->end == NULL && !now)
        s->end = day_beside(search, s->begin);
    if (s->begin == NULL || (s->end == NULL && !now) ||
        (s->end != NULL && s->end->from < s->begin->until))
        return;
    add(search, s);
}

/* "They married in Orford in [1959]" */
static bool begins_marriage(const gly_timing_search *search, const stay *s,
                            const gly_date *date)
{
    (void)s;
    return gly_stay_is_wedding_day(reading_of(search), date);
}

/* "which was shut in [1964]", "last ran in [1964]" */
static bool ends_before_gap(const gly_timing_search *search, const stay *s,
                            const gly_date *date)
{
    const gly_reading *reading = reading_of(search);
    uint32_t verb = gly_timing_verb_of(search, date);
    (void)s;
    return verb != GLY_NONE && verb < date->first &&
           (gly_timing_is_of_class(search, verb, "end") ||
            (verb > 0 && gly_reading_is_word(reading, verb - 1, "last")));
}

/* Whether what the length was spent at is told in the sentence of the date:
 * "after 16 years on the [board]", "joined the board". Nothing may be told. */
static bool is_spent_there(const gly_reading *reading, const stay *s,
                           const gly_date *date)
{
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *in = gly_reading_sentence(reading, date->first);
    uint32_t next = s->length->last + 1;
    if (!gly_reading_is(reading, next, GLY_IS_PREPOSITION) &&
        !gly_reading_is_word(reading, next, "as"))
        return true;
    for (uint32_t i = next + 1; i <= next + NEAR / 2; i++) {
        if (i >= reading->language->tokens.count ||
            nodes[i].upos == GLY_UPOS_PUNCT)
            break;
        for (uint32_t k = in->first; k < in->first + in->count; k++) {
            if (nodes[i].lemma == nodes[k].lemma &&
                gly_reading_is_content(reading, i))
                return true;
        }
    }
    return false;
}

/* "Roe, who joined the board in [2005]" */
static bool begins_service(const gly_timing_search *search, const stay *s,
                           const gly_date *date)
{
    uint32_t verb = gly_timing_verb_of(search, date);
    return verb != GLY_NONE && gly_timing_is_of_class(search, verb, "begin") &&
           gly_timing_doer_of(search, verb) == s->who &&
           is_spent_there(reading_of(search), s, date);
}

/* The verb of "is [retiring] after 16 years", of a person; GLY_NONE. */
static uint32_t leaving_of(const gly_timing_search *search, stay *s)
{
    const gly_reading *reading = reading_of(search);
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t first = gly_reading_sentence(reading, s->length->first)->first;
    uint32_t lead = s->lead;
    lead -= lead > first && nodes[lead - 1].xpos == GLY_XPOS_PRP_POSS;
    if (lead <= first || !gly_reading_is_word(reading, lead - 1, "after"))
        return GLY_NONE;
    for (uint32_t i = lead - 1; i-- > first && lead - i <= NEAR;) {
        if (nodes[i].upos != GLY_UPOS_VERB)
            continue;
        s->who = gly_timing_doer_of(search, i);
        return s->who != GLY_NONE && gly_timing_is_of_class(search, i, "end")
                   ? i
                   : GLY_NONE;
    }
    return GLY_NONE;
}

/* The one stretch from month to month, or day to day, of the article. */
static void check_course(gly_timing_search *search, stay *s)
{
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *span = &dates->items[i];
        if (span->form != GLY_DATE_SPAN || span->start == GLY_NONE)
            continue;
        const gly_date *begin = &dates->ends[span->start];
        const gly_date *end = &dates->ends[span->end];
        bool other = s->begin != NULL && s->begin->from != begin->from;
        if (other || ((begin->flags & end->flags) & GLY_DATE_KNOWN) == 0 ||
            (span->flags & (GLY_DATE_UNSURE | GLY_DATE_BACKWARDS)) != 0)
            return;
        s->begin = begin;
        s->end = end;
    }
    s->sure = true;
    if (s->begin != NULL && s->end->parts.year != 0)
        add(search, s);
}

/* "She was made head in 1961. … She was it until 2001, a stretch of 50 years":
 * since the last day that is told before. */
static void check_stretch(gly_timing_search *search, stay *s)
{
    enum { BACK = 2 }; /* sentences */
    const uint32_t *sentences = reading_of(search)->sentences;
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(search->dates, reading_of(search),
                                           s->length->first, &end);
    const gly_date *begin =
        first == 0 ? NULL : &search->dates->items[first - 1];
    if (begin == NULL || !has_year(begin) || !find_end(s, search) ||
        s->end == NULL || s->end->side != GLY_DATE_UNTIL ||
        sentences[begin->first] + BACK < sentences[s->length->first] ||
        s->end->from < begin->until)
        return;
    uint32_t verb = gly_timing_verb_of(search, begin);
    s->begin = begin;
    s->sure =
        verb != GLY_NONE && (gly_timing_is_of_class(search, verb, "begin") ||
                             gly_timing_is_of_class(search, verb, "come"));
    add(search, s);
}

static void check_length(gly_timing_search *search, const gly_date *length)
{
    const gly_reading *reading = reading_of(search);
    stay s = {.length = length, .who = GLY_NONE};
    gly_timing_bound_of(reading, length, &s.lead);
    uint32_t married = gly_stay_marriage(reading, length, s.lead), verb;
    s.sure = married != GLY_NONE;
    if (married != GLY_NONE)
        check(search, &s, begins_marriage, married);
    else if (gly_stay_is_gap(reading, length, s.lead))
        check(search, &s, ends_before_gap, gly_timing_verb_of(search, length));
    else if ((verb = leaving_of(search, &s)) != GLY_NONE)
        check(search, &s, begins_service, verb);
    else if (gly_stay_is_stretch(reading, s.lead))
        check_stretch(search, &s);
    else if (gly_stay_is_crime(reading, length, s.lead))
        check_course(search, &s);
}

void gly_timings_of_stays(gly_timing_search *search)
{
    uint32_t lengths = 0;
    for (uint32_t i = 0; i < search->dates->count && lengths < LENGTHS; i++) {
        const gly_date *date = &search->dates->items[i];
        if (!gly_timing_is_length(date) || date->amount < LEAST ||
            date->unit > GLY_TIME_YEAR || gly_timing_is_held(search, date))
            continue;
        lengths++;
        check_length(search, date);
    }
}
