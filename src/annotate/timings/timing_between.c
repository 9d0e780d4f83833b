/* timing_between.c - so many years, and the two years of the sentence.
 *
 *     He joined the force in 1988 and retired in 2020, having served 35 years.
 *                             [from]              [to]               [length]
 *
 * No word tells that the length lies between the two, so there must be just one
 * length and two years in the sentence, or in it and those before it in its
 * paragraph where it was spent: "her 35 years as conductor". It may be off by a
 * year, and one that is far off is of something else; so is one that reaches up
 * to now, or that lies between any two other years of the article.
 *
 *     He was a doctor in Orford from 1958 until 1991. … In the 36 years that he
 *                               [from]     [to]                [length]
 *     had charge of the practice it grew.
 *
 * Time that somebody spent may also be that of the one stretch of years that
 * another paragraph tells from end to end. */
#include "annotate/timings/timing_births.h"

#include <math.h>

#include "annotate/reading.h"
#include "annotate/timings/timing_bounds.h"
#include "annotate/timings/timing_doers.h"
#include "annotate/timings/timing_spent.h"
#include "base/calendar.h"
#include "base/problem.h"

/* The dates of a sentence or two. */
typedef struct {
    const gly_date *length;
    const gly_date *days[2]; /* in order of time */
    gly_date tied[2];        /* the two, where one has no year */
    uint32_t lengths, years; /* that were seen */
    bool told_here;          /* in the sentence of the length */
    bool pointed;            /* "in those 30 years": just before */
    bool far;                /* in another paragraph */
} scene;

/* Whether the two are one day, or one year. */
static bool is_same(const gly_date *a, const gly_date *b)
{
    if (gly_timing_is_yearless(a) && gly_timing_is_yearless(b))
        return a->parts.month == b->parts.month && a->parts.day == b->parts.day;
    return a->from == b->from ||
           ((a->grain == GLY_TIME_YEAR || b->grain == GLY_TIME_YEAR) &&
            a->parts.year == b->parts.year);
}

/* Whether the length is one that somebody or something lasted. */
static bool is_lasting(const gly_timing_search *search, const gly_date *date)
{
    static const char *const reckoned[] = {
        "old", "ago", "later", "earlier", "before", "after", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = date->last + 1;
    return gly_timing_is_length(date) && date->unit <= GLY_TIME_YEAR &&
           date->amount >= 3 && date->side == GLY_DATE_PLAIN &&
           !gly_reading_at(reading, date->first + 1, '-') &&
           !gly_reading_is_one_of(reading, next, reckoned) &&
           !(gly_reading_is_word(reading, next, "in") &&
             nodes[next + 1].upos == GLY_UPOS_NUM);
}

/* Whether a length may begin or end there. */
static bool is_end(const gly_date *date)
{
    return gly_timing_is_point(date) || gly_timing_is_yearless(date);
}

/* Note the dates from `first` up to and without `end`. */
static void look(scene *out, const gly_timing_search *search, uint32_t first,
                 uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &search->dates->items[i];
        if (date->form == GLY_DATE_LENGTH) {
            out->lengths++;
            out->length = is_lasting(search, date) ? date : NULL;
            continue;
        }
        bool again = (out->years > 0 && is_same(out->days[0], date)) ||
                     (out->years > 1 && is_same(out->days[1], date));
        if ((again && is_end(date)) || gly_birth_is_dated(search, date))
            continue;
        if (!is_end(date) || out->years == 2) {
            out->years = 3;
            return;
        }
        out->days[out->years++] = date;
    }
}

/* Whether the length may reach from either year up to the article's date. */
static bool reaches_now(const gly_timing_search *search, const scene *s)
{
    for (uint32_t i = 0; i < 2 && search->now.known; i++) {
        gly_timing_stretch since =
            gly_timing_since(search, s->days[i], s->length->unit);
        if (s->length->amount > since.least - 1 &&
            s->length->amount < since.most + 1)
            return true;
    }
    return false;
}

/* How far two days may lie apart, in seconds. */
typedef struct {
    double least, most;
} gap;

static gap gap_of(const gly_date *a, const gly_date *b)
{
    const gly_date *one = a->from < b->from ? a : b, *two = one == a ? b : a;
    return (gap){.least = (double)(two->from - one->until),
                 .most = (double)(two->until - one->from)};
}

/* Whether any two other days of the article lie so far apart. */
static bool lies_elsewhere(const gly_timing_search *search, const scene *s)
{
    enum { LOOKED_AT = 64 };
    const gly_dates *dates = search->dates;
    const gly_date *length = s->length;
    double unit = gly_timing_unit_seconds(length->unit);
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *a = &dates->items[i];
        for (uint32_t k = 0; k < i && gly_timing_is_point(a); k++) {
            gap between = gap_of(a, &dates->items[k]);
            bool own = (is_same(a, s->days[0]) &&
                        is_same(&dates->items[k], s->days[1])) ||
                       (is_same(a, s->days[1]) &&
                        is_same(&dates->items[k], s->days[0]));
            if (gly_timing_is_point(&dates->items[k]) && !own &&
                length->amount > between.least / unit - 1 &&
                length->amount < between.most / unit + 1)
                return true;
        }
    }
    return false;
}

