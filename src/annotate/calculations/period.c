/* period.c - so much a month, and so much a year.
 *
 *     The bill will climb to $66.31 a month from $61.40. Over a year, the
 *     typical customer will pay nearly $80 more.
 *
 * Two rates of one thing, one of them said again in another period ("$50 a
 * week, or $2,600 a year"); or what a month's rate has gone up by, and what
 * that makes in a year. Readings: months of four weeks and of a twelfth of the
 * year, weeks of five days and of seven, years of working days and of all. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

/* Words from a rate to the same again. */
enum { AGAIN_REACH = 9, YEAR_REACH = 5 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence;
} search;

/* How many of a shorter period there are in a longer one. */
typedef struct {
    gly_bounds range;
    int64_t usual; /* what a reader reckons with */
} period_count;

/* How many of `part` there are in `whole`; false where that is not told. */
static bool count_periods(period_count *out, gly_unit part, gly_unit whole)
{
    static const struct {
        gly_unit part, whole;
        int64_t low, high, usual;
    } counts[] = {
        {GLY_UNIT_DAY, GLY_UNIT_WEEK, 5, 7, 7},
        {GLY_UNIT_DAY, GLY_UNIT_MONTH, 20, 31, 30},
        {GLY_UNIT_DAY, GLY_UNIT_YEAR, 220, 366, 365},
        {GLY_UNIT_WEEK, GLY_UNIT_MONTH, 4, 5, 4},
        {GLY_UNIT_WEEK, GLY_UNIT_YEAR, 48, 53, 52},
        {GLY_UNIT_MONTH, GLY_UNIT_YEAR, 12, 12, 12},
    };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (counts[i].part != part || counts[i].whole != whole)
            continue;
        *out = (period_count){{gly_decimal_of(counts[i].low, 0),
                               gly_decimal_of(counts[i].high, 0)},
                              counts[i].usual};
        return true;
    }
    return false;
}

/* A rate of the shorter period, how many of these make the longer one, and
 * what is stated of that. */
typedef struct {
    gly_bounds rate;
    period_count periods;
    gly_decimal value; /* of the rate as written */
    const gly_term *terms[2];
    uint32_t count;
    const gly_term *stated;
} yearly;

