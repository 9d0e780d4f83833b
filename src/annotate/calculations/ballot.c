/* ballot.c - the votes of both sides, and the share of those who were for it.
 *
 *     They voted 1,104 to 276 for the offer, or 75% of those who cast ballots.
 *                [for ]   [against]             [share]
 *
 * The share is set off behind the pair in a sentence that speaks of voting, and
 * is of all who voted. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/problem.h"

enum { JOIN_REACH = 2, SHARE_REACH = 14 };

static bool is_count(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && number->value.digits > 0;
}

/* "1,104 to 276", and behind it ", or 75%" or "(75%)". */
static bool are_set_off(const gly_calculator *c, const gly_term *one)
{
    const gly_term *two = one + 1, *share = one + 2;
    uint32_t cue = 0, before = share->first - 1;
    return is_count(one) && is_count(two) &&
           (two->cues & (GLY_CUE_TO | GLY_CUE_AGAINST)) &&
           two->lead <= one->last + JOIN_REACH && two->lead > one->last &&
           !(one->cues & (GLY_CUE_FROM | GLY_CUE_BY)) &&
           share->number->kind == GLY_NUMBER_PERCENT &&
           share->first - two->last <= SHARE_REACH &&
           ((share->cues & GLY_CUE_SAME) ||
            gly_reading_at(c->reading, before, '(')) &&
           gly_calculator_direction(c, share, &cue) == 0 &&
           !gly_calculator_parted(c, two->last, share->first);
}

static gly_status check(gly_calculator *c, const gly_term *one)
{
    const gly_term *two = one + 1, *share = one + 2;
    gly_bounds for_it = gly_bounds_of(one->number);
    gly_bounds against = gly_bounds_of(two->number);
    gly_bounds all = gly_bounds_add(for_it, against);
    gly_bounds stated = gly_bounds_share(share->number);
    gly_decimal sum = gly_decimal_add(one->number->value, two->number->value);
    gly_text part = gly_calculator_text(c, one), whole = gly_spell(c, sum);
    gly_text value = gly_spell_share(c, one->number->value, sum);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SHARE,
        .result = share,
        .terms = {one, two},
        .count = 2,
        .agrees = gly_bounds_meet(gly_bounds_percent(for_it, all), stated) ||
                  gly_bounds_meet(gly_bounds_percent(against, all), stated),
        .sum =
            gly_text_format(c->arena, "%.*s of %.*s is %.*s", GLY_SPELT(part),
                            GLY_SPELT(whole), GLY_SPELT(value)),
    };
    return gly_calculator_add(c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    uint32_t start = c->reading->language->sentences.items[sentence].first;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 2 < terms.count && status == GLY_OK; i++) {
        const gly_term *one = &terms.items[i];
        if (are_set_off(c, one) &&
            gly_terms_speak_of_votes(c, start, one->first) &&
            !gly_calculator_is_told(c, one + 2))
            status = check(c, one);
    }
    return status;
}

gly_status gly_calculate_ballot(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
