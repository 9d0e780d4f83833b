#include "annotate/calculations/spelling.h"

#include "base/problem.h"

enum { SHOWN_DIGITS = 4, MILLION = 6, BILLION = 9, TRILLION = 12 };

/* The power of ten of the first digit of `value`: 3 for 1,200. */
static int32_t magnitude(gly_decimal value)
{
    int64_t digits = value.digits < 0 ? -value.digits : value.digits;
    int32_t power = value.exponent;
    for (; digits >= 10; digits /= 10)
        power++;
    return power;
}

/* `value` with as many digits as help a reader: whole below a million where it
 * is whole, four digits otherwise. */
static gly_decimal rounded(gly_decimal value)
{
    int32_t power = magnitude(value);
    int32_t last = power - SHOWN_DIGITS + 1;
    if (power < MILLION && last > 0)
        last = 0;
    return gly_decimal_plain(gly_decimal_round(value, last));
}

gly_text gly_spell(const gly_calculator *c, gly_decimal value)
{
    static const struct {
        int32_t power;
        const char *word;
    } scales[] = {
        {TRILLION, " trillion"}, {BILLION, " billion"}, {MILLION, " million"}};
    gly_decimal shown = rounded(value);
    for (uint32_t i = 0; i < 3 && shown.digits != 0; i++) {
        if (magnitude(shown) < scales[i].power)
            continue;
        gly_text text = gly_decimal_text(
            c->arena, gly_decimal_shift(shown, -scales[i].power));
        return gly_text_format(c->arena, "%.*s%s", GLY_SPELT(text),
                               scales[i].word);
    }
    return gly_decimal_text(c->arena, shown);
}

/* One place after the point; two below one. */
static gly_text spell_percent(const gly_calculator *c, gly_decimal value)
{
    int32_t last = magnitude(value) < 0 ? -2 : -1;
    return gly_decimal_text(c->arena,
                            gly_decimal_plain(gly_decimal_round(value, last)));
}

gly_text gly_spell_change(const gly_calculator *c, gly_decimal old,
                          gly_decimal new)
{
    gly_decimal way = gly_decimal_subtract(new, old);
    gly_decimal share = gly_decimal_shift(gly_decimal_divide(way, old), 2);
    gly_text text = spell_percent(c, share);
    return gly_text_format(c->arena, "%s%.*s%%", share.digits > 0 ? "+" : "",
                           GLY_SPELT(text));
}

gly_text gly_spell_times(const gly_calculator *c, gly_decimal old,
                         gly_decimal new)
{
    gly_text text = spell_percent(c, gly_decimal_divide(new, old));
    return gly_text_format(c->arena, "%.*s times", GLY_SPELT(text));
}

gly_text gly_spell_difference(const gly_calculator *c, gly_decimal old,
                              gly_decimal new, const gly_number *like)
{
    gly_decimal way = gly_decimal_subtract(new, old);
    if (like->kind == GLY_NUMBER_BASIS_POINT)
        way = gly_decimal_shift(way, 2);
    if (way.digits < 0)
        way.digits = -way.digits;
    gly_text text = gly_spell(c, way);
    bool points = like->kind == GLY_NUMBER_POINT;
    return points ? gly_text_format(c->arena, "%.*s points", GLY_SPELT(text))
                  : text;
}

gly_text gly_spell_share(const gly_calculator *c, gly_decimal part,
                         gly_decimal whole)
{
    gly_decimal share = gly_decimal_shift(gly_decimal_divide(part, whole), 2);
    gly_text text = spell_percent(c, share);
    return gly_text_format(c->arena, "%.*s%%", GLY_SPELT(text));
}

gly_text gly_spell_product(const gly_calculator *c, const gly_term *one,
                           const gly_term *two, gly_decimal product)
{
    gly_text first = gly_calculator_text(c, one);
    gly_text second = gly_calculator_text(c, two);
    gly_text value = gly_spell(c, product);
    return gly_text_format(c->arena, "%.*s × %.*s = %.*s", GLY_SPELT(first),
                           GLY_SPELT(second), GLY_SPELT(value));
}

gly_text gly_spell_subtraction(const gly_calculator *c, const gly_term *one,
                               const gly_term *two, const gly_number *like)
{
    bool less = gly_decimal_compare(one->number->value, two->number->value) < 0;
    const gly_term *more = less ? two : one, *fewer = less ? one : two;
    gly_text first = gly_calculator_text(c, more);
    gly_text second = gly_calculator_text(c, fewer);
    gly_text way = gly_spell_difference(c, fewer->number->value,
                                        more->number->value, like);
    return gly_text_format(c->arena, "%.*s − %.*s = %.*s", GLY_SPELT(first),
                           GLY_SPELT(second), GLY_SPELT(way));
}
