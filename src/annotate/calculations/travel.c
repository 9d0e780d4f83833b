/* travel.c - how fast somebody went, and how far it is there and back.
 *
 *     The trip takes 54 minutes, for a distance of 27 miles. That is an average
 *                    [time     ]                   [way    ]
 *     of 36mph.                              27 miles in 54 minutes are 30mph
 *        [speed]
 *     The branch is 18 miles away, a round trip of 46 miles.
 *                   [way    ]                      [back  ]        2 × 18 = 36
 *
 * The way and the time are the only ones of the sentence, or of it and the one
 * before; the way to somewhere is told as "away", "each way" or "from". Told
 * where what comes out is near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

/* Words around a term; what rounding may do, and what is near. */
enum { REACH = 4 };
#define SPARE 0.05
#define NEAR  1.7

typedef struct {
    const gly_term *way, *time;
    bool several;
} journey;

static gly_dimension dimension_of(const gly_term *term)
{
    return gly_unit_info_of(term->number->unit)->dimension;
}

/* What the term stands for, in `unit`: at least and at most. */
typedef struct {
    double low, high;
} stretch;

static stretch in_unit(const gly_term *term, gly_unit unit)
{
    gly_bounds bounds = gly_bounds_loose(term->number);
    gly_decimal low = bounds.low, high = bounds.high;
    (void)gly_unit_convert(&low, bounds.low, term->number->unit, unit);
    (void)gly_unit_convert(&high, bounds.high, term->number->unit, unit);
    return (stretch){gly_decimal_double(low), gly_decimal_double(high)};
}

static double value_in(const gly_term *term, gly_unit unit)
{
    gly_decimal value = term->number->value;
    (void)gly_unit_convert(&value, value, term->number->unit, unit);
    return gly_decimal_double(value);
}

/* --- Speed ---------------------------------------------------------------- */

/* Note the ways and times of the sentence. */
static void look(journey *j, const gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        gly_dimension kind = dimension_of(term);
        if (!(kind == GLY_DIMENSION_LENGTH || kind == GLY_DIMENSION_TIME) ||
            term->number->range || term->number->per != GLY_NONE)
            continue;
        const gly_term **kept =
            kind == GLY_DIMENSION_LENGTH ? &j->way : &j->time;
        j->several = j->several || *kept != NULL;
        *kept = term;
    }
}

/* "an average of 36mph", "an average speed of 36mph", "36mph on average" */
static bool is_average(const gly_calculator *c, const gly_term *term)
{
    uint32_t from = term->first > REACH ? term->first - REACH : 0;
    return gly_calculator_find(c, from, term->first, GLY_CUE_AVERAGE) !=
               GLY_NONE ||
           gly_calculator_find(c, term->last + 1, term->last + REACH,
                               GLY_CUE_AVERAGE) != GLY_NONE;
}

static gly_status check_speed(gly_calculator *c, const gly_term *speed)
{
    const double hour = 3600;
    uint32_t sentence = c->reading->sentences[speed->first];
    journey j = {NULL, NULL, false};
    look(&j, c, sentence);
    if ((j.way == NULL || j.time == NULL) && gly_terms_go_on(c, sentence))
        look(&j, c, sentence - 1);
    if (j.way == NULL || j.time == NULL || j.several)
        return GLY_OK;
    double hours = value_in(j.time, GLY_UNIT_SECOND) / hour;
    double made = value_in(j.way, GLY_UNIT_METRE) / 1000 / hours;
    stretch told = in_unit(speed, GLY_UNIT_KILOMETRE_PER_HOUR);
    double factor = value_in(speed, GLY_UNIT_KILOMETRE_PER_HOUR) /
                    gly_decimal_double(speed->number->value);
    bool fits =
        made * (1 + SPARE) >= told.low && made * (1 - SPARE) <= told.high;
    if (!(hours > 0) || fits || made > told.high * NEAR ||
        made * NEAR < told.low)
        return GLY_OK;
    gly_text way = gly_calculator_text(c, j.way);
    gly_text time = gly_calculator_text(c, j.time);
    return gly_calculator_add(
        c, &(gly_calculation_draft){
               .kind = GLY_CALCULATION_EACH,
               .result = speed,
               .terms = {j.way, j.time},
               .count = 2,
               .sum = gly_text_format(c->arena, "%.*s in %.*s is %.3g an hour",
                                      GLY_SPELT(way), GLY_SPELT(time),
                                      made / factor)});
}