/* How far the length may be off and still be meant for what lies between: two
 * days of one sentence are meant where it says how long something goes on,
 * "closed on 2 May for six weeks". */
static gap limits_of(const gly_timing_search *search, const scene *s)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t lead = s->length->first == 0 ? 0 : s->length->first - 1;
    bool days = s->days[0]->grain <= GLY_TIME_MONTH &&
                s->days[1]->grain <= GLY_TIME_MONTH;
    bool goes_on = gly_reading_is_word(reading, lead, "for") ||
                   nodes[lead].upos == GLY_UPOS_VERB;
    if (s->told_here && days && gly_reading_is_word(reading, lead, "after"))
        return (gap){0.55, 1.8};
    return s->told_here && days && goes_on ? (gap){0.3, 3} : (gap){0.6, 1.6};
}

/* Give the two days of the scene the years that bring them together. */
static void tie(scene *s)
{
    s->tied[0] = *s->days[0];
    s->tied[1] = *s->days[1];
    gly_timing_tie(s->tied);
    s->days[0] = &s->tied[0];
    s->days[1] = &s->tied[1];
}

static void check(gly_timing_search *search, scene *s)
{
    tie(s);
    if (s->days[0]->from > s->days[1]->from) {
        const gly_date *day = s->days[0];
        s->days[0] = s->days[1];
        s->days[1] = day;
    }
    const gly_annotations *a = search->annotations;
    double unit = gly_timing_unit_seconds(s->length->unit);
    gap between = gap_of(s->days[0], s->days[1]);
    double least = between.least / unit, most = between.most / unit;
    double middle = (least + most) / 2, amount = s->length->amount;
    gap limits = limits_of(search, s);
    if (amount < limits.least * middle || amount > limits.most * middle ||
        s->days[0]->grain > s->length->unit ||
        s->days[1]->grain > s->length->unit || reaches_now(search, s) ||
        gly_timing_is_held(search, s->length) ||
        (gly_timing_is_yearless(s->days[1]) &&
         !gly_timing_ends_on(a->reading, s->length, s->days[1])))
        return;
    bool fits = gly_timing_may_last(a->reading, s->length,
                                    (gly_timing_stretch){least, most});
    if (!fits && !s->told_here && !s->pointed && !s->far &&
        lies_elsewhere(search, s))
        return;
    gly_text text = a->language->document->text;
    gly_text from = gly_text_slice(text, s->days[0]->text);
    gly_text to = gly_timing_text_of(text, s->days[1]);
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_SPAN,
            .text = s->length->text,
            .sentence = a->reading->sentences[s->length->first],
            .beside = {s->days[0]->text, s->days[1]->text},
            .beside_count = 2,
            .stated =
                gly_text_format(search->arena, "%.*s to %.*s", (int)from.size,
                                from.data, (int)to.size, to.data),
            .expected = gly_text_format(
                search->arena, "%g %s", round(middle),
                gly_timing_unit_name(s->length->unit, round(middle) > 1)),
            .fits = fits});
}

/* Look through the sentences before `first` in the paragraph of the length. */
static void look_back(scene *s, const gly_timing_search *search, uint32_t first)
{
    enum { BACK = 6 };
    const gly_token *tokens = search->annotations->language->tokens.items;
    uint32_t block = tokens[s->length->first].block, from = first;
    while (from > 0 && first - from < BACK &&
           tokens[search->dates->items[from - 1].first].block == block)
        from--;
    scene own = *s;
    const gly_reading *reading = search->annotations->reading;
    look(s, search, from, first);
    if (first == from || own.years != 1 ||
        !gly_timing_is_done_with(reading, own.length))
        return;
    /* "She came in 1959 and was head from 1968. She left in 1991, having led it
     * for 25 years": of several beginnings the last. */
    const gly_date *last = &search->dates->items[first - 1];
    if (s->years > 2 && gly_timing_is_point(last)) {
        *s = own;
        look(s, search, first - 1, first);
    }
    s->pointed = reading->sentences[last->first] + 1 ==
                 reading->sentences[own.length->first];
}

/* Make the two ends of "from 1958 until 1991", or the two years of a sentence
 * that tells no others, those of the scene. Returns whether there are any. */
static bool stretch_at(scene *out, const gly_timing_search *search,
                       uint32_t first, uint32_t end)
{
    const gly_dates *dates = search->dates;
    const gly_date *span = &dates->items[first];
    if (end == first + 1 && span->form == GLY_DATE_SPAN &&
        span->start != GLY_NONE &&
        (span->flags & (GLY_DATE_KNOWN | GLY_DATE_BACKWARDS | GLY_DATE_UNSURE |
                        GLY_DATE_ROUGH)) == GLY_DATE_KNOWN) {
        out->days[0] = &dates->ends[span->start];
        out->days[1] = &dates->ends[span->end];
        return true;
    }
    scene two = {.length = NULL};
    look(&two, search, first, end);
    out->days[0] = two.days[0];
    out->days[1] = two.days[1];
    return two.years == 2 && two.lengths == 0;
}

