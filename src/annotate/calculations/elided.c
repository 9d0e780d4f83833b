/* elided.c - a whole, and parts of it that have no noun of their own.
 *
 *     Inspectors visited 63 kitchens. They passed 48, warned 11 and closed six.
 *                        [whole]                  [parts                  ]
 *
 * Two bare counts or more make up all counts of a sentence, with "and" before
 * the last; the sentence before has one count that is greater than each, with a
 * noun. All may not be dealt out, so that parts which come to less are no
 * fault; nor are many more, who may be told of twice: "12 had burns, and five
 * had broken bones." Just more than the whole they cannot be. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

enum { PART_REACH = 16 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    const gly_term *whole;
    gly_parts parts;
} search;

static bool is_plain(const gly_term *term)
{
    return gly_parts_is_plain(term) &&
           term->number->kind == GLY_NUMBER_CARDINAL &&
           term->number->unit == GLY_UNIT_NONE;
}

/* Whether the count has no noun and is no part of a name or a phrase. */
static bool is_elided(const search *s, const gly_term *term)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    gly_upos next = nodes[term->last + 1].upos;
    return is_plain(term) && gly_terms_is_nounless(term) &&
           (term->cues & ~(uint32_t)GLY_CUE_TO) == 0 && next != GLY_UPOS_NOUN &&
           next != GLY_UPOS_ADJ && next != GLY_UPOS_PROPN &&
           next != GLY_UPOS_NUM &&
           !gly_reading_at(s->c->reading, term->last + 1, '-') &&
           !gly_terms_is_of_them(s->c, term);
}

/* Read the parts: all counts of the sentence. */
static bool read_parts(search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!is_elided(s, term) ||
            (i > 0 && term->first > terms.items[i - 1].last + PART_REACH))
            return false;
        gly_parts_push(&s->parts, term);
    }
    if (s->parts.count < 2)
        return false;
    const gly_term *last = s->parts.items[s->parts.count - 1];
    for (uint32_t i = last[-1].last + 1; i < last->first; i++) {
        if (gly_reading_is(s->c->reading, i, GLY_IS_AND))
            return true;
    }
    return false;
}

/* The one count of the sentence before that has a noun and is greater than
 * each part; NULL. */
static const gly_term *find_whole(const search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence - 1);
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind != GLY_NUMBER_CARDINAL)
            continue;
        if (only != NULL || !is_plain(term) ||
            term->number->counted.noun == GLY_NONE)
            return NULL;
        only = term;
    }
    return only;
}

/* Whether the parts are more than the whole, by no more than a sixth. */
static bool is_just_over(const search *s)
{
    gly_bounds sum = gly_parts_sum(&s->parts);
    gly_bounds whole = gly_bounds_of(s->whole->number);
    gly_bounds most =
        gly_bounds_multiply(whole, gly_bounds_at(gly_decimal_of(117, -2)));
    return gly_decimal_compare(sum.low, whole.high) > 0 &&
           gly_decimal_compare(sum.low, most.high) <= 0;
}

/* Whether somebody by name does what sentence `index` tells. */
static bool has_named_doer(const gly_calculator *c, uint32_t index)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_sentence *s = &c->reading->language->sentences.items[index];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if (nodes[i].relation == GLY_REL_NSUBJ &&
            nodes[i].upos == GLY_UPOS_PROPN)
            return true;
    return false;
}

/* "Mrs. Roe polled 748 votes. Dutton received 636 and Fisk 203", "The
 * candidate of the Alliance polled 748 votes.": what others have is no part of
 * what she has. */
static bool is_of_others(const gly_calculator *c, uint32_t sentence)
{
    const gly_sentence *s =
        &c->reading->language->sentences.items[sentence - 1];
    return has_named_doer(c, sentence) &&
           (has_named_doer(c, sentence - 1) ||
            gly_terms_speak_of_votes(c, s->first, s->first + s->count));
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    search s = {.c = c, .sentence = sentence, .parts = {.count = 0}};
    if (!gly_terms_go_on(c, sentence) || !read_parts(&s) ||
        is_of_others(c, sentence))
        return GLY_OK;
    s.whole = find_whole(&s);
    gly_sentence own = c->reading->language->sentences.items[sentence];
    if (s.whole == NULL || gly_calculator_is_told(c, s.whole) ||
        !gly_parts_likely(&s.parts, s.whole) || !is_just_over(&s) ||
        gly_parts_are_nested(c, &s.parts) ||
        gly_calculator_find(c, own.first, own.first + own.count,
                            GLY_CUE_SPREAD | GLY_CUE_INCLUDE | GLY_CUE_MORE) !=
            GLY_NONE)
        return GLY_OK;
    return gly_parts_report(c, &s.parts, s.whole, false);
}

gly_status gly_calculate_elided(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
