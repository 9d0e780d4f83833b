/* taken_up_sum.c - all of those that the sentence before counts in two groups.
 *
 *     Lincoln has 214 students and Hollis 186. In the fall, all 420 will move.
 *                 [one]                   [two]                 [all]
 *     Eight engines, each with a crew of five, were sent. The 50 firefighters
 *     [one]                              [two]                [all]
 *     had it under control by one.                       eight x five = 40
 *
 * All stands behind "all", or behind "the" and before people where the sentence
 * before tells of each. The two are the only counts of that sentence. It is
 * told where it is a slip of the hand away from what they come to. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

enum { LEAST = 20, AROUND = 8 };

typedef struct {
    gly_calculator *c;
    const gly_term *one, *two, *all;
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term);
}

/* The only two counts of the sentence. */
static bool find_two(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    s->one = terms.items;
    s->two = terms.items + 1;
    return terms.count == 2 && is_count(s->one) && is_count(s->two) &&
           (s->two->cues & (GLY_CUE_OF | GLY_CUE_FROM | GLY_CUE_TO |
                            GLY_CUE_AGAINST | GLY_CUE_BY)) == 0;
}

static bool are_counts(const gly_pairing *pairing)
{
    return is_count(pairing->more) && is_count(pairing->less);
}

/* "all 420 will move": one or both count what all do, or nothing by name. */
static gly_status check_sum(const search *s)
{
    gly_parts parts = {{s->one, s->two}, 2};
    gly_symbol noun = gly_terms_noun(s->c, s->all);
    bool bare =
        gly_terms_noun(s->c, s->two) == 0 && gly_terms_noun(s->c, s->one) != 0;
    bool same = noun != 0 && (gly_terms_noun(s->c, s->one) == noun ||
                              gly_terms_noun(s->c, s->two) == noun);
    bool slips = gly_slip_of(gly_parts_value(&parts), s->all->number->value) !=
                 GLY_SLIP_NONE;
    return (bare || same) && slips && gly_parts_likely(&parts, s->all) &&
                   !gly_result_is_explained(s->c, s->all, AROUND, are_counts)
               ? gly_parts_report(s->c, &parts, s->all, false)
               : GLY_OK;
}

/* "The 50 firefighters", of eight crews of five */
static gly_status check_product(const search *s)
{
    const gly_sentence *own =
        gly_reading_sentence(s->c->reading, s->one->first);
    gly_decimal product =
        gly_decimal_multiply(s->one->number->value, s->two->number->value);
    bool each = gly_calculator_find(s->c, own->first, own->first + own->count,
                                    GLY_CUE_EACH) != GLY_NONE;
    gly_pairing pairing = {s->c, GLY_OPERATION_PRODUCT, s->one, s->two, s->all};
    return each && gly_parts_count_people(s->c, s->all) &&
                   gly_slip_of(product, s->all->number->value) !=
                       GLY_SLIP_NONE &&
                   gly_pairing_is_near(&pairing) &&
                   !gly_result_is_explained(s->c, s->all, AROUND, are_counts)
               ? gly_report_product(s->c, s->all, s->one, s->two)
               : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    search s = {.c = c};
    gly_terms next = gly_calculator_sentence(c, sentence + 1);
    if (next.count == 0 || !gly_terms_go_on(c, sentence + 1) ||
        !find_two(&s, sentence))
        return GLY_OK;
    s.all = next.items;
    if (!is_count(s.all) || s.all->first == 0 ||
        gly_calculator_is_told(c, s.all) ||
        gly_decimal_compare(s.all->number->value, gly_decimal_of(LEAST, 0)) < 0)
        return GLY_OK;
    uint32_t before = s.all->first - 1;
    if (gly_reading_is_word(c->reading, before, "all"))
        return check_sum(&s);
    return gly_reading_is_word(c->reading, before, "the") ? check_product(&s)
                                                          : GLY_OK;
}

gly_status gly_calculate_taken_up_sum(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
