/* answers.c - the answers to one question, which come to 100 per cent.
 *
 *     In the poll 58% were for the pier, 39% against it and 9% undecided.
 *
 * That these are all answers is told by the last kind of them: undecided, no
 * opinion. Less than 100 may leave somebody out; more cannot be. "The other
 * 30%" leave nobody out; the first of the rest may stand in the sentence
 * before. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

enum { OPEN_REACH = 8, LEAST = 3 };

/* Whether "undecided" stands by `term`. */
static bool is_open(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count;
    for (uint32_t i = term->last + 1; i < end && i <= term->last + OPEN_REACH;
         i++) {
        if (gly_calculator_is(c, i, GLY_CUE_OPEN))
            return true;
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            break;
    }
    return false;
}

/* Whether the percentages come so near to 100 that they can be meant for all.
 */
static bool is_near(const gly_parts *parts)
{
    gly_bounds wide = {gly_decimal_of(85, 0), gly_decimal_of(115, 0)};
    return gly_bounds_meet(gly_parts_sum(parts), wide);
}

/* "Tannura holds 51%. Ewart has 30%, and Sohail the remaining 19%." */
static bool fit_with_before(const gly_calculator *c, gly_parts parts,
                            uint32_t sentence)
{
    if (!gly_terms_go_on(c, sentence))
        return false;
    gly_terms before = gly_calculator_sentence(c, sentence - 1);
    for (uint32_t i = before.count; i-- > 0;) {
        if (before.items[i].number->kind != GLY_NUMBER_PERCENT ||
            parts.count == GLY_CALCULATION_TERMS)
            continue;
        gly_parts_push(&parts, &before.items[i]);
        if (gly_parts_fit_all(&parts) == 0)
            return true;
    }
    return false;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_parts parts = {.count = 0};
    bool open = false, rest = false;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        uint32_t cue = 0;
        if (term->number->kind != GLY_NUMBER_PERCENT ||
            gly_decimal_is_most(term->number->high))
            continue;
        if ((term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_TO)) ||
            gly_calculator_direction(c, term, &cue) != 0)
            return GLY_OK;
        gly_parts_push(&parts, term);
        open = is_open(c, term);
        rest = rest || (term->first > 0 &&
                        gly_calculator_is(c, term->first - 1, GLY_CUE_REST));
        if (open)
            break;
    }
    int side = gly_parts_fit_all(&parts);
    if (rest && parts.count >= 2)
        return is_near(&parts) && !fit_with_before(c, parts, sentence)
                   ? gly_parts_report_all(c, &parts, side == 0)
                   : GLY_OK;
    return open && parts.count >= LEAST && side >= 0
               ? gly_parts_report_all(c, &parts, side == 0)
               : GLY_OK;
}

gly_status gly_calculate_answers(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
