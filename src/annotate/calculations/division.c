/* division.c - one part of a whole, and those who have the others.
 *
 *     Renewal took 37 of the 72 seats and the Convergence 31, with five for
 *                 [part][whole]                          [part]    [part]
 *     the Outer Isles.                                37 + 31 + 5 = 73
 *
 * The first part stands with the whole; the others are bare numbers behind it
 * in the sentence, each beside a name or a noun for who has it, or at the head
 * of a clause that tells of them: "Seven of the ten are women and four are
 * men". Some may be left over, so only more than the whole is told. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t part; /* index */
} search;

/* ", one against and two abstained": whether the bare number opens a clause. */
static bool opens(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t next = term->last + 1;
    gly_upos class = reading->language->syntax.items[next].upos;
    return (gly_reading_at(reading, term->first - 1, ',') ||
            gly_reading_at(reading, term->first - 1, ';') ||
            gly_reading_is(reading, term->first - 1, GLY_IS_AND)) &&
           (class == GLY_UPOS_AUX || gly_terms_is_verb(reading, next) ||
            gly_calculator_is(s->c, next, GLY_CUE_SIDE));
}

/* Whether the bare number is what somebody else has: "the Convergence 31",
 * "with five for the Isles", "four are men". */
static bool is_other(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    const gly_number *number = term->number;
    uint32_t before = term->first - 1;
    gly_upos class = reading->language->syntax.items[before].upos;
    bool bare = gly_terms_is_nounless(term) ||
                gly_reading_is(reading, term->last + 1, GLY_IS_PREPOSITION);
    return bare && number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && term->cues == 0 &&
           (class == GLY_UPOS_PROPN || class == GLY_UPOS_NOUN ||
            opens(s, term) ||
            (gly_reading_is_word(reading, before, "with") &&
             gly_calculator_is(s->c, term->last + 1, GLY_CUE_FOR)));
}

static gly_status check(const search *s)
{
    const gly_term *part = &s->terms.items[s->part], *whole = part + 1;
    gly_parts parts = {.items = {part}, .count = 1};
    for (uint32_t i = s->part + 2; i < s->terms.count; i++) {
        if (is_other(s, &s->terms.items[i]))
            gly_parts_push(&parts, &s->terms.items[i]);
    }
    gly_decimal over = gly_parts_sum(&parts).low;
    bool more = gly_decimal_compare(over, whole->number->value) > 0;
    return parts.count >= 2 && more && gly_parts_likely(&parts, whole)
               ? gly_parts_report(s->c, &parts, whole, false)
               : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 2 < terms.count && status == GLY_OK; i++) {
        const gly_term *part = &terms.items[i], *whole = part + 1;
        bool dealt =
            part->number->kind == GLY_NUMBER_CARDINAL &&
            (whole->cues & GLY_CUE_OF) != 0 && whole->lead == part->last + 1 &&
            gly_parts_alike(part, whole) && !gly_calculator_is_told(c, whole);
        status = dealt ? check(&(search){c, terms, i}) : GLY_OK;
    }
    return status;
}

gly_status gly_calculate_division(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
