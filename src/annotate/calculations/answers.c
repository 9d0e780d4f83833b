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

/* Whether the percentage is one answer of several, and no change. */
static bool is_answer(const gly_calculator *c, const gly_term *term)
{
    uint32_t cue = 0;
    return term->number->kind == GLY_NUMBER_PERCENT &&
           (term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_TO)) == 0 &&
           gly_calculator_direction(c, term, &cue) == 0;
}

/* "Some 56% backed a ban. Thirty-one per cent were against and 18% did not
 * know." The first answer stands alone in the sentence before. */
static gly_status check_with_before(gly_calculator *c, const gly_parts *parts,
                                    uint32_t sentence)
{
    gly_parts all = {.count = 0};
    if (!gly_terms_go_on(c, sentence))
        return GLY_OK;
    gly_terms before = gly_calculator_sentence(c, sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        if (before.items[i].number->kind != GLY_NUMBER_PERCENT)
            continue;
        if (all.count > 0 || !is_answer(c, &before.items[i]))
            return GLY_OK;
        gly_parts_push(&all, &before.items[i]);
    }
    for (uint32_t i = 0; i < parts->count; i++)
        gly_parts_push(&all, parts->items[i]);
    return all.count == LEAST && gly_parts_fit_all(&all) > 0 && is_near(&all)
               ? gly_parts_report_all(c, &all, false)
               : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_parts parts = {.count = 0};
    bool open = false, rest = false;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind != GLY_NUMBER_PERCENT ||
            gly_decimal_is_most(term->number->high))
            continue;
        if (!is_answer(c, term))
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
    if (open && parts.count + 1 == LEAST)
        return check_with_before(c, &parts, sentence);
    return open && parts.count >= LEAST && side >= 0
               ? gly_parts_report_all(c, &parts, side == 0)
               : GLY_OK;
}

gly_status gly_calculate_answers(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
