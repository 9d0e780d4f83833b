/* as_a_whole.c - so many, with so much in each, and what all have as a whole.
 *
 *     The unit has four theatres. Each of them treats 30 patients a week, so
 *                  [times]                            [each]
 *     that the unit as a whole gets through 150 a week.         4 × 30 = 120
 *                                           [all]
 *
 * "As a whole", "between them", "in all" and the like stand in the clause of
 * all; "each" in that of each, in its sentence or the one before. The times is
 * the only count before "each" there, or in the sentence before. Readings: any
 * two numbers around. Told where the product is near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

#include <math.h>

/* Words around a term, and terms around all. */
enum { REACH = 8, BEHIND = 4, AROUND = 10 };

typedef struct {
    gly_calculator *c;
    const gly_term *all, *each, *times;
    uint32_t word; /* token of "each" */
} search;

/* "as a whole", "between them" at the token. */
static bool is_whole(const gly_calculator *c, uint32_t token)
{
    const gly_reading *reading = c->reading;
    return gly_calculator_is(c, token, GLY_CUE_TOTAL) ||
           (gly_reading_is_word(reading, token, "as") &&
            gly_reading_is_word(reading, token + 2, "whole")) ||
           (gly_reading_is_word(reading, token + 1, "them") &&
            gly_reading_is_word(reading, token, "between"));
}

/* Whether such words stand around the term, in its clause. */
static bool is_of_all(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *in = gly_reading_sentence(c->reading, term->first);
    uint32_t end = in->first + in->count;
    for (uint32_t i = term->first; i-- > in->first;) {
        if (term->first - i > REACH || gly_reading_at(c->reading, i, ',') ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        if (is_whole(c, i))
            return true;
    }
    for (uint32_t i = term->last + 1; i < end && i <= term->last + BEHIND;
         i++) {
        if (gly_reading_at(c->reading, i, ','))
            break;
        if (is_whole(c, i))
            return true;
    }
    return false;
}

/* The word "each" or "every" that the term is told with; GLY_NONE. */
static uint32_t each_word(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *in = gly_reading_sentence(c->reading, term->first);
    for (uint32_t i = term->first; i-- > in->first;) {
        if (term->first - i > REACH ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        if (gly_reading_is_word(c->reading, i, "each"))
            return i;
    }
    uint32_t end = in->first + in->count;
    for (uint32_t i = term->last + 1; i < end && i <= term->last + BEHIND;
         i++) {
        if (gly_reading_is_word(c->reading, i, "each") ||
            gly_reading_is_word(c->reading, i, "apiece"))
            return i;
    }
    return GLY_NONE;
}

/* The nearest amount before all, in its sentence or the one before, that is of
 * each; false where there is none. */
static bool find_each(search *s)
{
    uint32_t own = s->c->reading->sentences[s->all->first];
    gly_terms terms = gly_terms_before(s->c, s->all, 0);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = &terms.items[i];
        if (s->c->reading->sentences[term->first] + 1 < own)
            return false;
        uint32_t word = each_word(s->c, term);
        if (word == GLY_NONE || !gly_parts_alike(term, s->all) ||
            !gly_parts_is_plain(term))
            continue;
        s->each = term;
        s->word = word;
        return true;
    }
    return false;
}

/* The one count before each, of its sentence or the one before. */
static bool find_times(search *s)
{
    uint32_t own = s->c->reading->sentences[s->each->first];
    gly_terms terms = gly_terms_before(s->c, s->each, 0);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = &terms.items[i];
        uint32_t sentence = s->c->reading->sentences[term->first];
        if (sentence + 1 < own)
            break;
        if (term->number->kind != GLY_NUMBER_CARDINAL)
            continue;
        if (s->times != NULL || !gly_parts_is_plain(term) ||
            gly_terms_noun(s->c, term) == 0)
            return false;
        s->times = term;
    }
    return s->times != NULL;
}

/* Whether the term, added to the product or taken from it, gives all: "20 of
 * them coaches", "and 30 more". */
static bool makes_up(const search *s, const gly_term *term)
{
    const double half = 0.5;
    double product = gly_decimal_double(s->each->number->value) *
                     gly_decimal_double(s->times->number->value);
    double way = fabs(product - gly_decimal_double(s->all->number->value));
    return fabs(way - gly_decimal_double(term->number->value)) < half;
}

static bool is_explained(const search *s)
{
    gly_terms around = gly_terms_around(s->c, s->all, AROUND);
    for (uint32_t i = 0; i < around.count; i++) {
        const gly_term *other = &around.items[i];
        if (other != s->each && other != s->times && makes_up(s, other))
            return true;
        for (uint32_t k = 0; k < i; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            gly_pairing product = {s->c, GLY_OPERATION_PRODUCT, a, b, s->all};
            gly_pairing sum = {s->c, GLY_OPERATION_SUM, a, b, s->all};
            if (a != s->all && b != s->all &&
                (gly_pairing_fits(&product) || gly_pairing_fits(&sum)))
                return true;
        }
    }
    return false;
}

gly_status gly_calculate_as_a_whole(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .all = &c->all.items[i]};
        if (s.all->number->range || s.all->number->hedge > GLY_HEDGE_OVER ||
            gly_calculator_is_told(c, s.all) || !is_of_all(c, s.all) ||
            !find_each(&s) || !find_times(&s))
            continue;
        gly_pairing p = {c, GLY_OPERATION_PRODUCT, s.each, s.times, s.all};
        if (!gly_pairing_fits(&p) && gly_pairing_is_near(&p) &&
            !is_explained(&s))
            status = gly_report_product(c, s.all, s.times, s.each);
    }
    return status;
}
