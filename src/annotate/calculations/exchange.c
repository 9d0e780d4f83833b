/* exchange.c - sums of money turned into another currency in brackets.
 *
 *     Profit fell to €120m (£104m). The group will spend €45m (£52m) there.
 *                    [rate 0.87  ]                       [rate 1.16  ]
 *
 * What a currency is worth is not known here, but an article that turns one
 * into another again and again does so at one rate. A pair is told where two
 * others or more agree on a rate and it is off by half, or where it is the
 * rate of the others turned upside down. Rates of long ago differ: less than
 * half is let pass. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum { PAIRS_MOST = 64 };

typedef struct {
    const gly_term *from, *to;
    gly_bounds rate; /* of the second for one of the first */
} pair;

typedef struct {
    gly_calculator *c;
    pair items[PAIRS_MOST];
    uint32_t count;
} pairs;

static bool is_pair(const gly_calculator *c, const gly_term *a,
                    const gly_term *b)
{
    return a->number->kind == GLY_NUMBER_MONEY &&
           b->number->kind == GLY_NUMBER_MONEY &&
           a->number->unit != b->number->unit && a->number->value.digits > 0 &&
           b->number->value.digits > 0 && b->first == a->last + 2 &&
           gly_reading_at(c->reading, a->last + 1, '(');
}

static void gather(pairs *all)
{
    gly_terms terms = all->c->all;
    for (uint32_t i = 0; i + 1 < terms.count && all->count < PAIRS_MOST; i++) {
        const gly_term *a = &terms.items[i];
        if (!is_pair(all->c, a, a + 1))
            continue;
        gly_bounds rate = gly_bounds_divide(gly_bounds_of(a[1].number),
                                            gly_bounds_of(a->number));
        rate = gly_bounds_widen(rate, gly_decimal_of(2, -2));
        all->items[all->count++] = (pair){a, a + 1, rate};
    }
}

static bool same_currencies(const pair *a, const pair *b)
{
    return a->from->number->unit == b->from->number->unit &&
           a->to->number->unit == b->to->number->unit;
}

/* Whether `rate` is the other way round of `other`, and no other reading of
 * the two is near 1. */
static bool is_inverse(gly_bounds rate, gly_bounds other)
{
    gly_bounds turned = gly_bounds_divide(gly_bounds_whole(1), other);
    gly_bounds wide = gly_bounds_widen(turned, gly_decimal_of(5, -2));
    return gly_bounds_meet(rate, wide) &&
           !gly_bounds_meet(gly_bounds_widen(rate, gly_decimal_of(5, -2)),
                            other);
}

/* Half as much again or less than two thirds. */
static bool is_far(gly_bounds rate, gly_bounds other)
{
    gly_bounds band = {
        gly_decimal_multiply(other.low, gly_decimal_of(66, -2)),
        gly_decimal_multiply(other.high, gly_decimal_of(15, -1))};
    return !gly_bounds_meet(rate, band);
}

/* How many other pairs of its currencies agree with `one`; `*first` is the
 * first of those that do not. */
static uint32_t count_agreeing(const pairs *all, const pair *one,
                               const pair **first)
{
    uint32_t agree = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        const pair *other = &all->items[i];
        if (other == one || !same_currencies(one, other))
            continue;
        if (gly_bounds_meet(one->rate, other->rate))
            agree++;
        else if (*first == NULL)
            *first = other;
    }
    return agree;
}

static gly_status report(const pairs *all, const pair *one, const pair *other,
                         bool agrees)
{
    gly_calculator *c = all->c;
    gly_decimal rate = gly_decimal_divide(other->to->number->value,
                                          other->from->number->value);
    gly_text words = gly_calculator_text(c, one->from);
    gly_text value =
        gly_spell(c, gly_decimal_multiply(one->from->number->value, rate));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EXCHANGE,
        .result = one->to,
        .terms = {one->from, other->from, other->to},
        .count = 3,
        .agrees = agrees,
        .sum = gly_text_format(c->arena, "%.*s is %.*s at the other rate",
                               GLY_SPELT(words), GLY_SPELT(value)),
    };
    return gly_calculator_add(c, &draft);
}

static gly_status check(const pairs *all, const pair *one)
{
    const pair *other = NULL, *unused = NULL;
    uint32_t agree = count_agreeing(all, one, &other);
    if (other == NULL || agree > 0)
        return GLY_OK;
    bool standing = count_agreeing(all, other, &unused) > 0;
    bool later = one > other;
    bool inverse = is_inverse(one->rate, other->rate) && (standing || later);
    bool far = standing && is_far(one->rate, other->rate);
    return inverse || far ? report(all, one, other, false) : GLY_OK;
}

gly_status gly_calculate_exchange(gly_calculator *c)
{
    pairs all = {.c = c};
    gather(&all);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < all.count && status == GLY_OK; i++)
        status = check(&all, &all.items[i]);
    return status;
}
