#include "annotate/calculations/moves.h"

#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

/* "a drop of 0.6 points", without saying that these are of a percentage. */
static bool counts_points(const gly_calculator *c, const gly_term *term)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "score-noun");
    return term->number->kind == GLY_NUMBER_CARDINAL && list != GLY_NONE &&
           gly_lexicon_find(lexicon, list, c->reading->forms + term->last + 1,
                            1)
                   .count > 0;
}

/* "22 centimetres above the record of 5.02 metres": the one unit turns into the
 * other. Not between scales of temperature, where points are no degrees. */
static bool turns_into(const gly_number *level, const gly_number *change)
{
    gly_decimal unused;
    gly_dimension dimension = gly_unit_info_of(change->unit)->dimension;
    return (change->kind == GLY_NUMBER_MEASURE ||
            change->kind == GLY_NUMBER_DURATION) &&
           level->kind == change->kind &&
           dimension != GLY_DIMENSION_TEMPERATURE &&
           gly_unit_convert(&unused, level->value, level->unit, change->unit);
}

/* `value` of the levels in the unit of the change. */
static gly_decimal in_unit(const gly_move *m, gly_decimal value)
{
    gly_unit from = m->from->number->unit, to = m->change->number->unit;
    if (from != to && turns_into(m->from->number, m->change->number))
        gly_unit_convert(&value, value, from, to);
    return value;
}

/* Whether `term` can measure a change between amounts such as `level`. */
bool gly_move_measures(const gly_calculator *c, const gly_term *term,
                       const gly_term *level)
{
    bool share = level->number->kind == GLY_NUMBER_PERCENT;
    switch (term->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
    case GLY_NUMBER_MULTIPLE:
        return true;
    case GLY_NUMBER_POINT:
    case GLY_NUMBER_BASIS_POINT:
        return share;
    default:
        return gly_calculator_alike(c, term, level) ||
               turns_into(level->number, term->number) ||
               (share && counts_points(c, term));
    }
}

/* Whether something may have gone from `base` to `term`: one is not a twentieth
 * of the other. */
bool gly_move_is_near(const gly_term *base, const gly_term *term)
{
    gly_decimal times =
        gly_decimal_divide(term->number->value, base->number->value);
    return gly_decimal_compare(times, gly_decimal_of(5, -2)) > 0 &&
           gly_decimal_compare(times, gly_decimal_of(20, 0)) < 0;
}

/* Whether something can go from here or to here. */
bool gly_move_may_begin(const gly_term *term)
{
    return term->number->kind != GLY_NUMBER_MULTIPLE &&
           term->number->value.digits > 0;
}

bool gly_move_is_no_level(const gly_calculator *c, const gly_term *base,
                          const gly_term *change)
{
    bool both = change->number->kind == GLY_NUMBER_PERCENT &&
                (base->number->kind == GLY_NUMBER_PERCENT ||
                 (base->number->kind == GLY_NUMBER_CARDINAL &&
                  gly_terms_is_nounless(base)));
    return both && (gly_calculator_is(c, base->last + 1, GLY_CUE_CHANGE) ||
                    ((base->cues & GLY_CUE_AGAINST) != 0 && base > change &&
                     gly_reading_at(c->reading, base->lead - 1, ',')));
}

bool gly_move_is_level(const gly_term *term)
{
    return (gly_parts_is_plain(term) ||
            term->number->kind == GLY_NUMBER_PERCENT) &&
           gly_move_may_begin(term) && !term->number->range &&
           term->number->hedge <= GLY_HEDGE_EXACTLY;
}

/* Whether the number is written to its last nought, "420,000", and nothing says
 * that it is a round one. */
static bool is_written_out(const gly_number *number)
{
    return !number->scaled && !number->words && !number->range &&
           number->hedge == GLY_HEDGE_NONE && number->places >= 2;
}

/* `bounds`, but rounded by six thousandths of the number at most where that is
 * written out. */
static gly_bounds narrowed(const gly_number *number, gly_bounds bounds)
{
    if (!is_written_out(number))
        return bounds;
    gly_bounds near =
        gly_bounds_widen(gly_bounds_at(number->value), gly_decimal_of(6, -3));
    return (gly_bounds){
        gly_decimal_compare(bounds.low, near.low) > 0 ? bounds.low : near.low,
        gly_decimal_compare(bounds.high, near.high) < 0 ? bounds.high
                                                        : near.high};
}

/* What a level can be beside the other one: both are written alike, so that
 * beside £1.272 billion "£1.2 billion" is £1.200 billion. */
