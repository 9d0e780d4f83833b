#include "annotate/calculations/bounds.h"

static gly_decimal least(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) <= 0 ? a : b;
}

static gly_decimal greatest(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) >= 0 ? a : b;
}

static bool is_hedged(const gly_number *number)
{
    return number->hedge != GLY_HEDGE_NONE &&
           number->hedge != GLY_HEDGE_EXACTLY;
}

/* Prices below it are told to the cent: "$38" is no $38.40. */
enum { SMALL_PRICE = 100 };

/* Whether a count is written out to its ones or tens, or a small price: nobody
 * rounds 17 men. */
static bool is_exact(const gly_number *number)
{
    bool counted =
        number->kind == GLY_NUMBER_CARDINAL || number->kind == GLY_NUMBER_SCORE;
    bool price =
        number->kind == GLY_NUMBER_MONEY &&
        gly_decimal_compare(number->value, gly_decimal_of(SMALL_PRICE, 0)) < 0;
    return (counted || price) && !number->scaled && number->places >= 0 &&
           number->places <= 1;
}

/* "About 9,800" is off by the last digit written at most: 9,700 to 9,900; but
 * "about 10,000" as far as its hedge lets it. */
static gly_bounds about(const gly_number *number)
{
    gly_decimal unit = gly_decimal_of(1, number->places);
    return (gly_bounds){
        greatest(number->low, gly_decimal_subtract(number->value, unit)),
        least(number->high, gly_decimal_add(number->value, unit))};
}

gly_bounds gly_bounds_of(const gly_number *number)
{
    if (number->hedge == GLY_HEDGE_ABOUT && !number->range &&
        (number->kind == GLY_NUMBER_CARDINAL ||
         number->kind == GLY_NUMBER_MEASURE ||
         number->kind == GLY_NUMBER_MONEY))
        return about(number);
    bool plain = !is_hedged(number) && !number->range;
    if (plain && is_exact(number))
        return gly_bounds_at(number->value);
    if (!plain || number->scaled || number->places < 0 || number->places > 1 ||
        number->kind == GLY_NUMBER_FRACTION ||
        number->kind == GLY_NUMBER_RATIO || number->kind == GLY_NUMBER_MULTIPLE)
        return (gly_bounds){number->low, number->high};
    gly_decimal half = gly_decimal_of(5, -1);
    return (gly_bounds){gly_decimal_subtract(number->value, half),
                        gly_decimal_add(number->value, half)};
}

gly_bounds gly_bounds_loose(const gly_number *number)
{
    gly_bounds bounds = gly_bounds_of(number);
    if (is_hedged(number) || number->range ||
        number->kind == GLY_NUMBER_FRACTION || number->kind == GLY_NUMBER_RATIO)
        return bounds;
    gly_decimal value = number->value;
    return (gly_bounds){
        gly_decimal_subtract(bounds.low,
                             gly_decimal_subtract(value, bounds.low)),
        gly_decimal_add(bounds.high, gly_decimal_subtract(bounds.high, value))};
}

/* "One in five", in per cent: nearer to one in five than to one in four. Four
 * in five is told by the one that is left, so it is no three in four. */
static gly_bounds near_share(gly_decimal share)
{
    gly_decimal rest = gly_decimal_subtract(gly_decimal_of(1, 2), share);
    bool most = rest.digits > 0 && gly_decimal_compare(rest, share) < 0;
    gly_decimal slack =
        gly_decimal_multiply(most ? rest : share, gly_decimal_of(12, -2));
    return (gly_bounds){gly_decimal_subtract(share, slack),
                        gly_decimal_add(share, slack)};
}

gly_bounds gly_bounds_share(const gly_number *number)
{
    if (number->kind == GLY_NUMBER_PERCENT)
        return gly_bounds_loose(number);
    gly_bounds bounds = {gly_decimal_shift(number->low, 2),
                         gly_decimal_is_most(number->high)
                             ? number->high
                             : gly_decimal_shift(number->high, 2)};
    if (is_hedged(number))
        return bounds;
    if (number->kind == GLY_NUMBER_RATIO)
        return near_share(gly_decimal_shift(number->value, 2));
    return gly_bounds_widen(bounds, gly_decimal_of(8, -2));
}

