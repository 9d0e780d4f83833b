/* rest_of.c - some of so many, and in the next sentence the other ones.
 *
 *     Managers are driving four of the 12 routes. The other six are not
 *                          [part]     [whole]               [rest]
 *     running.                                              12 - 4 = 8
 *     Nine of the 12 patients have recovered. Four are still unwell.
 *     [part]     [whole]                      [rest]        12 - 9 = 3
 *
 * Part and whole are the only counts of their sentence, the rest the first of
 * the next one in the paragraph: "the other", "the remaining", or told with
 * "still" or "yet" and no noun. Readings: any other number told of them before.
 */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/rest_words.h"
#include "annotate/calculations/terms.h"

enum { OF_REACH = 4, STILL_REACH = 4 };

typedef struct {
    gly_calculator *c;
    const gly_term *part, *whole, *rest;
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term);
}

/* "four of the 12 routes", the only two counts of the sentence. */
static bool find_part(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    uint32_t counts = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind != GLY_NUMBER_CARDINAL)
            continue;
        s->part = s->whole;
        s->whole = term;
        counts++;
    }
    return counts == 2 && is_count(s->part) && is_count(s->whole) &&
           (s->whole->cues & GLY_CUE_OF) != 0 &&
           s->whole->lead == s->part->last + 1 &&
           s->whole->first <= s->part->last + OF_REACH &&
           gly_decimal_compare(s->part->number->value,
                               s->whole->number->value) < 0;
}

/* "[Four] are still unwell", "[Four] have yet to answer" */
static bool is_still(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *own = gly_reading_sentence(reading, term->first);
    if (term->first != own->first || nodes[term->last + 1].upos != GLY_UPOS_AUX)
        return false;
    for (uint32_t i = term->last + 2; i < term->last + STILL_REACH; i++) {
        if (gly_reading_is_word(reading, i, "still") ||
            gly_reading_is_word(reading, i, "yet"))
            return true;
    }
    return false;
}

/* Whether any number before it, less the part or the whole, is the rest. */
static bool is_told_otherwise(const search *s)
{
    enum { BACK = 8 };
    const gly_term *first = s->c->all.items;
    gly_decimal sum =
        gly_decimal_add(s->part->number->value, s->rest->number->value);
    for (const gly_term *term = s->rest;
         term > first && s->rest - term < BACK;) {
        term--;
        if (term != s->whole &&
            gly_decimal_compare(term->number->value, sum) == 0)
            return true;
    }
    return false;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    search s = {.c = c};
    gly_terms next = gly_calculator_sentence(c, sentence + 1);
    if (next.count == 0 || !gly_terms_go_on(c, sentence + 1) ||
        !find_part(&s, sentence))
        return GLY_OK;
    s.rest = next.items;
    gly_decimal left =
        gly_decimal_subtract(s.whole->number->value, s.part->number->value);
    bool named = gly_rest_is_named(c, s.rest) &&
                 s.rest->first <=
                     gly_reading_sentence(c->reading, s.rest->first)->first + 2;
    if (!is_count(s.rest) || gly_calculator_is_told(c, s.rest) ||
        !(named || is_still(c, s.rest)) ||
        gly_decimal_compare(left, s.rest->number->value) == 0 ||
        gly_decimal_compare(s.rest->number->value, s.whole->number->value) >=
            0 ||
        (next.count > 1 && !named) || is_told_otherwise(&s) ||
        gly_calculator_is_disputed(c, s.rest))
        return GLY_OK;
    return gly_parts_report_way(c, GLY_CALCULATION_REMAINDER,
                                &(gly_subtraction){s.whole, s.part, s.rest});
}

gly_status gly_calculate_rest_of(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
