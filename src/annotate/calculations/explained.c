#include "annotate/calculations/explained.h"

#include "annotate/calculations/term_blocks.h"

/* What the operation makes of two intervals. */
static gly_bounds operate(gly_operation operation, gly_bounds more,
                          gly_bounds less)
{
    switch (operation) {
    case GLY_OPERATION_QUOTIENT:
        return gly_bounds_divide(more, less);
    case GLY_OPERATION_WAY:
        return gly_bounds_subtract(more, less);
    case GLY_OPERATION_PRODUCT:
        return gly_bounds_multiply(more, less);
    case GLY_OPERATION_SUM:
        break;
    }
    return gly_bounds_add(more, less);
}

/* Whether something is divided or multiplied: by a count or a length. */
static bool is_scaled(const gly_pairing *p)
{
    return p->operation == GLY_OPERATION_QUOTIENT ||
           p->operation == GLY_OPERATION_PRODUCT;
}

/* What the result is said to be: where something is divided or multiplied,
 * rounded as the writer saw fit. */
static gly_bounds stated(const gly_pairing *p)
{
    return is_scaled(p) ? gly_bounds_loose(p->result->number)
                        : gly_bounds_of(p->result->number);
}

/* Whether the number counts, or is a length of time: what is divided by. */
static bool is_times(const gly_number *number)
{
    return number->kind == GLY_NUMBER_CARDINAL ||
           number->kind == GLY_NUMBER_DURATION ||
           number->kind == GLY_NUMBER_MEASURE;
}

/* What the term can stand for where it is divided or multiplied by: "12 weeks"
 * are no eleven and a half, and "over 60 nights" are those. */
static gly_bounds times_of(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    bool during = number->hedge == GLY_HEDGE_MORE_THAN &&
                  gly_reading_is_word(c->reading, number->hedge_first, "over");
    bool plain = number->hedge <= GLY_HEDGE_EXACTLY && number->places == 0;
    return is_times(number) && !number->range && !number->scaled &&
                   (during || plain)
               ? gly_bounds_at(number->value)
               : gly_bounds_of(number);
}

/* What comes out of both as they are written. */
static gly_bounds made(const gly_pairing *p)
{
    return operate(p->operation, gly_bounds_of(p->more->number),
                   is_scaled(p) ? times_of(p->c, p->less)
                                : gly_bounds_of(p->less->number));
}

bool gly_pairing_fits(const gly_pairing *p)
{
    gly_bounds bounds = made(p);
    if (p->operation == GLY_OPERATION_QUOTIENT)
        bounds = gly_bounds_widen(bounds, gly_decimal_of(2, -2));
    return gly_bounds_meet(bounds, stated(p));
}

bool gly_pairing_is_near(const gly_pairing *p)
{
    gly_bounds wide = {gly_decimal_of(6, -1), gly_decimal_of(166, -2)};
    return gly_bounds_meet(gly_bounds_multiply(made(p), wide), stated(p));
}

bool gly_result_is_explained(const gly_calculator *c, const gly_term *result,
                             uint32_t most, gly_pairing_may *may)
{
    gly_terms around = gly_terms_around(c, result, most);
    for (uint32_t i = 0; i < around.count; i++) {
        for (uint32_t k = 0; k < around.count; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            gly_pairing product = {c, GLY_OPERATION_PRODUCT, a, b, result};
            gly_pairing sum = {c, GLY_OPERATION_SUM, a, b, result};
            if (a == b || a == result || b == result)
                continue;
            if ((may(&product) && gly_pairing_fits(&product)) ||
                (may(&sum) && gly_pairing_fits(&sum)))
                return true;
        }
    }
    return false;
}
