/* share_of_price.c - a rise in per cent, and what it comes to.
 *
 *     A deckhand starts at $28.00 an hour. The raise of 3 per cent would add
 *                          [price]                      [share   ]
 *     94 cents to that.                              3% of $28.00 is $0.84
 *     [way   ]
 *     The wage is £12 an hour. A rise of 5 per cent is worth 80p.
 *
 * The share hangs on a word for a rise or a cut, the way on "add", "is worth",
 * "means", and is less than half of the price, which is the nearest amount of
 * its currency before the share, there or in the sentence before. Readings: any
 * amount of money before the way. It is told where the way is not far off. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

enum { WAY_REACH = 12, LED_REACH = 4, LOOKED_AT = 12 };

typedef struct {
    gly_calculator *c;
    const gly_term *share, *way, *price;
} search;

/* "add [94 cents]", "is worth [80p]", "bring her [$1,600] more" */
static bool is_way(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {
        "add",   "adds",   "added", "worth", "mean",   "means", "meant",
        "bring", "brings", "put",   "puts",  "adding", NULL};
    if (term->number->kind != GLY_NUMBER_MONEY || !gly_parts_is_plain(term))
        return false;
    for (uint32_t i = term->first; i-- > 0 && term->first - i <= LED_REACH;) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            return false;
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}

/* "a raise of [3 per cent]", "the [4 percent] raise" */
static bool is_rise(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"raise",    "rise", "increase",
                                        "award",    "pay",  "cut",
                                        "discount", "levy", NULL};
    const gly_reading *reading = c->reading;
    uint32_t first = term->first;
    return term->number->kind == GLY_NUMBER_PERCENT && !term->number->range &&
           term->number->hedge <= GLY_HEDGE_EXACTLY &&
           (gly_reading_is_one_of(reading, term->last + 1, words) ||
            (first > 1 && gly_reading_is_word(reading, first - 1, "of") &&
             gly_reading_is_one_of(reading, first - 2, words)));
}

/* In the base of its unit: cents as dollars. */
static gly_decimal base_of(const gly_term *term)
{
    gly_decimal value = term->number->value;
    gly_unit unit = term->number->unit;
    (void)gly_unit_convert(&value, value, unit, gly_unit_info_of(unit)->base);
    return value;
}

static bool is_of_currency(const gly_term *a, const gly_term *b)
{
    return b->number->kind == GLY_NUMBER_MONEY &&
           gly_unit_info_of(a->number->unit)->base ==
               gly_unit_info_of(b->number->unit)->base;
}

/* What the share of the price comes to. */
static gly_decimal product_of(const search *s, const gly_term *price)
{
    return gly_decimal_shift(
        gly_decimal_multiply(base_of(price), s->share->number->value), -2);
}

/* Whether the product is the way, but for `off` hundredths of it. */
static bool is_within(const search *s, const gly_term *price, int64_t off)
{
    gly_bounds made = gly_bounds_widen(gly_bounds_at(product_of(s, price)),
                                       gly_decimal_of(off, -2));
    return gly_bounds_meet(made, gly_bounds_at(base_of(s->way)));
}

/* The nearest price before the share, in its sentence or the one before. */
static void find_price(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    const gly_term *first = s->c->all.items;
    for (const gly_term *term = s->share;
         term > first && s->share - term < LOOKED_AT && s->price == NULL;) {
        term--;
        if (sentences[term->first] + 1 < sentences[s->share->first])
            break;
        if (is_of_currency(s->way, term) && gly_parts_is_plain(term))
            s->price = term;
    }
}

static bool is_explained(const search *s)
{
    const gly_term *first = s->c->all.items;
    for (const gly_term *term = s->way;
         term > first && s->way - term < LOOKED_AT;) {
        term--;
        if (is_of_currency(s->way, term) && is_within(s, term, 4))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    enum { FAR = 70 };
    find_price(s);
    if (s->price == NULL || is_explained(s) || !is_within(s, s->price, FAR))
        return GLY_OK;
    gly_text share = gly_calculator_text(s->c, s->share);
    gly_text price = gly_calculator_text(s->c, s->price);
    gly_text value = gly_spell(s->c, product_of(s, s->price));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SHARE,
        .result = s->way,
        .terms = {s->price, s->share},
        .count = 2,
        .sum = gly_text_format(s->c->arena, "%.*s of %.*s is %.*s",
                               GLY_SPELT(share), GLY_SPELT(price),
                               GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 1 < terms.count && status == GLY_OK; i++) {
        search s = {
            .c = c, .share = &terms.items[i], .way = &terms.items[i + 1]};
        if (is_rise(c, s.share) && is_way(c, s.way) &&
            s.way->first <= s.share->last + WAY_REACH &&
            !gly_calculator_is_told(c, s.way))
            status = check(&s);
    }
    return status;
}

gly_status gly_calculate_share_of_price(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
