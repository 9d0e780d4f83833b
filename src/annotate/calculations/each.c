/* each.c - so much in all, for so many, so much each.
 *
 *     The town paid $2.4 million for 300 homes, $9,000 each.
 *                   [all       ]     [count]    [each     ]
 *
 * The share of each is told by "each", "apiece", "per head" or "an average
 * of". There must be one amount of its kind that is greater and one count.
 * Readings: all may be what comes of it as well, so that any two give the
 * third; the average may leave some out and is let pass when near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum { CUE_REACH = 3, REACH = 16 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    const gly_term *each, *all, *count;
} search;

/* Whether `term` is what each gets. */
static bool is_each(const gly_calculator *c, const gly_term *term)
{
    uint32_t from =
        term->first > CUE_REACH ? term->first - CUE_REACH : term->first;
    for (uint32_t i = term->last + 1; i <= term->last + CUE_REACH; i++) {
        if (gly_calculator_is(c, i, GLY_CUE_EACH))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
    }
    for (uint32_t i = term->first; i-- > from;) {
        if (gly_calculator_is(c, i, GLY_CUE_AVERAGE))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
    }
    return false;
}

static bool is_amount(const gly_term *term)
{
    return (term->number->kind == GLY_NUMBER_MONEY ||
            term->number->kind == GLY_NUMBER_CARDINAL ||
            term->number->kind == GLY_NUMBER_MEASURE) &&
           term->number->value.digits > 0 && !term->number->range;
}

/* "costs £9,800 for each child, against an average of £5,600": of others. */
static bool is_compared(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 5 };
    uint32_t from = term->first > BACK ? term->first - BACK : 0;
    return gly_calculator_find(c, from, term->first, GLY_CUE_AGAINST) !=
           GLY_NONE;
}

/* For how many: a count, or what reads as a length right before the price,
 * "420 meters at $850 apiece". */
static bool is_count(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL ||
           (number->kind == GLY_NUMBER_MEASURE &&
            gly_reading_is_word(s->c->reading, term->last + 1, "at") &&
            s->each->first == term->last + 2);
}

/* Whether there is one amount and one count, and nothing else of the kind. */
static bool find_others(search *s)
{
    uint32_t amounts = 0, counts = 0;
    bool money = s->each->number->kind == GLY_NUMBER_MONEY;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == s->each || !is_amount(term))
            continue;
        bool alike = term->number->kind == s->each->number->kind &&
                     term->number->unit == s->each->number->unit;
        if (money && alike) {
            s->all = term;
            amounts++;
        } else if (money && is_count(s, term)) {
            s->count = term;
            counts++;
        }
    }
    return amounts == 1 && counts == 1 && s->all->number->per == GLY_NONE &&
           s->all->number->hedge < GLY_HEDGE_MORE_THAN &&
           s->count->number->hedge < GLY_HEDGE_MORE_THAN;
}

static bool is_close(const search *s)
{
    const gly_term *all[] = {s->each, s->all, s->count};
    uint32_t first = all[0]->first, last = all[0]->last;
    for (uint32_t i = 1; i < 3; i++) {
        first = all[i]->first < first ? all[i]->first : first;
        last = all[i]->last > last ? all[i]->last : last;
    }
    return last - first <= 2 * REACH &&
           !gly_calculator_parted(s->c, first, last);
}

/* "£900 apiece for each of six nights": for how many people is not told. */
static bool is_told_twice(const search *s)
{
    const gly_term *each = s->each, *count = s->count;
    uint32_t cues = 0;
    for (uint32_t i = each->last + 1; i < count->first; i++)
        cues += gly_calculator_is(s->c, i, GLY_CUE_EACH);
    return cues > 1;
}

static gly_status check(search *s)
{
    if (is_compared(s->c, s->each) || !find_others(s) || !is_close(s) ||
        is_told_twice(s) ||
        gly_decimal_compare(s->all->number->value, s->each->number->value) <= 0)
        return GLY_OK;
    gly_bounds share = gly_bounds_divide(gly_bounds_of(s->all->number),
                                         gly_bounds_of(s->count->number));
    gly_bounds near = gly_bounds_widen(share, gly_decimal_of(2, -2));
    gly_bounds product = gly_bounds_multiply(gly_bounds_of(s->each->number),
                                             gly_bounds_of(s->count->number));
    gly_bounds made = gly_bounds_widen(product, gly_decimal_of(1, -2));
    gly_bounds wide = {gly_decimal_of(5, -1), gly_decimal_of(2, 0)};
    if (!gly_bounds_meet(gly_bounds_multiply(share, wide),
                         gly_bounds_of(s->each->number)))
        return GLY_OK; /* something else is told of, too */
    gly_decimal exact =
        gly_decimal_divide(s->all->number->value, s->count->number->value);
    gly_text all = gly_calculator_text(s->c, s->all);
    gly_text count = gly_calculator_text(s->c, s->count);
    gly_text value = gly_spell(s->c, exact);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->each,
        .terms = {s->all, s->count},
        .count = 2,
        .agrees =
            s->each->first < s->all->first
                ? gly_bounds_meet(made, gly_bounds_of(s->all->number))
                : gly_bounds_meet(near, gly_bounds_loose(s->each->number)),
        .sum =
            gly_text_format(s->c->arena, "%.*s / %.*s = %.*s", GLY_SPELT(all),
                            GLY_SPELT(count), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_each(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {.c = c, .terms = gly_calculator_sentence(c, i)};
        for (uint32_t k = 0; k < s.terms.count && status == GLY_OK; k++) {
            s.each = &s.terms.items[k];
            bool shared = s.terms.count >= 3 &&
                          s.each->number->kind == GLY_NUMBER_MONEY &&
                          is_each(c, s.each);
            status = shared ? check(&s) : GLY_OK;
        }
    }
    return status;
}
