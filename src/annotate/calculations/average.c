/* average.c - so much on average, and what there is of it in all.
 *
 *     The school has 336 pupils in 12 classes, an average of 26 to a class.
 *                    [all]         [times]                  [average]
 *                                                        336 / 12 = 28
 *
 * The average names for each of what it is told: "a class", "per night". So
 * many of these are the times, in its sentence or before it in its paragraph or
 * the one before; all is the nearest amount before it of its own noun or kind.
 * It is told where no amount around it comes to it with these times, and the
 * two come near. "Or about 20 on each" is of two of its own sentence. each.c
 * holds prices. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Terms before and behind the average that may explain it. */
enum { AROUND = 12 };
/* Words between "average" and its number, and between it and "a class". */
enum { CUE_REACH = 3, NOUN_REACH = 5 };

typedef struct {
    gly_calculator *c;
    const gly_term *average, *all, *times;
    gly_symbol each; /* lemma of what it is told for each of */
} search;

static gly_symbol lemma_at(const gly_calculator *c, uint32_t token)
{
    return c->reading->language->syntax.items[token].lemma;
}

/* "or about 20", "which works out at 20", "a rate of 20": what is told next to
 * it is reckoned with. */
static bool is_worked_out(const gly_calculator *c, const gly_term *term)
{
    uint32_t at = term->first;
    if (at < 2)
        return false;
    return gly_calculator_is(c, at - 1, GLY_CUE_SAME) ||
           (gly_reading_is_word(c->reading, at - 1, "of") &&
            gly_reading_is_word(c->reading, at - 2, "rate"));
}

/* "an average of 26", "averaging 26", "26 on average" */
static bool is_average(const gly_calculator *c, const gly_term *term)
{
    uint32_t from = term->first > CUE_REACH ? term->first - CUE_REACH : 0;
    bool about = term->number->hedge == GLY_HEDGE_ABOUT ||
                 term->number->hedge == GLY_HEDGE_NEARLY;
    if (is_worked_out(c, term) && !term->number->range &&
        (about || gly_parts_is_plain(term)))
        return true;
    return gly_parts_is_plain(term) &&
           (gly_calculator_find(c, from, term->first, GLY_CUE_AVERAGE) !=
                GLY_NONE ||
            gly_calculator_find(c, term->last + 1, term->last + CUE_REACH,
                                GLY_CUE_AVERAGE) != GLY_NONE);
}

/* "a night", "per class", "to a class", "in each of the wards", "for every
 * match": the token of what it is told for each of; GLY_NONE. */
static uint32_t each_noun(const gly_calculator *c, const gly_term *term)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t noun = gly_period_noun(c, term);
    for (uint32_t i = term->last + 1;
         noun == GLY_NONE && i <= term->last + NOUN_REACH; i++) {
        bool one = gly_reading_is_indefinite(c->reading, i) ||
                   gly_calculator_is(c, i, GLY_CUE_EACH);
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
        if (one && i + 1 < c->reading->language->tokens.count &&
            nodes[i + 1].upos == GLY_UPOS_NOUN)
            noun = i + 1;
    }
    return noun;
}

/* "140 events on 14 stages, or about 20 on each": the noun of the count before
 * it, which "each" takes up; GLY_NONE. */
static uint32_t each_taken_up(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    uint32_t next = term->last + 1;
    gly_terms terms =
        gly_calculator_sentence(c, reading->sentences[term->first]);
    next += gly_reading_is(reading, next, GLY_IS_PREPOSITION);
    if (!gly_reading_is_word(reading, next, "each") ||
        !gly_reading_has(reading, next + 1, GLY_TOKEN_MARK))
        return GLY_NONE;
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *before = &terms.items[i];
        uint32_t noun = before->number->counted.noun;
        if (before < term && before->number->kind == GLY_NUMBER_CARDINAL &&
            before->first > 0 && noun != GLY_NONE && noun > before->last &&
            noun <= before->last + CUE_REACH &&
            gly_reading_is(reading, before->first - 1, GLY_IS_PREPOSITION))
            return noun;
    }
    return GLY_NONE;
}