static gly_status report(const search *s, const yearly *y)
{
    gly_bounds all = gly_bounds_multiply(y->rate, y->periods.range);
    gly_decimal count = gly_decimal_of(y->periods.usual, 0);
    gly_text rate = gly_decimal_text(s->c->arena, gly_decimal_plain(y->value));
    gly_text periods = gly_decimal_text(s->c->arena, count);
    gly_text value = gly_spell(s->c, gly_decimal_multiply(y->value, count));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_PERIOD,
        .result = y->stated,
        .terms = {y->terms[0], y->terms[1]},
        .count = y->count,
        .agrees = gly_bounds_meet(all, gly_bounds_loose(y->stated->number)),
        .sum =
            gly_text_format(s->c->arena, "%.*s × %.*s = %.*s", GLY_SPELT(rate),
                            GLY_SPELT(periods), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

/* "On a flat let at 900 crowns a month the rise is 36 crowns": the period of
 * the amount before, if `term` is told in none. */
static uint32_t period_of(const search *s, const gly_term *term)
{
    uint32_t noun = gly_period_noun(s->c, term);
    bool before =
        noun == GLY_NONE && term > s->terms.items &&
        gly_calculator_alike(s->c, term - 1, term) &&
        gly_decimal_compare(term[-1].number->value, term->number->value) > 0;
    return before ? gly_period_noun(s->c, term - 1) : noun;
}

/* "462 crowns over a full year". */
static uint32_t whole_period(const search *s, const gly_term *term)
{
    uint32_t noun = gly_period_noun(s->c, term), next = term->last + 1;
    for (uint32_t i = next; noun == GLY_NONE && i < next + YEAR_REACH; i++) {
        if (gly_reading_has(s->c->reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_period_unit(s->c, i) == GLY_UNIT_YEAR)
            return i;
    }
    return noun;
}

/* "$50 a week, or $2,600 a year". */
static gly_status check_again(const search *s, const gly_term *one,
                              const gly_term *two)
{
    const gly_reading *reading = s->c->reading;
    yearly y = {.count = 1};
    bool same = (two->cues & GLY_CUE_SAME) != 0 &&
                two->first <= one->last + AGAIN_REACH;
    uint32_t first = same ? period_of(s, one) : gly_period_noun(s->c, one);
    uint32_t second = same ? whole_period(s, two) : gly_period_noun(s->c, two);
    if (first == GLY_NONE || second == GLY_NONE ||
        !gly_calculator_alike(s->c, one, two) ||
        (!same && two->first > first + AGAIN_REACH) || two->first < first ||
        !((two->cues & GLY_CUE_SAME) ||
          gly_reading_at(reading, two->first - 1, '(') ||
          gly_reading_at(reading, two->first - 1, ',')))
        return GLY_OK;
    gly_unit a = gly_period_unit(s->c, first);
    gly_unit b = gly_period_unit(s->c, second);
    bool grows = count_periods(&y.periods, a, b);
    if (!grows && !count_periods(&y.periods, b, a))
        return GLY_OK;
    const gly_term *rate = grows ? one : two;
    y.stated = grows ? two : one;
    y.terms[0] = rate;
    y.rate = gly_bounds_of(rate->number);
    y.value = rate->number->value;
    return report(s, &y);
}

/* --- What a rate went up by ----------------------------------------------- */

static bool names_year(const search *s, uint32_t sentence)
{
    gly_sentence t = s->c->reading->language->sentences.items[sentence];
    for (uint32_t i = t.first; i < t.first + t.count; i++) {
        if (gly_period_unit(s->c, i) == GLY_UNIT_YEAR &&
            gly_number_index(s->c->numbers, i) == GLY_NONE)
            return true;
    }
    return false;
}

/* The amount of `terms` that says how much more or less; NULL when there is
 * none or another. */
static const gly_term *find_more(const search *s, gly_terms terms,
                                 const gly_term *like)
{
    const gly_term *found = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        bool more =
            gly_calculator_is(s->c, term->last + 1,
                              GLY_CUE_MORE | GLY_CUE_LESS) ||
            (term->first > 0 && gly_calculator_is(s->c, term->first - 1,
                                                  GLY_CUE_MORE | GLY_CUE_LESS));
        if (!more || !gly_calculator_alike(s->c, term, like))
            continue;
        if (found != NULL)
            return NULL;
        found = term;
    }
    return found;
}

static gly_status check_rise(const search *s)
{
    const gly_term *from = NULL, *to = NULL;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        from = term->cues & GLY_CUE_FROM ? term : from;
        to = term->cues & GLY_CUE_TO ? term : to;
    }
    if (from == NULL || to == NULL || !gly_calculator_alike(s->c, from, to))
        return GLY_OK;
    uint32_t per = gly_period_noun(s->c, to);
    per = per == GLY_NONE ? gly_period_noun(s->c, from) : per;
    yearly y = {.terms = {from, to}, .count = 2};
    if (per == GLY_NONE ||
        !count_periods(&y.periods, gly_period_unit(s->c, per), GLY_UNIT_YEAR))
        return GLY_OK;
    bool same = names_year(s, s->sentence);
    uint32_t where = same ? s->sentence : s->sentence + 1;
    if (where >= gly_calculator_sentences(s->c) || !names_year(s, where))
        return GLY_OK;
    y.stated = find_more(s, gly_calculator_sentence(s->c, where), to);
    if (y.stated == NULL)
        return GLY_OK;
    bool up = gly_decimal_compare(to->number->value, from->number->value) > 0;
    const gly_number *more = up ? to->number : from->number;
    const gly_number *less = up ? from->number : to->number;
    y.rate = gly_bounds_subtract(gly_bounds_of(more), gly_bounds_of(less));
    y.value = gly_decimal_subtract(more->value, less->value);
    return report(s, &y);
}

gly_status gly_calculate_period(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {c, gly_calculator_sentence(c, i), i};
        for (uint32_t k = 0; k + 1 < s.terms.count && status == GLY_OK; k++)
            status = check_again(&s, &s.terms.items[k], &s.terms.items[k + 1]);
        if (s.terms.count >= 2 && status == GLY_OK)
            status = check_rise(&s);
    }
    return status;
}
