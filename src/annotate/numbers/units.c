/* units.c - the table of units.def and what turns into what. */
#include "annotate/numbers/units.h"

static const gly_unit_info units[GLY_UNITS] = {
    [GLY_UNIT_NONE] = {"", GLY_DIMENSION_NONE, GLY_UNIT_NONE, {1, 0}},
#define UNIT(id, name, dimension, base, digits, exponent)                      \
    [GLY_UNIT_##id] = {                                                        \
        name, GLY_DIMENSION_##dimension, GLY_UNIT_##base, {digits, exponent}},
#include "annotate/numbers/units.def"
#undef UNIT
};

const gly_unit_info *gly_unit_info_of(gly_unit unit)
{
    return &units[unit < GLY_UNITS ? unit : GLY_UNIT_NONE];
}

gly_unit gly_unit_of(gly_text name)
{
    for (int i = GLY_UNIT_NONE + 1; i < GLY_UNITS; i++) {
        if (gly_text_equal(gly_text_of(units[i].name), name))
            return (gly_unit)i;
    }
    return GLY_UNIT_NONE;
}

/* 0 °C is 32 °F and 273.15 K; a degree of Celsius is 1.8 of Fahrenheit. */
static gly_decimal to_celsius(gly_decimal value, gly_unit unit)
{
    gly_decimal freezing = {32, 0}, zero = {27315, -2}, degree = {18, -1};
    if (unit == GLY_UNIT_FAHRENHEIT)
        return gly_decimal_divide(gly_decimal_subtract(value, freezing),
                                  degree);
    return unit == GLY_UNIT_KELVIN ? gly_decimal_subtract(value, zero) : value;
}

static gly_decimal from_celsius(gly_decimal value, gly_unit unit)
{
    gly_decimal freezing = {32, 0}, zero = {27315, -2}, degree = {18, -1};
    if (unit == GLY_UNIT_FAHRENHEIT)
        return gly_decimal_add(gly_decimal_multiply(value, degree), freezing);
    return unit == GLY_UNIT_KELVIN ? gly_decimal_add(value, zero) : value;
}

bool gly_unit_convert(gly_decimal *out, gly_decimal value, gly_unit from,
                      gly_unit to)
{
    const gly_unit_info *one = gly_unit_info_of(from);
    const gly_unit_info *two = gly_unit_info_of(to);
    if (one->base != two->base)
        return false;
    if (from == to) {
        *out = value;
    } else if (one->base == GLY_UNIT_CELSIUS) {
        *out = from_celsius(to_celsius(value, from), to);
    } else {
        gly_decimal product = gly_decimal_multiply(value, one->factor);
        *out = gly_decimal_divide(product, two->factor);
    }
    return true;
}