/* --- There and back ------------------------------------------------------- */

static bool is_trip(const gly_reading *reading, uint32_t token)
{
    static const char *const trips[] = {"trip", "journey", "drive", "walk",
                                        "ride", "voyage",  "trips", "flight",
                                        "hike", NULL};
    static const char *const both[] = {"round", "return", "two-way", NULL};
    return token > 0 && gly_reading_is_one_of(reading, token, trips) &&
           gly_reading_is_one_of(reading, token - 1, both);
}

/* "a return trip of 46 miles", "a 46-mile round trip", "46 miles there and
 * back" */
static bool is_both_ways(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    uint32_t next = term->last + 1, first = term->first;
    if (first > 1 && gly_reading_is_word(reading, first - 1, "of") &&
        is_trip(reading, first - 2))
        return true;
    for (uint32_t i = next; i < next + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (is_trip(reading, i) ||
            (gly_reading_is_word(reading, i, "there") &&
             gly_reading_is_word(reading, i + 2, "back")) ||
            (gly_reading_is_word(reading, i, "round-trip")))
            return true;
    }
    return false;
}

/* "18 miles away", "18 miles each way", "18 miles from the hospital" */
static bool is_one_way(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"away",    "from", "each",     "off",
                                        "distant", "one",  "downhill", NULL};
    return gly_reading_is_one_of(c->reading, term->last + 1, words);
}

static gly_status check_back(gly_calculator *c, const gly_term *back)
{
    uint32_t sentence = c->reading->sentences[back->first];
    const gly_term *way = NULL;
    uint32_t from = sentence - gly_terms_go_on(c, sentence);
    for (uint32_t i = from; i <= sentence; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count; k++) {
            const gly_term *term = &terms.items[k];
            if (term == back || dimension_of(term) != dimension_of(back) ||
                term->number->unit != back->number->unit)
                continue;
            if (way != NULL)
                return GLY_OK;
            way = term;
        }
    }
    if (way == NULL || !is_one_way(c, way) || way->number->range)
        return GLY_OK;
    stretch told = in_unit(back, back->number->unit);
    stretch one = in_unit(way, way->number->unit);
    const double most = 2;
    if ((2 * one.high * (1 + SPARE) >= told.low &&
         2 * one.low * (1 - SPARE) <= told.high) ||
        told.low > 2 * one.high * most || told.high < one.low)
        return GLY_OK;
    gly_text text = gly_calculator_text(c, way);
    gly_decimal both =
        gly_decimal_multiply(gly_decimal_of(2, 0), way->number->value);
    gly_text made = gly_spell(c, both);
    return gly_calculator_add(
        c, &(gly_calculation_draft){
               .kind = GLY_CALCULATION_EACH,
               .result = back,
               .terms = {way},
               .count = 1,
               .sum = gly_text_format(c->arena, "2 × %.*s = %.*s",
                                      GLY_SPELT(text), GLY_SPELT(made))});
}

gly_status gly_calculate_travel(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        const gly_term *term = &c->all.items[i];
        gly_dimension kind = dimension_of(term);
        if (term->number->range || gly_calculator_is_told(c, term))
            continue;
        if (kind == GLY_DIMENSION_SPEED && is_average(c, term))
            status = check_speed(c, term);
        else if ((kind == GLY_DIMENSION_LENGTH || kind == GLY_DIMENSION_TIME) &&
                 is_both_ways(c, term))
            status = check_back(c, term);
    }
    return status;
}