/* Whether the term counts what the average is told for each of: "12 classes",
 * "60 nights". */
static bool is_times(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    if (number->range || number->value.digits <= 0)
        return false;
    if (number->kind == GLY_NUMBER_DURATION ||
        number->kind == GLY_NUMBER_MEASURE)
        return number->unit_token != GLY_NONE &&
               lemma_at(s->c, number->unit_token) == s->each;
    return number->kind == GLY_NUMBER_CARDINAL &&
           gly_terms_noun(s->c, term) == s->each;
}

/* Whether the term may be all that the average is of. */
static bool is_all(const search *s, const gly_term *term)
{
    gly_symbol own = gly_terms_noun(s->c, s->average);
    gly_symbol noun = gly_terms_noun(s->c, term);
    bool worked = is_worked_out(s->c, s->average);
    if (worked && (s->c->reading->sentences[term->first] !=
                       s->c->reading->sentences[s->average->first] ||
                   gly_period_noun(s->c, term) != GLY_NONE))
        return false;
    if (!gly_parts_alike(term, s->average) || !gly_parts_is_plain(term) ||
        is_times(s, term) || noun == s->each ||
        gly_decimal_compare(term->number->value, s->average->number->value) <=
            0)
        return false;
    return s->average->number->kind != GLY_NUMBER_CARDINAL || own == 0 ||
           own == s->each || own == noun;
}

/* The times and all: of each the nearest before the average; false where
 * another value of the times is told as well. */
static bool find_both(search *s)
{
    gly_terms terms = gly_terms_before(s->c, s->average, 1);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = &terms.items[i];
        if (is_times(s, term)) {
            if (gly_terms_differ(term, s->times))
                return false;
            s->times = term;
        } else if (s->all == NULL && is_all(s, term)) {
            s->all = term;
        }
    }
    return s->times != NULL && s->all != NULL;
}

/* Whether any amount around the average, divided by the times, comes to it. */
static bool is_explained(const search *s)
{
    gly_terms around = gly_terms_around(s->c, s->average, AROUND);
    for (uint32_t i = 0; i < around.count; i++) {
        const gly_term *term = &around.items[i];
        gly_pairing p = {s->c, GLY_OPERATION_QUOTIENT, term, s->times,
                         s->average};
        if (term != s->average && term != s->times &&
            gly_parts_alike(term, s->average) && gly_pairing_fits(&p))
            return true;
    }
    return false;
}

static gly_status report(const search *s, bool agrees)
{
    gly_text all = gly_calculator_text(s->c, s->all);
    gly_text times = gly_calculator_text(s->c, s->times);
    gly_text value =
        gly_spell(s->c, gly_decimal_divide(s->all->number->value,
                                           s->times->number->value));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->average,
        .terms = {s->all, s->times},
        .count = 2,
        .agrees = agrees,
        .sum =
            gly_text_format(s->c->arena, "%.*s / %.*s = %.*s", GLY_SPELT(all),
                            GLY_SPELT(times), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check(search *s)
{
    uint32_t noun = each_noun(s->c, s->average);
    noun = noun == GLY_NONE ? each_taken_up(s->c, s->average) : noun;
    if (noun == GLY_NONE)
        return GLY_OK;
    s->each = lemma_at(s->c, noun);
    if (!find_both(s))
        return GLY_OK;
    gly_pairing pairing = {s->c, GLY_OPERATION_QUOTIENT, s->all, s->times,
                           s->average};
    bool agrees = is_explained(s);
    /* What one sentence reckons is of its two numbers, and may be double. */
    double told = gly_decimal_double(s->average->number->value);
    double made = gly_decimal_double(s->all->number->value) /
                  gly_decimal_double(s->times->number->value);
    const double most = 2.2;
    if (is_worked_out(s->c, s->average) && told < made * most &&
        made < told * most)
        return report(s, agrees);
    return agrees || gly_pairing_is_near(&pairing) ? report(s, agrees) : GLY_OK;
}

gly_status gly_calculate_average(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .average = &c->all.items[i]};
        if (is_average(c, s.average) && !gly_calculator_is_told(c, s.average))
            status = check(&s);
    }
    return status;
}
