/* conversion.c - a measure, and the same in other units in brackets.
 *
 *     The lake is 12 miles (25 km) from the border.
 *                 [stated] [converted]
 *
 * Readings: either side may be the round one, a twenty-fifth more or less is
 * let pass, and a temperature may be a difference, and is one where a word says
 * so ("2C (3.6F) warmer"); a price may be for each of other units ("$15 an acre
 * ($37 a hectare)"). Parts
 * of one measure are added: "5ft 10in (1.78m)". Money is not a measure: what
 * the dollar is worth is not in the dictionary (exchange.c). */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

typedef struct {
    gly_calculator *c;
    const gly_term *stated; /* before the bracket */
    const gly_term *small;  /* "10in" of "5ft 10in"; NULL */
    const gly_term *converted;
} pair;

static gly_dimension dimension_of(const gly_term *term)
{
    return gly_unit_info_of(term->number->unit)->dimension;
}

static bool is_measure(const gly_term *term)
{
    gly_dimension dimension = dimension_of(term);
    return dimension != GLY_DIMENSION_NONE &&
           dimension != GLY_DIMENSION_MONEY && dimension != GLY_DIMENSION_SHARE;
}

/* "three years, or six months with good conduct" is one or the other; "47 days,
 * which is nearly seven weeks" is the same. */
static bool is_alternative(const gly_calculator *c, const gly_term *a,
                           const gly_term *b)
{
    return dimension_of(a) == GLY_DIMENSION_TIME &&
           ((b->cues & GLY_CUE_SAME) == 0 ||
            (gly_reading_is_word(c->reading, b->lead, "or") &&
             b->number->hedge == GLY_HEDGE_NONE));
}

/* Whether "(" parts the two and ")" follows, or "or" leads up to the second. */
static bool is_bracketed(const gly_calculator *c, const gly_term *a,
                         const gly_term *b)
{
    if ((b->cues & GLY_CUE_SAME) && b->lead <= a->last + 3 &&
        gly_reading_at(c->reading, a->last + 1, ','))
        return true;
    bool open =
        b->first == a->last + 2 && gly_reading_at(c->reading, a->last + 1, '(');
    return open && (gly_reading_at(c->reading, b->last + 1, ')') ||
                    gly_reading_at(c->reading, b->last + 1, ';') ||
                    gly_reading_at(c->reading, b->last + 1, ','));
}

/* What `bounds` of `from` are in `to`. */
static bool convert(gly_bounds *out, gly_bounds bounds, gly_unit from,
                    gly_unit to)
{
    return !gly_decimal_is_most(bounds.high) &&
           gly_unit_convert(&out->low, bounds.low, from, to) &&
           gly_unit_convert(&out->high, bounds.high, from, to);
}

/* All that stands before the bracket, in the unit of what stands in it. */
static bool convert_stated(gly_bounds *out, const pair *p)
{
    gly_unit to = p->converted->number->unit;
    const gly_number *stated = p->stated->number;
    gly_bounds written = {stated->low, stated->high};
    if (!convert(out, gly_bounds_join(written, gly_bounds_of(stated)),
                 stated->unit, to))
        return false;
    gly_bounds small;
    if (p->small != NULL && convert(&small, gly_bounds_of(p->small->number),
                                    p->small->number->unit, to))
        *out = gly_bounds_add(*out, small);
    return true;
}

/* Degrees as a difference: a degree Celsius is 1.8 of Fahrenheit. */
static bool fits_difference(const pair *p, gly_bounds stated)
{
    gly_decimal zero = {0, 0}, origin;
    gly_unit to = p->converted->number->unit;
    if (dimension_of(p->stated) != GLY_DIMENSION_TEMPERATURE ||
        !gly_unit_convert(&origin, zero, p->stated->number->unit, to))
        return false;
    return gly_bounds_meet(gly_bounds_subtract(stated, gly_bounds_at(origin)),
                           gly_bounds_loose(p->converted->number));
}

/* "1.5C (2.7F) cooler": whether a word behind the bracket tells that it is how
 * much more or less. */
static bool is_compared(const pair *p)
{
    const gly_node *nodes = p->c->reading->language->syntax.items;
    uint32_t next = p->converted->last + 2;
    return dimension_of(p->stated) == GLY_DIMENSION_TEMPERATURE &&
           next < p->c->reading->language->tokens.count &&
           gly_reading_at(p->c->reading, next - 1, ')') &&
           (nodes[next].xpos == GLY_XPOS_JJR ||
            nodes[next].xpos == GLY_XPOS_RBR);
}

/* What stands in the bracket, which may be rounded to its tens. */
static gly_bounds written_in(const gly_term *converted)
{
    gly_bounds written = {converted->number->low, converted->number->high};
    return gly_bounds_join(written, gly_bounds_loose(converted->number));
}

/* The word for the unit as it is written: "km". */
static gly_text unit_of(const gly_calculator *c, const gly_term *term)
{
    uint32_t token = term->number->unit_token;
    return token != GLY_NONE
               ? gly_reading_text(c->reading, token)
               : gly_text_of(gly_unit_info_of(term->number->unit)->name);
}

