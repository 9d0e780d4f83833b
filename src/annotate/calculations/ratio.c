/* ratio.c - how many times as much, beside the two amounts.
 *
 *     The customer in the shop pays $4.12 a kilo and the one at the pump $2.36,
 *                                   [amount]                          [amount]
 *     so the gas in the shop costs more than twice as much.
 *                                            [multiple]          1.7 times
 *
 * The amounts are the only two of their kind: in the sentence of the multiple,
 * or one of them or both in the sentence before. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/terms.h"

typedef struct {
    gly_calculator *c;
    const gly_term *times;
    const gly_term *pair[2];
    uint32_t count; /* of the amounts, those past the pair included */
} search;

/* The token behind "twice as", "six times as"; GLY_NONE for another multiple.
 */
static uint32_t past_as(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    if (number->kind != GLY_NUMBER_MULTIPLE || number->range ||
        gly_decimal_compare(number->value, gly_decimal_of(1, 0)) <= 0)
        return GLY_NONE;
    if (gly_reading_is_word(c->reading, term->last, "as"))
        return term->last + 1;
    return gly_reading_is_word(c->reading, term->last + 1, "as")
               ? term->last + 2
               : GLY_NONE;
}

/* "Twice as much", and that is all: no "as many as last year", and no "as high
 * at 9%". */
static bool is_compared(const gly_calculator *c, const gly_term *term,
                        const gly_term *end)
{
    uint32_t at = past_as(c, term);
    if (at == GLY_NONE || term + 1 < end)
        return false;
    const gly_sentence *in = gly_reading_sentence(c->reading, term->first);
    for (; at < in->first + in->count; at++) {
        if (gly_reading_is_word(c->reading, at, "as"))
            return false;
    }
    return true;
}

/* Count the amounts among `terms`, of the kind of the first one that there is
 * already. */
static void add_amounts(search *s, gly_terms terms)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term == s->times || !gly_move_may_begin(term))
            continue;
        bool alike =
            s->count == 0 || gly_calculator_alike(s->c, s->pair[0], term);
        if (alike && s->count < 2)
            s->pair[s->count] = term;
        s->count += alike;
    }
}

/* Whether all numbers of the sentence but the multiple are the pair. */
static bool is_only_pair(const search *s, gly_terms terms)
{
    return s->count == 2 && terms.count == 3;
}

static gly_status check(search *s, uint32_t sentence, gly_terms terms)
{
    add_amounts(s, terms);
    bool found = is_only_pair(s, terms);
    if (s->count < 2 && terms.count == s->count + 1 &&
        gly_terms_go_on(s->c, sentence)) {
        add_amounts(s, gly_calculator_sentence(s->c, sentence - 1));
        found = s->count == 2;
    }
    if (!found)
        return GLY_OK;
    bool rises = gly_decimal_compare(s->pair[0]->number->value,
                                     s->pair[1]->number->value) < 0;
    gly_move move = {s->times, s->pair[!rises], s->pair[rises], 1};
    return gly_move_is_plausible(&move)
               ? gly_move_add(s->c, &move, gly_move_fits(&move))
               : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++) {
        search s = {.c = c, .times = &terms.items[i]};
        if (is_compared(c, s.times, terms.items + terms.count) &&
            !gly_calculator_is_told(c, s.times))
            status = check(&s, sentence, terms);
    }
    return status;
}

gly_status gly_calculate_ratio(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
