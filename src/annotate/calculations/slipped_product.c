/* slipped_product.c - a share of an amount, or a price times an amount, that a
 * slip of the hand keeps from being what is stated.
 *
 *     The scheme costs $84.6 million. Ottawa will pay 40 per cent of it, or
 *                      [amount      ]                 [factor    ]
 *     $38.84 million.                          40% of $84.6 million is $33.84
 *     [result      ]                           million
 *
 *     The steer was sold for $9.50 a pound. It weighed 1,340 pounds, which made
 *                            [factor     ]             [amount    ]
 *     the check $13,730.                           1,340 × $9.50 is $12,730
 *               [result]
 *
 * No word need tell that they belong together: that the product differs from
 * what is stated in one digit, or in two that have changed places, is told by
 * chance too rarely, if there are digits enough. Readings: a share of the
 * amount, the amount with the share put on it or taken off; a price for each of
 * what is counted. Where none fits, it is told if just one slips. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

/* Sentences before the result that tell its factors; terms that are looked at;
 * digits of a result. */
enum { SENTENCES = 3, TERMS = 16, LEAST = 100 };

typedef struct {
    gly_calculator *c;
    const gly_term *result;
    uint32_t first, end; /* terms near it, in all terms */
    const gly_term *factor, *amount;
    gly_decimal product;
    uint32_t found;
    bool fits;
} search;

static uint32_t sentence_of(const gly_calculator *c, const gly_term *term)
{
    return c->reading->sentences[term->first];
}

/* A share as a factor: 0.4 for "40 per cent". */
static gly_decimal factor_of(const gly_term *share)
{
    gly_decimal value = share->number->value;
    return share->number->kind == GLY_NUMBER_PERCENT
               ? gly_decimal_shift(value, -2)
               : value;
}

static gly_bounds factor_bounds(const gly_term *share)
{
    gly_bounds stated = gly_bounds_share(share->number);
    return (gly_bounds){gly_decimal_shift(stated.low, -2),
                        gly_decimal_shift(stated.high, -2)};
}

/* One way of making the result. */
typedef struct {
    const gly_term *factor, *amount;
    gly_decimal product;
    gly_bounds bounds;
} making;

static void try(search *s, const making *m)
{
    const gly_number *stated = s->result->number;
    gly_bounds near = gly_bounds_widen(m->bounds, gly_decimal_of(1, -2));
    s->fits = s->fits || gly_bounds_meet(near, gly_bounds_of(stated));
    gly_decimal product = gly_decimal_round(m->product, stated->places);
    gly_slip slip = gly_slip_of(product, stated->value);
    bool again = s->found > 0 && gly_decimal_compare(product, s->product) == 0;
    if ((slip != GLY_SLIP_LONG && slip != GLY_SLIP_SWAP) || again)
        return;
    s->factor = m->factor;
    s->amount = m->amount;
    s->product = product;
    s->found++;
}

/* A share of the amount; where its own sentence tells of a change, the amount
 * with the share put on it or taken off. */
static void try_share(search *s, const gly_term *share, const gly_term *amount)
{
    gly_decimal one = gly_decimal_of(1, 0), part = factor_of(share);
    gly_bounds factor = factor_bounds(share),
               whole = gly_bounds_of(amount->number);
    gly_bounds ones = gly_bounds_whole(1);
    gly_decimal value = amount->number->value;
    bool moved =
        (amount->cues & GLY_CUE_FROM) || (s->result->cues & GLY_CUE_TO);
    if (moved && (sentence_of(s->c, share) != sentence_of(s->c, s->result) ||
                  amount > s->result))
        return;
    if (moved && gly_decimal_compare(value, s->result->number->value) < 0)
        try(s, &(making){
                   share, amount,
                   gly_decimal_multiply(value, gly_decimal_add(one, part)),
                   gly_bounds_multiply(whole, gly_bounds_add(ones, factor))});
    else if (moved)
        try(s,
            &(making){
                share, amount,
                gly_decimal_multiply(value, gly_decimal_subtract(one, part)),
                gly_bounds_multiply(whole, gly_bounds_subtract(ones, factor))});
    else
        try(s, &(making){share, amount, gly_decimal_multiply(value, part),
                         gly_bounds_multiply(whole, factor)});
}

/* Whether the share stands before the result with nothing between them that it
 * may be told of instead, and right behind no other amount: "6,077 (19.6%)". */
static bool is_share_of_result(const search *s, const gly_term *share,
                               const gly_term *amount)
{
    enum { BESIDE = 4 };
    const gly_term *first = s->c->all.items + s->first;
    if (share > s->result ||
        sentence_of(s->c, share) + 1 < sentence_of(s->c, s->result))
        return false;
    for (const gly_term *t = share + 1; t < s->result; t++) {
        if (gly_parts_is_share(t) ||
            (t != amount && gly_parts_alike(t, s->result)))
            return false;
    }
    return share == first || !gly_parts_alike(share - 1, s->result) ||
           share->first > share[-1].last + BESIDE;
}

