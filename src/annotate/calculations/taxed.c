/* taxed.c - a price, what comes on top of it in per cent, and what both make.
 *
 *     The heater sold for $89.99. With 13 per cent tax, that comes to $101.69.
 *                         [price]      [share     ]                   [all  ]
 *
 * A tax, a tip or a fee is named behind the share; "comes to" leads up to what
 * all make. The price is the only other amount of its sentence or, where that
 * has none, of the one before. One that is far off is of something else. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"
#include "lexicon/lexicon.h"

enum { NAME_REACH = 4 };

typedef struct {
    gly_calculator *c;
    const gly_term *price, *share, *all;
} search;

/* Whether a tax or the like is named behind the share: "13 per cent HST". */
static bool is_on_top(const gly_calculator *c, const gly_term *share)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "added-charge");
    uint32_t end = c->reading->language->tokens.count;
    for (uint32_t i = share->last + 1;
         list != GLY_NONE && i <= share->last + NAME_REACH && i < end; i++) {
        uint32_t left = end - i;
        if (gly_lexicon_find(
                lexicon, list, c->reading->forms + i,
                left < GLY_LEXICON_WORDS_MOST ? left : GLY_LEXICON_WORDS_MOST)
                .count > 0)
            return true;
    }
    return false;
}

/* The only amount of money of the sentence before `end`, "all" apart; NULL. */
static const gly_term *only_price(const search *s, gly_terms terms)
{
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind != GLY_NUMBER_MONEY || term == s->all)
            continue;
        if (only != NULL || term->number->range ||
            term->number->hedge > GLY_HEDGE_EXACTLY ||
            term->number->unit != s->all->number->unit)
            return NULL;
        only = term;
    }
    return only;
}

static bool read(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind == GLY_NUMBER_PERCENT && is_on_top(s->c, term) &&
            s->share == NULL)
            s->share = term;
        else if (term->number->kind == GLY_NUMBER_MONEY && s->share != NULL &&
                 (term->cues & GLY_CUE_SAME))
            s->all = term;
    }
    if (s->all == NULL)
        return false;
    s->price = only_price(s, terms);
    if (s->price == NULL && gly_terms_go_on(s->c, sentence))
        s->price = only_price(s, gly_calculator_sentence(s->c, sentence - 1));
    return s->price != NULL && s->price->first < s->all->first;
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    search s = {c, NULL, NULL, NULL};
    if (!read(&s, sentence) || gly_calculator_is_told(c, s.all))
        return GLY_OK;
    gly_decimal hundred = {100, 0};
    gly_bounds whole = gly_bounds_whole(100);
    gly_bounds times = gly_bounds_divide(
        gly_bounds_add(whole, gly_bounds_of(s.share->number)), whole);
    gly_bounds made =
        gly_bounds_multiply(gly_bounds_of(s.price->number), times);
    gly_bounds stated = gly_bounds_loose(s.all->number);
    gly_bounds near = gly_bounds_widen(made, gly_decimal_of(2, -1));
    if (!gly_bounds_meet(near, stated))
        return GLY_OK;
    gly_decimal sum = gly_decimal_multiply(
        s.price->number->value,
        gly_decimal_divide(gly_decimal_add(hundred, s.share->number->value),
                           hundred));
    gly_text price = gly_calculator_text(c, s.price);
    gly_text share = gly_calculator_text(c, s.share);
    gly_text value = gly_spell(c, sum);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SUM,
        .result = s.all,
        .terms = {s.price, s.share},
        .count = 2,
        .agrees = gly_bounds_meet(made, stated),
        .sum =
            gly_text_format(c->arena, "%.*s and %.*s = %.*s", GLY_SPELT(price),
                            GLY_SPELT(share), GLY_SPELT(value)),
    };
    return gly_calculator_add(c, &draft);
}

gly_status gly_calculate_taxed(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
