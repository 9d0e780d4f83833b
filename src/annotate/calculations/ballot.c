/* ballot.c - the votes of both sides, and the share of those who were for it.
 *
 *     They voted 1,104 to 276 for the offer, or 75% of those who cast ballots.
 *                [for ]   [against]             [share]
 *
 *     In the ballot 512 drivers voted for a strike and 128 against. That was a
 *                   [for ]                            [against]
 *     majority of 75%.
 *                [share]
 *
 * The share is set off behind the pair in a sentence that speaks of voting, or
 * named as a majority there or in the next one, and is of all who voted. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/problem.h"

enum { JOIN_REACH = 2, SHARE_REACH = 14, MAJORITY_REACH = 4, SIDE_REACH = 2 };

/* The votes of both sides, and the share of those who were for it. */
typedef struct {
    const gly_term *one, *two, *share;
} ballot;

static bool is_count(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && number->value.digits > 0;
}

/* "1,104 to 276" */
static bool are_joined(const gly_term *one)
{
    const gly_term *two = one + 1;
    return is_count(one) && is_count(two) &&
           gly_terms_are_joined(one, two, GLY_CUE_TO | GLY_CUE_AGAINST,
                                JOIN_REACH) &&
           !(one->cues & (GLY_CUE_FROM | GLY_CUE_BY));
}

/* "512 drivers voted for it and 128 [voted] against" */
static bool are_sides(const gly_calculator *c, const gly_term *one)
{
    const gly_term *two = one + 1;
    bool against = false;
    for (uint32_t i = two->last + 1; i <= two->last + SIDE_REACH; i++)
        against = against || gly_reading_is_word(c->reading, i, "against") ||
                  gly_reading_is_word(c->reading, i, "no");
    return against && is_count(one) && is_count(two) &&
           gly_calculator_alike(c, one, two);
}

/* "1,104 to 276", and behind it ", or 75%" or "(75%)". */
static bool are_set_off(const gly_calculator *c, const gly_term *one)
{
    const gly_term *two = one + 1, *share = one + 2;
    uint32_t cue = 0, before = share->first - 1;
    return are_joined(one) && share->number->kind == GLY_NUMBER_PERCENT &&
           share->first - two->last <= SHARE_REACH &&
           ((share->cues & GLY_CUE_SAME) ||
            gly_reading_at(c->reading, before, '(')) &&
           gly_calculator_direction(c, share, &cue) == 0 &&
           !gly_calculator_parted(c, two->last, share->first);
}

/* Whether `term` is the share of a majority: "a majority of 75%", "a 75%
 * majority". */
static bool is_majority(const gly_calculator *c, const gly_term *term)
{
    bool named = false;
    for (uint32_t i = 1; i <= MAJORITY_REACH && i <= term->first; i++)
        named = named ||
                gly_reading_is_word(c->reading, term->first - i, "majority");
    return term->number->kind == GLY_NUMBER_PERCENT && !term->number->range &&
           (named ||
            gly_reading_is_word(c->reading, term->last + 1, "majority"));
}

/* The share of the majority in sentence `sentence` behind the two counts, or at
 * the head of the next one, "That was"; NULL. */
static const gly_term *find_majority(const gly_calculator *c,
                                     const gly_term *two, uint32_t sentence)
{
    gly_terms own = gly_calculator_sentence(c, sentence);
    const gly_term *next = two + 1;
    if (next < own.items + own.count)
        return is_majority(c, next) ? next : NULL;
    if (sentence + 1 >= gly_calculator_sentences(c) ||
        !gly_terms_go_on(c, sentence + 1))
        return NULL;
    gly_terms terms = gly_calculator_sentence(c, sentence + 1);
    uint32_t start = c->reading->language->sentences.items[sentence + 1].first;
    bool taken = gly_calculator_is(c, start, GLY_CUE_THIS) ||
                 gly_reading_is_word(c->reading, start, "that") ||
                 gly_reading_is_word(c->reading, start + 1, "majority");
    return taken && terms.count > 0 && is_majority(c, terms.items) ? terms.items
                                                                   : NULL;
}

static gly_status check(gly_calculator *c, const ballot *b)
{
    const gly_term *one = b->one, *two = b->two, *share = b->share;
    gly_bounds for_it = gly_bounds_of(one->number);
    gly_bounds against = gly_bounds_of(two->number);
    gly_bounds all = gly_bounds_add(for_it, against);
    gly_bounds ahead = gly_bounds_subtract(for_it, against);
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
                  gly_bounds_meet(gly_bounds_percent(against, all), stated) ||
                  gly_bounds_meet(gly_bounds_percent(ahead, all), stated),
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
    for (uint32_t i = 0; i + 1 < terms.count && status == GLY_OK; i++) {
        const gly_term *one = &terms.items[i];
        ballot b = {one, one + 1, NULL};
        if (!gly_terms_speak_of_votes(c, start, one[1].first))
            continue;
        if (i + 2 < terms.count && are_set_off(c, one))
            b.share = one + 2;
        else if (are_joined(one) || are_sides(c, one))
            b.share = find_majority(c, b.two, sentence);
        if (b.share != NULL && !gly_calculator_is_told(c, b.share))
            status = check(c, &b);
    }
    return status;
}

gly_status gly_calculate_ballot(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
