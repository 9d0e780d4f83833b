/* far_product.c - so many with so many in each, and all of them far away.
 *
 *     The column fills 320 boxes, each holding 12 cores. …
 *                      [times  ]               [each  ]
 *     With 3,640 cores in the boxes, that will take until June.
 *          [all      ]                            320 × 12 = 3,840
 *
 * "Each" stands with the two, and all is of the noun of each, or money as each
 * is. No word tells that they belong together: all is told if it is a slip of
 * the hand away from the product, and nothing in the article is the product.
 * product.c and slipped_product.c hold what stands near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Words between the two, and behind the second up to "each"; digits of all. */
enum { REACH = 6, BEHIND = 3, LONG = 100 };

typedef struct {
    gly_calculator *c;
    const gly_term *times, *each, *all;
    gly_decimal product;
} search;

/* "320 boxes, each holding 12 cores", "320 boxes with 12 cores each" */
static bool is_told_of_each(const search *s)
{
    const gly_term *times = s->times, *each = s->each;
    const gly_reading *reading = s->c->reading;
    bool near =
        reading->sentences[times->first] == reading->sentences[each->first] &&
        each->first <= times->last + REACH;
    uint32_t behind = each->last + 1;
    return near && times->number->kind == GLY_NUMBER_CARDINAL &&
           gly_terms_noun(s->c, times) != 0 && gly_parts_is_plain(times) &&
           gly_parts_is_plain(each) &&
           (gly_calculator_find(s->c, times->last + 1, each->first,
                                GLY_CUE_EACH) != GLY_NONE ||
            gly_calculator_find(s->c, behind, behind + BEHIND, GLY_CUE_EACH) !=
                GLY_NONE);
}

/* Whether the term is such as all would be. */
static bool may_be_all(const search *s, const gly_term *term)
{
    const gly_number *each = s->each->number, *number = term->number;
    bool money = each->kind == GLY_NUMBER_MONEY;
    return gly_parts_alike(term, s->each) && number->unit == each->unit &&
           (money ||
            (gly_terms_noun(s->c, term) != 0 &&
             gly_terms_noun(s->c, term) == gly_terms_noun(s->c, s->each)));
}

/* The only amount of the article that a slip makes of the product; false where
 * there are two, or the product itself is told. */
static bool find_all(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        gly_slip slip = gly_slip_of(s->product, term->number->value);
        if (gly_decimal_compare(s->product, term->number->value) == 0)
            return false;
        if (!may_be_all(s, term) || !gly_parts_is_plain(term) ||
            gly_calculator_is_told(s->c, term) ||
            sentences[term->first] == sentences[s->each->first] ||
            gly_decimal_plain(term->number->value).digits < LONG ||
            (slip != GLY_SLIP_LONG && slip != GLY_SLIP_SWAP))
            continue;
        if (s->all != NULL)
            return false;
        s->all = term;
    }
    return s->all != NULL;
}

/* "12 watches, each worth £6,500", of a raid for £90,000: whether only one
 * greater amount of the kind is told, above the story, and it is about as
 * great. */
static bool find_only(search *s)
{
    gly_bounds wide = {gly_decimal_of(6, -1), gly_decimal_of(17, -1)};
    gly_bounds near = gly_bounds_multiply(gly_bounds_at(s->product), wide);
    s->all = NULL;
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (term == s->each || !may_be_all(s, term) ||
            gly_decimal_compare(term->number->value, s->each->number->value) <=
                0)
            continue;
        bool other =
            s->all != NULL && gly_decimal_compare(s->all->number->value,
                                                  term->number->value) != 0;
        if (other || !gly_parts_is_plain(term))
            return false;
        s->all = s->all == NULL ? term : s->all;
    }
    if (s->all == NULL ||
        !gly_block_is_summary(gly_term_block(s->c, s->all)->kind))
        return false;
    return s->each->number->kind == GLY_NUMBER_MONEY &&
           !gly_calculator_is_told(s->c, s->all) &&
           gly_bounds_meet(near, gly_bounds_of(s->all->number)) &&
           !gly_bounds_meet(gly_bounds_at(s->product),
                            gly_bounds_loose(s->all->number));
}

static gly_status check(search *s)
{
    if (!is_told_of_each(s))
        return GLY_OK;
    s->product =
        gly_decimal_multiply(s->times->number->value, s->each->number->value);
    if (!find_all(s) && !find_only(s))
        return GLY_OK;
    return gly_report_product(s->c, s->all, s->times, s->each);
}

gly_status gly_calculate_far_product(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 1 < c->all.count && status == GLY_OK; i++) {
        search s = {
            .c = c, .times = &c->all.items[i], .each = &c->all.items[i + 1]};
        status = gly_term_in_table(c, s.times) ? GLY_OK : check(&s);
    }
    return status;
}
