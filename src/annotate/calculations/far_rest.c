/* far_rest.c - the other ones of a few that were told of far before.
 *
 *     Jurors convicted her of nine of the 14 counts. …
 *                             [part]      [whole]
 *     She was acquitted on the remaining four counts.        14 − 9 = 5
 *                                        [rest]
 *
 * Part, whole and rest are of one noun, and the article deals out that whole
 * only once. It is told where the rest is off by one or two, and no other count
 * of the noun explains it. others.c holds what stands near its whole. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* How far off a rest is that is told. */
enum { OFF = 2 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest, *part, *whole;
    gly_symbol noun;
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) && !term->number->scaled;
}

/* "the remaining four counts", "the other 12 boats", "the four remaining
 * counts". */
static bool is_rest(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    uint32_t the = term->first;
    bool before = the > start && gly_calculator_is(c, the - 1, GLY_CUE_REST);
    the -= before;
    return is_count(term) && the > start &&
           (before || gly_calculator_is(c, term->last + 1, GLY_CUE_REST)) &&
           gly_reading_is_word(c->reading, the - 1, "the") &&
           term->number->counted.clause == GLY_NONE &&
           gly_terms_noun(c, term) != 0;
}

/* "nine of the 14 counts" */
static bool is_dealt(const search *s, const gly_term *part)
{
    const gly_term *whole = part + 1;
    return whole < s->c->all.items + s->c->all.count && whole != s->rest &&
           is_count(part) && is_count(whole) && part != s->rest &&
           (whole->cues & GLY_CUE_OF) != 0 && whole->lead == part->last + 1 &&
           gly_terms_noun(s->c, whole) == s->noun &&
           gly_decimal_compare(part->number->value, whole->number->value) < 0;
}

static gly_decimal left(const search *s)
{
    return gly_decimal_subtract(s->whole->number->value,
                                s->part->number->value);
}

/* The only part and whole of the noun; false where there are none or others. */
static bool find_dealt(search *s)
{
    for (uint32_t i = 0; i + 1 < s->c->all.count; i++) {
        const gly_term *part = &s->c->all.items[i];
        if (!is_dealt(s, part))
            continue;
        if (gly_terms_differ(part, s->part) ||
            gly_terms_differ(part + 1, s->whole))
            return false;
        s->part = part;
        s->whole = part + 1;
    }
    return s->part != NULL;
}

/* "27 of the 31 chapters are closed and the other four deal with fish": whether
 * the true rest is told as well, of which this is another one's. */
static bool tells_left(const search *s, const gly_term *term)
{
    return term->first > 0 &&
           gly_calculator_is(s->c, term->first - 1,
                             GLY_CUE_REST | GLY_CUE_LEAVE) &&
           gly_decimal_compare(term->number->value, left(s)) == 0;
}

/* Whether another count of the noun tells what the rest lacks, or the rest. */
static bool is_explained(const search *s)
{
    gly_decimal lack = gly_decimal_apart(left(s), s->rest->number->value);
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        gly_decimal value = term->number->value;
        if (tells_left(s, term))
            return true;
        if (term != s->rest && term != s->part && term != s->whole &&
            is_count(term) && gly_terms_noun(s->c, term) == s->noun &&
            (gly_decimal_compare(value, lack) == 0 ||
             gly_decimal_compare(value, s->rest->number->value) == 0))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    if (!find_dealt(s) ||
        sentences[s->part->first] == sentences[s->rest->first])
        return GLY_OK;
    gly_decimal off = gly_decimal_apart(left(s), s->rest->number->value);
    if (off.digits == 0 || is_explained(s) ||
        gly_decimal_compare(off, gly_decimal_of(OFF, 0)) > 0)
        return GLY_OK;
    return gly_parts_report_way(s->c, GLY_CALCULATION_REMAINDER,
                                &(gly_subtraction){s->whole, s->part, s->rest});
}

gly_status gly_calculate_far_rest(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        const gly_term *term = &c->all.items[i];
        if (!is_rest(c, term) || gly_calculator_is_told(c, term))
            continue;
        search s = {.c = c, .rest = term, .noun = gly_terms_noun(c, term)};
        status = check(&s);
    }
    return status;
}