static gly_status check(const pair *p)
{
    gly_bounds stated;
    gly_decimal exact;
    gly_unit from = p->stated->number->unit, to = p->converted->number->unit;
    if (from == to || !convert_stated(&stated, p) ||
        !gly_unit_convert(&exact, p->stated->number->value, from, to))
        return GLY_OK;
    gly_bounds wide = gly_bounds_widen(stated, gly_decimal_of(4, -2));
    bool compared = is_compared(p);
    bool agrees =
        (!compared && gly_bounds_meet(wide, written_in(p->converted))) ||
        fits_difference(p, stated);
    gly_decimal zero = {0, 0}, origin;
    if (compared && gly_unit_convert(&origin, zero, from, to))
        exact = gly_decimal_subtract(exact, origin);
    gly_text words = gly_calculator_text(p->c, p->stated);
    gly_text value =
        gly_spell(p->c, p->small == NULL ? exact : gly_bounds_middle(stated));
    gly_text unit = unit_of(p->c, p->converted);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_CONVERSION,
        .result = p->converted,
        .terms = {p->stated},
        .count = 1,
        .agrees = agrees,
        .sum =
            gly_text_format(p->c->arena, "%.*s is %.*s %.*s", GLY_SPELT(words),
                            GLY_SPELT(value), GLY_SPELT(unit)),
    };
    return gly_calculator_add(p->c, &draft);
}

/* "₹1,240 crore (₹124 billion)": one sum in two scales, with a nought too many
 * or too few. */
static gly_status check_scales(gly_calculator *c, const gly_term *a,
                               const gly_term *b)
{
    gly_decimal one = gly_decimal_plain(a->number->value);
    gly_decimal two = gly_decimal_plain(b->number->value);
    bool bracket = b->first == a->last + 2 &&
                   gly_reading_at(c->reading, a->last + 1, '(') &&
                   gly_reading_at(c->reading, b->last + 1, ')');
    if (!bracket || a->number->kind != GLY_NUMBER_MONEY ||
        b->number->kind != GLY_NUMBER_MONEY ||
        a->number->unit != b->number->unit || one.digits != two.digits ||
        one.exponent == two.exponent || !a->number->scaled ||
        !b->number->scaled)
        return GLY_OK;
    gly_text words = gly_calculator_text(c, a);
    gly_text value =
        gly_spell(c, gly_decimal_shift(a->number->value, -b->number->scale));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_CONVERSION,
        .result = b,
        .terms = {a},
        .count = 1,
        .sum = gly_text_format(c->arena, "%.*s is %.*s in the other scale",
                               GLY_SPELT(words), GLY_SPELT(value)),
    };
    return gly_calculator_add(c, &draft);
}

/* The unit that the noun at `token` names: "acre"; GLY_UNIT_NONE. */
static gly_unit unit_named(const gly_calculator *c, uint32_t token)
{
    gly_entry entry = gly_reading_entry(c->reading, "unit", token, 1);
    gly_unit unit =
        entry.count == 0
            ? GLY_UNIT_NONE
            : gly_unit_of(gly_symbols_text(c->reading->language->tokens.symbols,
                                           entry.class));
    return unit == GLY_UNIT_POUND ? GLY_UNIT_WEIGHT_POUND : unit;
}

/* "$15 an acre (around $37 a hectare)": one price, for each of two units. */
static gly_status check_prices(gly_calculator *c, const gly_term *a,
                               const gly_term *b)
{
    if (a->number->kind != GLY_NUMBER_MONEY ||
        b->number->kind != GLY_NUMBER_MONEY ||
        a->number->unit != b->number->unit)
        return GLY_OK;
    uint32_t one = gly_period_noun(c, a), two = gly_period_noun(c, b);
    if (one == GLY_NONE || two == GLY_NONE || b->first != one + 2 ||
        !gly_reading_at(c->reading, one + 1, '(') ||
        !gly_reading_at(c->reading, two + 1, ')'))
        return GLY_OK;
    gly_decimal times, unit = {1, 0};
    gly_unit from = unit_named(c, one), to = unit_named(c, two);
    if (from == GLY_UNIT_NONE || to == GLY_UNIT_NONE || from == to ||
        !gly_unit_convert(&times, unit, to, from))
        return GLY_OK;
    gly_bounds made =
        gly_bounds_multiply(gly_bounds_of(a->number), gly_bounds_at(times));
    gly_bounds wide = gly_bounds_widen(made, gly_decimal_of(4, -2));
    gly_text words = gly_calculator_text(c, a);
    gly_text noun = gly_reading_text(c->reading, two);
    gly_text value =
        gly_spell(c, gly_decimal_multiply(a->number->value, times));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_CONVERSION,
        .result = b,
        .terms = {a},
        .count = 1,
        .agrees = gly_bounds_meet(wide, gly_bounds_loose(b->number)),
        .sum =
            gly_text_format(c->arena, "%.*s is %.*s a %.*s", GLY_SPELT(words),
                            GLY_SPELT(value), GLY_SPELT(noun)),
    };
    return gly_calculator_add(c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t k = 0; k + 1 < terms.count && status == GLY_OK; k++) {
        const gly_term *a = &terms.items[k], *b = a + 1;
        status = check_scales(c, a, b);
        status = status == GLY_OK ? check_prices(c, a, b) : status;
        if (status != GLY_OK || !is_measure(a) ||
            dimension_of(a) != dimension_of(b) || !is_bracketed(c, a, b) ||
            is_alternative(c, a, b))
            continue;
        pair p = {c, a, NULL, b};
        bool small = k > 0 && a[-1].last + 1 == a->first &&
                     dimension_of(&a[-1]) == dimension_of(a);
        if (small)
            p = (pair){c, a - 1, a, b};
        status = check(&p);
    }
    return status;
}

gly_status gly_calculate_conversion(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