static gly_bounds level_of(const gly_term *term, const gly_term *other)
{
    const gly_number *one = term->number, *two = other->number;
    gly_decimal own = gly_decimal_of(5, one->places - 1);
    bool hedged =
        one->hedge != GLY_HEDGE_NONE ||
        gly_decimal_compare(gly_decimal_add(one->low, own), one->value) < 0;
    if (hedged || one->range || two->places >= one->places)
        return narrowed(one, gly_bounds_of(one));
    gly_decimal half = gly_decimal_of(5, two->places - 1);
    return narrowed(one, (gly_bounds){gly_decimal_subtract(one->value, half),
                                      gly_decimal_add(one->value, half)});
}

/* How far it went, as the change measures it: up is positive when it is said to
 * have gone up. What is slower takes the longer. */
static gly_bounds difference(const gly_move *m)
{
    gly_bounds from = level_of(m->from, m->to), to = level_of(m->to, m->from);
    bool up = m->from->number->kind == GLY_NUMBER_DURATION
                  ? gly_decimal_compare(from.low, to.low) < 0
                  : m->sign > 0;
    gly_bounds way =
        up ? gly_bounds_subtract(to, from) : gly_bounds_subtract(from, to);
    return (gly_bounds){in_unit(m, way.low), in_unit(m, way.high)};
}

/* In per cent of where it came from. Either way: a currency that firms "from
 * 25.00 to 24.95 to the euro" has gained, and which way it went is another
 * finder's matter. */
static bool fits_relative(const gly_move *m, gly_bounds stated)
{
    gly_bounds share =
        gly_bounds_percent(level_of(m->to, m->from), level_of(m->from, m->to));
    gly_bounds all = gly_bounds_whole(100);
    return gly_bounds_meet(stated, gly_bounds_subtract(share, all)) ||
           gly_bounds_meet(stated, gly_bounds_subtract(all, share));
}

/* A plain percentage is rounded as it should be: 5% is neither 5.9% nor 4.4%.
 */
static bool fits_share(const gly_move *m)
{
    const gly_number *change = m->change->number;
    gly_bounds stated = gly_bounds_share(change);
    bool plain =
        change->kind == GLY_NUMBER_PERCENT && change->hedge == GLY_HEDGE_NONE;
    bool points = m->from->number->kind == GLY_NUMBER_PERCENT;
    return fits_relative(m, plain ? gly_bounds_of(change) : stated) ||
           (points && gly_bounds_meet(stated, difference(m)));
}

static bool fits_multiple(const gly_move *m)
{
    gly_bounds stated = gly_bounds_factor(m->change->number);
    gly_bounds times = gly_bounds_divide(gly_bounds_of(m->to->number),
                                         gly_bounds_of(m->from->number));
    gly_bounds more = gly_bounds_add(stated, gly_bounds_whole(1));
    gly_decimal two = {2, 0};
    bool large = gly_decimal_compare(m->change->number->value, two) > 0;
    return gly_bounds_meet(stated, times) ||
           (large && gly_bounds_meet(more, times));
}

/* "£1,500, £1,200, a saving of £300": whether all three are written alike, to
 * tens or hundreds and with nothing rounded by a word, so that the writer has
 * reckoned with what stands there. */
static bool is_exact(const gly_move *m)
{
    const gly_number *all[] = {m->from->number, m->to->number,
                               m->change->number};
    for (uint32_t i = 0; i < 3; i++) {
        if (all[i]->scaled || all[i]->range || all[i]->words ||
            all[i]->hedge > GLY_HEDGE_EXACTLY || all[i]->unit != all[2]->unit ||
            all[i]->kind != all[2]->kind || all[i]->places < all[2]->places ||
            all[i]->places < 1 || all[i]->places > 2)
            return false;
    }
    return true;
}

/* "41 inches, 8 above the normal 35": whether what lies between is off by two
 * or more of the last digit that all three tell, which no rounding does. */
static bool is_two_off(const gly_move *m)
{
    const gly_number *all[] = {m->from->number, m->to->number,
                               m->change->number};
    int32_t places = all[2]->places;
    for (uint32_t i = 0; i < 3; i++) {
        bool rough = all[i]->words && all[i]->places < 0; /* half a metre */
        if (all[i]->range || all[i]->hedge > GLY_HEDGE_EXACTLY || rough ||
            all[i]->unit != all[2]->unit || all[i]->kind != all[2]->kind)
            return false;
        places = all[i]->places > places ? all[i]->places : places;
    }
    gly_decimal way = gly_decimal_apart(all[0]->value, all[1]->value);
    return gly_decimal_compare(gly_decimal_apart(way, all[2]->value),
                               gly_decimal_of(2, places)) >= 0;
}

