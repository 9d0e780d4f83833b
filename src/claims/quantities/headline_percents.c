/* headline_percents.c - reckons percentages of the amounts of the body. */
#include "claims/quantities/headline_percents.h"

/* Amounts behind one that may make a pair with it. */
enum { RIVALS = GLY_HEADLINE_RIVALS, BESIDE = 6 };

static double plain(const gly_number *number)
{
    return gly_decimal_double(number->value);
}

/* Whether `value`, in per cent, is the headline's, rounded or cut. */
static bool is_so_much(const gly_headline_search *s, double value)
{
    double head = plain(gly_headline_at(s, s->head));
    double way = value < 0 ? -value - head : value - head;
    return way < 1 && way > -1;
}

/* A change from one to the other, or one as a part of the other. */
static bool makes_it(const gly_headline_search *s, double a, double b)
{
    return a > 0 && b > 0 &&
           (is_so_much(s, (b - a) * 100 / a) ||
            is_so_much(s, (a - b) * 100 / b) || is_so_much(s, a * 100 / b) ||
            is_so_much(s, b * 100 / a));
}

bool gly_headline_is_reckoned_percent(const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count;
    if (gly_headline_at(s, s->head)->kind != GLY_NUMBER_PERCENT)
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        const gly_number *one = gly_headline_at(s, i);
        if (!gly_headline_in_body(s, i))
            continue;
        if (one->kind == GLY_NUMBER_PERCENT && is_so_much(s, 100 - plain(one)))
            return true;
        for (uint32_t k = i + 1; k < count && k <= i + BESIDE; k++) {
            const gly_number *two = gly_headline_at(s, k);
            if (two->kind == one->kind && two->unit == one->unit &&
                gly_headline_in_body(s, k) &&
                makes_it(s, plain(one), plain(two)))
                return true;
        }
    }
    return false;
}
