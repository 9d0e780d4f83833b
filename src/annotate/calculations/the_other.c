/* the_other.c - a part and the other part, and their whole somewhat before.
 *
 *     The school has 336 pupils in 12 classes. While builders were in, 196 of
 *                    [whole]
 *     the children had lessons in a hall and the other 160 went by bus.
 *     [part]                                           [rest]
 *                                               336 − 196 = 140
 *
 * The part is the nearest amount before the rest in its sentence, or in the one
 * before; the whole the nearest before the part that is greater and near what
 * both come to, in its paragraph or the two before. Readings: any other number
 * before as the whole, and any third part between. others.c holds what has just
 * one part and one whole. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/rest_words.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Paragraphs before the rest, and terms before it that may explain it. */
enum { BACK = 2, MONEY_BACK = 4, LOOKED_AT = 30 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest, *part, *whole;
    bool only; /* the part is the only amount before the rest there */
} search;

/* "the other 160", "the remaining £2 million" */
static bool is_rest(const gly_calculator *c, const gly_term *term)
{
    return gly_parts_is_plain(term) && gly_rest_is_named(c, term) &&
           term->number->counted.clause == GLY_NONE;
}

static bool may_be_part(const search *s, const gly_term *term)
{
    return gly_parts_is_plain(term) && gly_parts_alike(term, s->rest);
}

/* The nearest amount of the kind before the rest, in its sentence or the one
 * before it there; NULL where that sentence has more of them than a whole and a
 * part, or the part is a couple. */
static const gly_term *find_part(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    const gly_term *part = NULL;
    uint32_t own = sentences[s->rest->first], count = 0;
    for (const gly_term *term = s->rest; term > s->c->all.items;) {
        term--;
        uint32_t sentence = sentences[term->first];
        bool before = sentence + 1 == own && gly_terms_go_on(s->c, own);
        if (part != NULL ? sentence != sentences[part->first]
                         : sentence != own && !before)
            break;
        count += !gly_parts_is_share(term);
        part = part == NULL && may_be_part(s, term) ? term : part;
    }
    s->only = count == 1;
    return part != NULL && count <= 2 &&
                   !gly_reading_is_word(s->c->reading, part->last, "couple")
               ? part
               : NULL;
}

/* "pupils" and "children": one noun, none, or people. */
static bool may_be_one(const search *s, const gly_term *whole)
{
    return gly_calculator_alike(s->c, whole, s->part) ||
           (gly_parts_count_people(s->c, whole) &&
            (gly_parts_count_people(s->c, s->part) ||
             gly_terms_noun(s->c, s->part) == 0));
}

/* Whether part and rest come near `term`: within a sixth of it. */
static bool is_near(const search *s, const gly_term *term)
{
    enum { FIFTIETH = 2 };
    gly_parts both = {{s->part, s->rest}, 2};
    gly_decimal least =
        gly_decimal_multiply(term->number->value, gly_decimal_of(FIFTIETH, -2));
    if (gly_decimal_compare(s->rest->number->value, least) < 0)
        return false;
    gly_bounds wide = gly_bounds_widen(gly_bounds_at(term->number->value),
                                       gly_decimal_of(17, -2));
    return gly_bounds_meet(wide, gly_bounds_at(gly_parts_value(&both)));
}

static const gly_term *find_whole(const search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    bool money = s->part->number->kind == GLY_NUMBER_MONEY;
    gly_terms terms =
        gly_terms_before(s->c, s->part, money ? MONEY_BACK : BACK);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = terms.items + i;
        uint32_t sentence = sentences[s->part->first];
        bool near = s->only || (sentences[term->first] == sentence &&
                                sentences[s->rest->first] == sentence);
        if (near && may_be_part(s, term) && is_near(s, term) &&
            may_be_one(s, term) &&
            gly_decimal_compare(term->number->value, s->part->number->value) >
                0)
            return term;
    }
    return NULL;
}

/* Whether part and rest come to a number before them, alone or with one more.
 */
static bool is_explained(const search *s)
{
    const gly_term *first = s->c->all.items;
    const gly_term *from =
        s->rest - first > LOOKED_AT ? s->rest - LOOKED_AT : first;
    for (const gly_term *whole = from; whole < s->rest; whole++) {
        gly_parts parts = {{s->part, s->rest}, 2};
        if (whole == s->part || !gly_parts_alike(whole, s->rest))
            continue;
        if (gly_parts_fit(&parts, whole))
            return true;
        for (const gly_term *third = from; third < s->rest; third++) {
            gly_parts all = {{s->part, s->rest, third}, 3};
            if (third != whole && third != s->part &&
                gly_parts_alike(third, whole) && gly_parts_fit(&all, whole))
                return true;
        }
    }
    return false;
}

static gly_status check(search *s)
{
    s->part = find_part(s);
    s->whole = s->part == NULL ? NULL : find_whole(s);
    if (s->whole == NULL || is_explained(s))
        return GLY_OK;
    return gly_parts_report_way(s->c, GLY_CALCULATION_REMAINDER,
                                &(gly_subtraction){s->whole, s->part, s->rest});
}

gly_status gly_calculate_the_other(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .rest = &c->all.items[i]};
        if (is_rest(c, s.rest) && !gly_calculator_is_told(c, s.rest) &&
            !gly_calculator_is_disputed(c, s.rest))
            status = check(&s);
    }
    return status;
}
