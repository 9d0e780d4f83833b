/* steps.c - how far something went, the same in per cent, and where to.
 *
 *     Shares in Halden fell $1.97, or 4.1 per cent, to $46.08.
 *                           [step] [share     ]     [level]
 *
 * The share is of where it came from, which is the level less the step. The
 * step may stand before the level and the share behind it: "gained 60 cents to
 * $18.60, a rise of 3.3 per cent". */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/ways.h"
#include "base/problem.h"

enum { REACH = 8 };

typedef struct {
    gly_calculator *c;
    const gly_term *step, *share, *level;
} search;

static bool is_amount(const gly_term *term)
{
    return (term->number->kind == GLY_NUMBER_MONEY ||
            term->number->kind == GLY_NUMBER_CARDINAL) &&
           !term->number->range && term->number->value.digits > 0;
}

/* In the base of its unit: cents as dollars. */
static gly_bounds bounds_of(const gly_term *term)
{
    gly_bounds bounds = gly_bounds_of(term->number);
    gly_unit unit = term->number->unit;
    gly_unit base = gly_unit_info_of(unit)->base;
    if (unit == base)
        return bounds;
    (void)gly_unit_convert(&bounds.low, bounds.low, unit, base);
    (void)gly_unit_convert(&bounds.high, bounds.high, unit, base);
    return bounds;
}

static bool are_alike(const gly_term *a, const gly_term *b)
{
    return a->number->kind == b->number->kind &&
           gly_unit_info_of(a->number->unit)->base ==
               gly_unit_info_of(b->number->unit)->base;
}

/* Put the three terms from `first` on in their places; false where they are
 * none of this. */
static bool read(search *s, const gly_term *first)
{
    bool inside = first[1].number->kind == GLY_NUMBER_PERCENT;
    s->step = first;
    s->share = inside ? &first[1] : &first[2];
    s->level = inside ? &first[2] : &first[1];
    const gly_reading *reading = s->c->reading;
    uint32_t lead = s->level->first - 1;
    bool led = (s->level->cues & GLY_CUE_TO) != 0 ||
               gly_reading_is_word(reading, lead, "at");
    bool again = inside ? (s->share->cues & GLY_CUE_SAME) ||
                              gly_reading_at(reading, s->share->first - 1, '(')
                        : s->share->first > s->level->last + 1 &&
                              gly_reading_at(reading, s->level->last + 1, ',');
    return led && again && s->share->number->kind == GLY_NUMBER_PERCENT &&
           is_amount(s->step) && is_amount(s->level) &&
           are_alike(s->step, s->level) &&
           first[1].first - first[0].last <= REACH &&
           first[2].first - first[1].last <= REACH;
}

static gly_status check(const search *s, int sign)
{
    gly_bounds step = bounds_of(s->step), level = bounds_of(s->level);
    gly_bounds from = sign > 0 ? gly_bounds_subtract(level, step)
                               : gly_bounds_add(level, step);
    gly_decimal none = {0, 0};
    if (gly_decimal_compare(from.low, none) <= 0)
        return GLY_OK;
    gly_bounds share = gly_bounds_percent(step, from);
    gly_text one = gly_calculator_text(s->c, s->step);
    gly_text two = gly_calculator_text(s->c, s->level);
    gly_text value =
        gly_spell_share(s->c, gly_bounds_middle(step), gly_bounds_middle(from));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_PERCENT_CHANGE,
        .result = s->share,
        .terms = {s->step, s->level},
        .count = 2,
        .agrees = gly_bounds_meet(share, gly_bounds_share(s->share->number)),
        .sum =
            gly_text_format(s->c->arena, "%.*s to %.*s is %.*s", GLY_SPELT(one),
                            GLY_SPELT(two), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_steps(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c), cue = 0;
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k + 2 < terms.count && status == GLY_OK; k++) {
            search s = {c, NULL, NULL, NULL};
            int sign = gly_calculator_direction(c, &terms.items[k], &cue);
            if (sign != 0 && read(&s, &terms.items[k]) &&
                !gly_calculator_is_told(c, s.share))
                status = check(&s, sign);
        }
    }
    return status;
}
