/* quotient.c - so many in so many, and how many that is in each.
 *
 *     The fair had 140 events on 14 stages, or about 20 on each.
 *                  [all     ]    [times ]            [each ]   140 / 14 = 10
 *     There were 312 breaks last year, 36 a month on average.
 *                [all     ]            [each    ]              312 / 12 = 26
 *
 * Each is set off by "or", or it is an average; all and the times are the only
 * two amounts before it in its sentence, right beside each other, or all is the
 * only one, and of a year. each.c and average.c hold what tells the times by
 * name. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"

enum { EACH_REACH = 3, BESIDE = 6, MONTHS = 12, WEEKS = 52, DAYS = 365 };

typedef struct {
    gly_calculator *c;
    const gly_term *each, *all, *times;
} search;

static bool is_amount(const gly_term *term)
{
    const gly_number *number = term->number;
    return (number->kind == GLY_NUMBER_CARDINAL ||
            number->kind == GLY_NUMBER_MONEY ||
            number->kind == GLY_NUMBER_MEASURE) &&
           !number->range && number->value.digits > 0 &&
           number->hedge < GLY_HEDGE_MORE_THAN;
}

/* ", or [about 20]", ", an average of [20]", ", [36] a month on average" */
static bool is_set_off(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 4 };
    const gly_reading *reading = c->reading;
    uint32_t first = term->first;
    uint32_t start = gly_reading_sentence(reading, first)->first;
    if (first < start + BACK)
        return false;
    if ((term->cues & GLY_CUE_SAME) != 0 && term->lead + 1 == first)
        return gly_reading_at(reading, term->lead - 1, ',');
    if (gly_reading_at(reading, first - 1, ','))
        return gly_calculator_find(c, term->last + 1, term->last + 1 + BACK,
                                   GLY_CUE_AVERAGE) != GLY_NONE;
    return gly_reading_is_word(reading, first - 1, "of") &&
           gly_calculator_is(c, first - 2, GLY_CUE_AVERAGE) &&
           gly_reading_at(reading, first - BACK, ',');
}

/* "[20] on each", "[20] in each", "[20] apiece" */
static bool is_for_each(const gly_calculator *c, const gly_term *term)
{
    for (uint32_t i = term->last + 1; i <= term->last + EACH_REACH; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            return false;
        if (gly_reading_is_word(c->reading, i, "each") ||
            gly_reading_is_word(c->reading, i, "apiece"))
            return true;
    }
    return false;
}

/* The two amounts before each, the only ones in its sentence. */
static bool find_two(search *s, gly_terms terms)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < terms.count && &terms.items[i] < s->each; i++) {
        s->all = s->times;
        s->times = &terms.items[i];
        count++;
    }
    return count == 2 && is_amount(s->all) && is_amount(s->times) &&
           s->times->number->kind == GLY_NUMBER_CARDINAL &&
           s->times->first <= s->all->last + BESIDE &&
           gly_parts_alike(s->all, s->each) &&
           !gly_reading_is(s->c->reading, s->times->first - 1, GLY_IS_AND) &&
           (s->times->cues & (GLY_CUE_TO | GLY_CUE_FROM | GLY_CUE_AGAINST)) ==
               0 &&
           gly_decimal_compare(s->all->number->value, s->times->number->value) >
               0;
}

/* How many of the time that each is told of are in a year; 0. */
static uint32_t in_year(const gly_calculator *c, const gly_term *each)
{
    gly_unit unit = gly_period_unit(c, gly_period_noun(c, each));
    return unit == GLY_UNIT_MONTH  ? MONTHS
           : unit == GLY_UNIT_WEEK ? WEEKS
           : unit == GLY_UNIT_DAY  ? DAYS
                                   : 0;
}

/* "[312] breaks last year": the only amount before each, and of a year. */
static bool find_yearly(search *s, gly_terms terms)
{
    static const char *const before[] = {"last", "a",    "the",
                                         "this", "each", NULL};
    const gly_reading *reading = s->c->reading;
    if (terms.items == s->each || terms.items + 1 != s->each)
        return false;
    s->all = terms.items;
    bool yearly = false;
    for (uint32_t i = s->all->last + 1; i < s->each->first; i++)
        yearly = yearly || (gly_reading_is_word(reading, i, "year") &&
                            gly_reading_is_one_of(reading, i - 1, before));
    return yearly && is_amount(s->all) && gly_parts_alike(s->all, s->each);
}

static gly_status check(const search *s, gly_decimal times)
{
    gly_decimal value = gly_decimal_divide(s->all->number->value, times);
    gly_bounds made =
        gly_bounds_widen(gly_bounds_at(value), gly_decimal_of(7, -2));
    gly_bounds wide = {gly_decimal_of(3, -1), gly_decimal_of(33, -1)};
    gly_bounds near = gly_bounds_multiply(gly_bounds_at(value), wide);
    gly_bounds stated = gly_bounds_of(s->each->number);
    if (!gly_bounds_meet(near, stated))
        return GLY_OK;
    gly_text all = gly_calculator_text(s->c, s->all);
    gly_text by = gly_spell(s->c, times), each = gly_spell(s->c, value);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->each,
        .terms = {s->all, s->times == NULL ? s->all : s->times},
        .count = s->times == NULL ? 1 : 2,
        .agrees = gly_bounds_meet(made, stated),
        .sum = gly_text_format(s->c->arena, "%.*s / %.*s = %.*s",
                               GLY_SPELT(all), GLY_SPELT(by), GLY_SPELT(each)),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 1; i < terms.count && status == GLY_OK; i++) {
        search s = {.c = c, .each = &terms.items[i]};
        if (!is_amount(s.each) || gly_calculator_is_told(c, s.each) ||
            !is_set_off(c, s.each))
            continue;
        uint32_t year = in_year(c, s.each);
        if (is_for_each(c, s.each) && find_two(&s, terms))
            status = check(&s, s.times->number->value);
        else if (year != 0 && find_yearly(&s, terms)) {
            s.times = NULL;
            status = check(&s, gly_decimal_of(year, 0));
        }
    }
    return status;
}

gly_status gly_calculate_quotient(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
