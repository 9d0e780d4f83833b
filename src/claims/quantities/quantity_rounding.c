/* quantity_rounding.c - numbers that differ since one of them is told roughly.
 *
 *     Headline:  Shares lose 315 points
 *     Line 3:    The index lost 315.79 points. */
#include "claims/quantities/quantity_rounding.h"

/* "$90m" of $88m: a sum of money to the last digit that is no nought. */
static bool is_round(gly_decimal sum, gly_decimal of)
{
    gly_decimal half = gly_decimal_of(5, gly_decimal_plain(sum).exponent - 1);
    gly_decimal way = gly_decimal_subtract(sum, of);
    if (way.digits < 0)
        way.digits = -way.digits;
    return gly_decimal_compare(way, half) < 0;
}

/* "315 points" of 315.79: a headline cuts or rounds what it has no room for. It
 * has room for 42. */
static bool is_cut(const gly_number *numbers, const gly_quantity *items,
                   uint32_t one, uint32_t two)
{
    const gly_number *a = &numbers[one], *b = &numbers[two];
    const gly_number *whole = a->places < b->places ? a : b;
    const gly_number *cut = whole == a ? b : a;
    uint32_t short_one = cut == a ? one : two;
    bool money = a->kind == GLY_NUMBER_MONEY && a->places == b->places;
    if (money && (items[one].flags & GLY_QUANTITY_SUMMARY) != 0)
        return is_round(a->value, b->value);
    if ((items[short_one].flags & GLY_QUANTITY_SUMMARY) == 0 ||
        whole->places == cut->places ||
        (whole->places >= 0 &&
         gly_decimal_compare(whole->value, gly_decimal_of(100, 0)) < 0))
        return false;
    gly_decimal over = gly_decimal_subtract(whole->value, cut->value);
    gly_decimal unit = gly_decimal_of(1, cut->places);
    gly_decimal half = gly_decimal_of(-5, cut->places - 1);
    return gly_decimal_compare(over, half) >= 0 &&
           gly_decimal_compare(over, unit) < 0;
}

/* "11 weeks" of 76 days: told in another unit, to its half. */
static bool is_converted(const gly_number *numbers, const gly_quantity *items,
                         uint32_t one, uint32_t two)
{
    const gly_unit_info *a = gly_unit_info_of(numbers[one].unit);
    const gly_unit_info *b = gly_unit_info_of(numbers[two].unit);
    if (numbers[one].unit == numbers[two].unit)
        return false;
    bool first = gly_decimal_compare(a->factor, b->factor) > 0;
    gly_decimal half =
        gly_decimal_multiply((first ? a : b)->factor, gly_decimal_of(5, -1));
    gly_decimal way = gly_decimal_subtract(items[one].low, items[two].low);
    if (way.digits < 0)
        way.digits = -way.digits;
    return gly_decimal_compare(way, half) <= 0;
}

bool gly_quantities_are_rounded(const gly_numbers *numbers,
                                const gly_quantity *items, uint32_t one,
                                uint32_t two)
{
    return is_cut(numbers->items, items, one, two) ||
           is_converted(numbers->items, items, one, two);
}

bool gly_quantities_are_two_bounds(const gly_numbers *numbers,
                                   const gly_quantity *items, uint32_t one,
                                   uint32_t two)
{
    return numbers->items[one].hedge == GLY_HEDGE_MORE_THAN &&
           numbers->items[two].hedge == GLY_HEDGE_MORE_THAN &&
           items[one].unit == items[two].unit &&
           gly_decimal_compare(items[one].value, items[two].value) != 0;
}
