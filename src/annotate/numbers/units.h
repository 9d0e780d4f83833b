/* units.h - what a number is measured in, and how units turn into each other.
 * The words for a unit stand in rules/lexicon/unit.yml, unit-symbol.yml and
 * currency.yml, in a class with the unit's name; its dimension and factor
 * stand in units.def. “26.2 miles” and “42 km” can be compared, “$5” and “€5”
 * cannot: every currency is a base of its own. */
#ifndef GLY_ANNOTATE_NUMBERS_UNITS_H
#define GLY_ANNOTATE_NUMBERS_UNITS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/decimal.h"
#include "base/text.h"

typedef enum {
    GLY_DIMENSION_NONE,
    GLY_DIMENSION_LENGTH,
    GLY_DIMENSION_AREA,
    GLY_DIMENSION_VOLUME,
    GLY_DIMENSION_MASS,
    GLY_DIMENSION_TIME,
    GLY_DIMENSION_SPEED,
    GLY_DIMENSION_TEMPERATURE,
    GLY_DIMENSION_ENERGY,
    GLY_DIMENSION_POWER,
    GLY_DIMENSION_PRESSURE,
    GLY_DIMENSION_DATA,
    GLY_DIMENSION_ANGLE,
    GLY_DIMENSION_FREQUENCY,
    GLY_DIMENSION_ELECTRIC, /* volt, ampere … : never converted */
    GLY_DIMENSION_MONEY,
    GLY_DIMENSION_SHARE, /* percent, percentage point, basis point */
} gly_dimension;

typedef enum {
    GLY_UNIT_NONE,
#define UNIT(id, name, dimension, base, digits, exponent) GLY_UNIT_##id,
#include "annotate/numbers/units.def"
#undef UNIT
    GLY_UNITS
} gly_unit;

typedef struct {
    const char *name; /* "kilometre": its class in the lists */
    gly_dimension dimension;
    gly_unit base;      /* that it can be turned into; itself for a base */
    gly_decimal factor; /* how many of the base it is */
} gly_unit_info;

/* What is known of `unit`. Never fails. */
const gly_unit_info *gly_unit_info_of(gly_unit unit);

/* The unit called `name`; GLY_UNIT_NONE if there is none. O(units). */
gly_unit gly_unit_of(gly_text name);

/* `value` of `from` in `to`, to 18 digits. False, and `*out` as it was, where
 * one does not turn into the other. Temperatures are turned as points of the
 * scale, so 0 °C is 32 °F. */
bool gly_unit_convert(gly_decimal *out, gly_decimal value, gly_unit from,
                      gly_unit to);

#endif