/* Whether the amount counts or measures what the price is told for each of. */
static bool counts_these(const search *s, const gly_term *amount, uint32_t noun)
{
    const gly_number *number = amount->number;
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t named = number->unit == GLY_UNIT_NONE ? number->counted.noun
                                                   : number->unit_token;
    return number->kind != GLY_NUMBER_MONEY && named != GLY_NONE &&
           nodes[named].lemma == nodes[noun].lemma;
}

static void try_price(search *s, const gly_term *price, const gly_term *amount)
{
    uint32_t noun = gly_period_noun(s->c, price);
    if (noun == GLY_NONE || !counts_these(s, amount, noun))
        return;
    try(s, &(making){price, amount,
                     gly_decimal_multiply(price->number->value,
                                          amount->number->value),
                     gly_bounds_multiply(gly_bounds_of(price->number),
                                         gly_bounds_of(amount->number))});
}

static bool may_be_result(const gly_calculator *c, const gly_term *term)
{
    return gly_parts_is_plain(term) && !gly_calculator_is_told(c, term) &&
           !gly_term_in_table(c, term) &&
           gly_decimal_plain(term->number->value).digits >= LEAST;
}

/* Whether the article tells the result elsewhere, too, so that nothing here
 * makes it. */
static bool is_told_again(const search *s)
{
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (term != s->result &&
            gly_decimal_compare(term->number->value,
                                s->result->number->value) == 0)
            return true;
    }
    return false;
}

static gly_status report(const search *s)
{
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->result,
        .terms = {s->factor, s->amount},
        .count = 2,
        .sum = gly_spell_product(s->c, s->amount, s->factor, s->product),
    };
    return gly_calculator_add(s->c, &draft);
}

/* "Turnout was 53%, up from 45% in 2022. Of 37,500 voters 19,875 cast a
 * ballot", "up 14.9% at £971m from £845m": whether any share near by makes the
 * result of the amount, or the one of the other as a change. */
static bool is_made_by(const search *s, const gly_term *share,
                       const gly_term *amount)
{
    gly_bounds one = gly_bounds_of(amount->number);
    gly_bounds two = gly_bounds_of(s->result->number);
    gly_bounds part = factor_bounds(share);
    gly_bounds more = gly_bounds_add(gly_bounds_whole(1), part);
    gly_bounds less = gly_bounds_subtract(gly_bounds_whole(1), part);
    gly_bounds near =
        gly_bounds_widen(gly_bounds_multiply(one, part), gly_decimal_of(1, -2));
    uint32_t cue = 0;
    bool changed = gly_calculator_direction(s->c, share, &cue) != 0;
    return gly_bounds_meet(near, two) ||
           (changed && (gly_bounds_meet(gly_bounds_multiply(two, more), one) ||
                        gly_bounds_meet(gly_bounds_multiply(two, less), one)));
}

/* Try the share or price `factor` with all amounts near. */
static void try_factor(search *s, const gly_term *factor)
{
    bool share = gly_parts_is_share(factor);
    if (factor == s->result ||
        (!share &&
         (!gly_parts_is_plain(factor) || !gly_parts_alike(factor, s->result))))
        return;
    for (uint32_t k = s->first; k < s->end; k++) {
        const gly_term *amount = &s->c->all.items[k];
        if (amount == factor || amount == s->result ||
            !gly_parts_is_plain(amount))
            continue;
        bool alike = share && gly_calculator_alike(s->c, amount, s->result);
        s->fits = s->fits || (alike && is_made_by(s, factor, amount));
        if (alike && is_share_of_result(s, factor, amount))
            try_share(s, factor, amount);
        else if (!share)
            try_price(s, factor, amount);
    }
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    gly_status status = GLY_OK;
    uint32_t low = sentence > SENTENCES ? sentence - SENTENCES : 0;
    for (uint32_t i = c->first_terms[sentence];
         i < c->first_terms[sentence + 1] && status == GLY_OK; i++) {
        search s = {.c = c,
                    .result = &c->all.items[i],
                    .first = c->first_terms[low],
                    .end = c->first_terms[sentence + 1]};
        s.first = s.first + TERMS < i ? i - TERMS : s.first;
        if (!may_be_result(c, s.result))
            continue;
        for (uint32_t k = s.first; k < s.end; k++)
            try_factor(&s, &c->all.items[k]);
        if (s.found == 1 && !s.fits && !is_told_again(&s))
            status = report(&s);
    }
    return status;
}

gly_status gly_calculate_slipped_product(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
