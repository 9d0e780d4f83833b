/* number_compounds.c - one amount told in two units, from the greater to the
 * lesser. */
#include "annotate/numbers/number_compounds.h"

/* "six minutes 45.9": the unit of what stands behind minutes; else its own. */
static gly_unit lesser_unit(const gly_number *a, const gly_number *b)
{
    bool clock = b->unit == GLY_UNIT_NONE && a->unit == GLY_UNIT_MINUTE &&
                 b->kind == GLY_NUMBER_CARDINAL && b->value.exponent < 0;
    return clock ? GLY_UNIT_SECOND : b->unit;
}

/* 5ft 6in, 2 hours and 30 minutes, 3lb 4oz: in the lesser unit, but "five
 * dollars and 30 cents" in dollars. */
bool gly_number_join_compound(gly_number *a, const gly_number *b)
{
    const gly_unit_info *one = gly_unit_info_of(a->unit);
    gly_unit lesser = lesser_unit(a, b);
    const gly_unit_info *two = gly_unit_info_of(lesser);
    gly_decimal value;
    bool fits = a->unit != GLY_UNIT_NONE && lesser != GLY_UNIT_NONE &&
                one->base == two->base && !b->range &&
                one->dimension != GLY_DIMENSION_TEMPERATURE &&
                gly_decimal_compare(one->factor, two->factor) > 0 &&
                gly_decimal_compare(
                    b->value, gly_decimal_divide(one->factor, two->factor)) < 0;
    if (!fits || !gly_unit_convert(&value, a->value, a->unit, lesser))
        return false;
    a->value = gly_decimal_add(value, b->value);
    a->places = b->places < 0 ? b->places : 0;
    if (a->kind == GLY_NUMBER_MONEY) {
        (void)gly_unit_convert(&a->value, a->value, lesser, a->unit);
        a->places = -2;
    } else {
        a->unit_token = b->unit == lesser ? b->unit_token : a->unit_token;
        a->unit = lesser;
    }
    a->parts[0] = a->parts[1] = a->value;
    a->last = b->last;
    return true;
}

/* The unit of which one is told before the number, "an [hour] and 25 minutes",
 * with its article as the first token; GLY_UNIT_NONE for none. */
static gly_unit_place one_before(const gly_number *number,
                                 const gly_number_reader *reader)
{
    enum { BACK = 3 }; /* "an hour and" */
    const gly_reading *reading = reader->reading;
    uint32_t at = number->first;
    gly_unit_place none = {GLY_UNIT_NONE, at, at};
    if (at < reader->taken + BACK ||
        at < gly_reading_sentence(reading, at)->first + BACK ||
        !gly_reading_is_word(reading, at - 1, "and") ||
        !gly_reading_is_indefinite(reading, at - BACK))
        return none;
    gly_unit_place place = gly_unit_named(&reader->units, at - 2);
    if (place.unit == GLY_UNIT_NONE || place.last + 2 != at)
        return none;
    place.first--;
    return place;
}

void gly_number_join_one(gly_number *number, const gly_number_reader *reader)
{
    if (number->kind != GLY_NUMBER_DURATION)
        return;
    gly_unit_place place = one_before(number, reader);
    gly_decimal one = {1, 0};
    gly_number both = {.first = place.first,
                       .last = place.last,
                       .value = one,
                       .parts = {one, one},
                       .unit = place.unit,
                       .unit_token = place.last,
                       .per = number->per,
                       .kind = number->kind,
                       .use = number->use,
                       .words = number->words};
    if (place.unit != GLY_UNIT_NONE && gly_number_join_compound(&both, number))
        *number = both;
}