/* "More than halved": as far below as "more than doubled" is above. */
static gly_bounds small_factor(const gly_number *number)
{
    gly_decimal zero = {0, 0}, value = number->value;
    gly_decimal near = gly_decimal_multiply(value, gly_decimal_of(12, -1));
    switch (number->hedge) {
    case GLY_HEDGE_MORE_THAN:
    case GLY_HEDGE_AT_LEAST:
        return (gly_bounds){zero, value};
    case GLY_HEDGE_NEARLY:
    case GLY_HEDGE_LESS_THAN:
        return (gly_bounds){value, near};
    default:
        return gly_bounds_widen(gly_bounds_at(value), gly_decimal_of(1, -1));
    }
}

gly_bounds gly_bounds_factor(const gly_number *number)
{
    gly_decimal one = {1, 0};
    if (gly_decimal_compare(number->value, one) < 0)
        return small_factor(number);
    if (is_hedged(number))
        return (gly_bounds){number->low, number->high};
    return (gly_bounds){
        gly_decimal_multiply(number->value, gly_decimal_of(9, -1)),
        gly_decimal_multiply(number->value, gly_decimal_of(115, -2))};
}

gly_bounds gly_bounds_at(gly_decimal value)
{
    return (gly_bounds){value, value};
}

gly_bounds gly_bounds_whole(int64_t value)
{
    return gly_bounds_at(gly_decimal_of(value, 0));
}

gly_bounds gly_bounds_add(gly_bounds a, gly_bounds b)
{
    return (gly_bounds){gly_decimal_add(a.low, b.low),
                        gly_decimal_add(a.high, b.high)};
}

gly_bounds gly_bounds_subtract(gly_bounds a, gly_bounds b)
{
    return (gly_bounds){gly_decimal_subtract(a.low, b.high),
                        gly_decimal_subtract(a.high, b.low)};
}

gly_bounds gly_bounds_multiply(gly_bounds a, gly_bounds b)
{
    return (gly_bounds){gly_decimal_multiply(a.low, b.low),
                        gly_decimal_multiply(a.high, b.high)};
}

gly_bounds gly_bounds_divide(gly_bounds a, gly_bounds b)
{
    gly_decimal zero = {0, 0};
    bool open = gly_decimal_compare(b.low, zero) <= 0;
    bool endless = gly_decimal_is_most(b.high);
    return (gly_bounds){endless ? zero : gly_decimal_divide(a.low, b.high),
                        open ? gly_decimal_most()
                             : gly_decimal_divide(a.high, b.low)};
}

gly_bounds gly_bounds_percent(gly_bounds part, gly_bounds whole)
{
    gly_bounds share = gly_bounds_divide(part, whole);
    return (gly_bounds){gly_decimal_shift(share.low, 2),
                        gly_decimal_is_most(share.high)
                            ? share.high
                            : gly_decimal_shift(share.high, 2)};
}

gly_bounds gly_bounds_widen(gly_bounds bounds, gly_decimal share)
{
    gly_decimal low = gly_decimal_multiply(bounds.low, share);
    gly_decimal high = gly_decimal_multiply(bounds.high, share);
    bool negative = low.digits < 0;
    bounds.low = negative ? gly_decimal_add(bounds.low, low)
                          : gly_decimal_subtract(bounds.low, low);
    if (!gly_decimal_is_most(bounds.high))
        bounds.high = high.digits < 0 ? gly_decimal_subtract(bounds.high, high)
                                      : gly_decimal_add(bounds.high, high);
    return bounds;
}

gly_bounds gly_bounds_join(gly_bounds a, gly_bounds b)
{
    return (gly_bounds){least(a.low, b.low), greatest(a.high, b.high)};
}

bool gly_bounds_meet(gly_bounds a, gly_bounds b)
{
    return gly_decimal_compare(greatest(a.low, b.low), least(a.high, b.high)) <=
           0;
}

bool gly_bounds_overlap(gly_bounds a, gly_bounds b)
{
    int way =
        gly_decimal_compare(greatest(a.low, b.low), least(a.high, b.high));
    bool exact = gly_decimal_compare(a.low, a.high) == 0 ||
                 gly_decimal_compare(b.low, b.high) == 0;
    return way < 0 || (way == 0 && exact);
}

gly_decimal gly_bounds_middle(gly_bounds bounds)
{
    if (gly_decimal_is_most(bounds.high))
        return bounds.low;
    gly_decimal both = gly_decimal_add(bounds.low, bounds.high);
    return gly_decimal_multiply(both, gly_decimal_of(5, -1));
}