/* "Opened in 1961 and closed in 1989": whether the two dates are those. */
static bool is_from_begin_to_end(const gly_timing_search *search,
                                 uint32_t first, uint32_t end)
{
    const gly_date *items = search->dates->items;
    if (end != first + 2)
        return false;
    uint32_t one = gly_timing_verb_of(search, &items[first]);
    uint32_t two = gly_timing_verb_of(search, &items[first + 1]);
    return one != GLY_NONE && two != GLY_NONE &&
           gly_timing_is_of_class(search, one, "begin") &&
           gly_timing_is_of_class(search, two, "end");
}

/* Look through the one sentence before that of the length, which takes it up:
 * "She joined in 1964 and stayed until 1999. In those 35 years …". */
static bool look_just_before(scene *s, const gly_timing_search *search,
                             uint32_t first)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_date *items = search->dates->items;
    uint32_t own = reading->sentences[s->length->first], from = first;
    bool those = s->length->first > 1 &&
                 gly_reading_is_word(reading, s->length->first - 1, "those");
    if (s->years > 0 || !(those || gly_timing_is_its_all(reading, s->length)))
        return false;
    while (from > 0 && reading->sentences[items[from - 1].first] + 1 == own)
        from--;
    scene just = {.length = NULL};
    if (from == first || !stretch_at(&just, search, from, first) ||
        (!those && !is_from_begin_to_end(search, from, first)))
        return false;
    s->days[0] = just.days[0];
    s->days[1] = just.days[1];
    s->years = 2;
    s->pointed = true;
    return true;
}

/* Whether two years of the article lie just so far apart. */
static bool is_between_years(const gly_timing_search *search,
                             const gly_date *length)
{
    enum { LOOKED_AT = 64 };
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        int32_t year = dates->items[i].parts.year;
        for (uint32_t k = 0; k < i && gly_timing_is_point(&dates->items[i]);
             k++) {
            int32_t other = dates->items[k].parts.year;
            double apart = year > other ? year - other : other - year;
            if (gly_timing_is_point(&dates->items[k]) && other != 0 &&
                year != 0 && apart == length->amount)
                return true;
        }
    }
    return false;
}

/* Whether the article's date lies so long after any of its days. */
static bool reaches_now_from_any(const gly_timing_search *search,
                                 const gly_date *length)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        scene s = {.length = length, .days = {date, date}};
        if (gly_timing_is_point(date) && reaches_now(search, &s))
            return true;
    }
    return false;
}

/* Hold time that somebody spent against the one stretch of the article that
 * it may be of. */
static void check_far(gly_timing_search *search, const gly_date *length)
{
    enum { LONG = 10 };
    const gly_dates *dates = search->dates;
    scene found = {.length = length};
    uint32_t count = 0;
    if (length->amount < LONG || length->unit != GLY_TIME_YEAR ||
        gly_timing_is_held(search, length) ||
        is_between_years(search, length) ||
        gly_timing_is_told_again(search, length) ||
        reaches_now_from_any(search, length))
        return;
    for (uint32_t first = 0, end; first < dates->count; first = end) {
        end = gly_timing_sentence_end(search, first);
        scene s = {.length = length};
        if (!stretch_at(&s, search, first, end))
            continue;
        gap between = gap_of(s.days[0], s.days[1]);
        double unit = gly_timing_unit_seconds(length->unit);
        double middle = (between.least + between.most) / 2 / unit;
        if (length->amount < middle * 3 / 4 || length->amount > middle * 4 / 3)
            continue;
        found = s;
        count++;
    }
    found.far = true;
    if (count == 1)
        check(search, &found);
}

void gly_timings_between(gly_timing_search *search)
{
    enum { FAR_MOST = 64 }; /* lengths that are held against all the article */
    uint32_t far = 0;
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    for (uint32_t first = 0, end; first < dates->count; first = end) {
        end = gly_timing_sentence_end(search, first);
        scene s = {.length = NULL};
        look(&s, search, first, end);
        s.told_here = s.years == 2;
        if (s.lengths == 1 && s.years < 2 && s.length != NULL &&
            !look_just_before(&s, search, first) &&
            gly_timing_is_spent(reading, s.length))
            look_back(&s, search, first);
        if (s.lengths == 1 && s.years == 2 && s.length != NULL)
            check(search, &s);
        else if (s.lengths == 1 && s.length != NULL &&
                 (gly_timing_is_spent(reading, s.length) ||
                  gly_timing_is_told_of(reading, s.length)) &&
                 far++ < FAR_MOST)
            check_far(search, s.length);
    }
}