bool gly_move_fits(const gly_move *m)
{
    gly_bounds stated = gly_bounds_loose(m->change->number);
    switch (m->change->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
        return fits_share(m);
    case GLY_NUMBER_MULTIPLE:
        return fits_multiple(m);
    case GLY_NUMBER_BASIS_POINT:
        return gly_bounds_meet(
            stated, gly_bounds_multiply(difference(m), gly_bounds_whole(100)));
    case GLY_NUMBER_POINT:
        return gly_bounds_meet(gly_bounds_of(m->change->number), difference(m));
    default:
        return is_exact(m)
                   ? gly_decimal_compare(
                         gly_decimal_apart(m->from->number->value,
                                           m->to->number->value),
                         m->change->number->value) == 0
                   : gly_bounds_meet(stated, difference(m)) && !is_two_off(m);
    }
}

static gly_calculation_kind kind_of(const gly_move *m)
{
    switch (m->change->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
        return GLY_CALCULATION_PERCENT_CHANGE;
    case GLY_NUMBER_MULTIPLE:
        return GLY_CALCULATION_MULTIPLE;
    default:
        return GLY_CALCULATION_DIFFERENCE;
    }
}

/* "1,200 → 1,700 is +41.7%". */
static gly_text spell(const gly_calculator *c, const gly_move *m)
{
    gly_text from = gly_calculator_text(c, m->from);
    gly_text to = gly_calculator_text(c, m->to);
    gly_decimal old = m->from->number->value, new = m->to->number->value;
    gly_calculation_kind kind = kind_of(m);
    gly_text result = kind == GLY_CALCULATION_DIFFERENCE
                          ? gly_spell_difference(c, old, new, m->change->number)
                      : kind == GLY_CALCULATION_MULTIPLE
                          ? gly_spell_times(c, old, new)
                          : gly_spell_change(c, old, new);
    return gly_text_format(c->arena, "%.*s → %.*s is %.*s", GLY_SPELT(from),
                           GLY_SPELT(to), GLY_SPELT(result));
}

gly_status gly_move_add(gly_calculator *c, const gly_move *m, bool agrees)
{
    gly_calculation_draft draft = {
        .kind = kind_of(m),
        .result = m->change,
        .terms = {m->from, m->to},
        .count = 2,
        .agrees = agrees,
        .sum = spell(c, m),
    };
    return gly_calculator_add(c, &draft);
}

/* How far it went as `change` measures it, whichever way. */
static gly_bounds result_of(const gly_move *m)
{
    gly_bounds from = level_of(m->from, m->to), to = level_of(m->to, m->from);
    bool less = gly_decimal_compare(from.low, to.low) < 0;
    gly_bounds way =
        less ? gly_bounds_subtract(to, from) : gly_bounds_subtract(from, to);
    switch (kind_of(m)) {
    case GLY_CALCULATION_PERCENT_CHANGE:
        return gly_bounds_percent(way, from);
    case GLY_CALCULATION_MULTIPLE:
        return gly_bounds_divide(to, from);
    default:
        return (gly_bounds){in_unit(m, way.low), in_unit(m, way.high)};
    }
}

/* Whether it may be meant: it is not two and a half times what it is said to
 * be, nor that the less. */
bool gly_move_is_plausible(const gly_move *m)
{
    const gly_number *change = m->change->number;
    gly_bounds stated = gly_parts_is_share(m->change)
                            ? gly_bounds_share(change)
                            : gly_bounds_loose(change);
    gly_bounds wide = {gly_decimal_of(4, -1), gly_decimal_of(25, -1)};
    return gly_bounds_meet(gly_bounds_multiply(stated, wide), result_of(m));
}

bool gly_move_is_explained(const gly_calculator *c, const gly_move *m)
{
    enum { TRIED = 12 };
    const gly_term *first = c->all.items;
    const gly_term *from =
        m->change - first > TRIED ? m->change - TRIED : first;
    for (const gly_term *term = from; term < m->change; term++) {
        gly_move other = {m->change, m->from, term, m->sign};
        if (term != m->from && term != m->to && gly_move_is_level(term) &&
            gly_parts_alike(term, m->from) && gly_move_fits(&other))
            return true;
    }
    return false;
}

bool gly_move_is_of_own_clause(const gly_calculator *c, const gly_term *base,
                               const gly_term *change)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, change->first, GLY_REL_NSUBJ);
    if (!gly_terms_is_verb(c->reading, change->first) || subject == GLY_NONE ||
        subject > change->first)
        return false;
    for (uint32_t i = base->last + 1; i < subject; i++) {
        if (gly_reading_is(c->reading, i, GLY_IS_AND | GLY_IS_BREAK))
            return true;
    }
    return false;
}
