/* making.c - what two numbers make, in so many words.
 *
 *     At the height of the blaze 12 engines were there, each with a crew of
 *                                [one]
 *     seven, making 96 firefighters in all.          12 × 7 = 84
 *     [two]         [made]
 *     That adds seven miles to the four-mile journey, making it 13 miles.
 *
 * The words are "making", "making it", "bringing in" and "at a cost of". The
 * two are the nearest numbers before them in the sentence, or one there and the
 * nearest in the sentence before. Readings: sum and product of any two numbers
 * before, and the sum of all of the sentence. Where none fits, the one that
 * comes nearest is told, if it is near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"

/* Terms before what is made that are looked at. */
enum { LOOKED_AT = 8 };

typedef struct {
    gly_calculator *c;
    const gly_term *made, *one, *two;
    uint32_t sentence;
} search;

/* Whether the words that lead up to the term say that it is made of others. */
static bool is_made(const gly_calculator *c, const gly_term *term)
{
    static const char *const it[] = {"it", "them", "that", "this", NULL};
    const gly_reading *reading = c->reading;
    uint32_t first = term->first,
             start = gly_reading_sentence(reading, first)->first;
    if (first < start + 4)
        return false;
    uint32_t before = first - 1 - gly_reading_is_one_of(reading, first - 1, it);
    bool cost = gly_reading_is_word(reading, first - 1, "of") &&
                gly_reading_is_word(reading, first - 2, "cost") &&
                gly_reading_is_word(reading, first - 4, "at");
    bool brought = gly_reading_is_word(reading, first - 1, "in") &&
                   gly_reading_is_word(reading, first - 2, "bringing");
    return (cost || brought ||
            gly_reading_is_word(reading, before, "making")) &&
           !term->number->range && term->number->value.digits > 0;
}

/* Whether the term may be one of two that are put together: no share, no
 * range. */
static bool may_be_term(const gly_term *term)
{
    return gly_parts_is_plain(term) ||
           (term->number->kind == GLY_NUMBER_DURATION && !term->number->range &&
            term->number->value.digits > 0);
}

/* The two nearest numbers before; false where they stand too far. */
static bool find_two(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    for (const gly_term *term = s->made;
         term > s->c->all.items && s->one == NULL;) {
        term--;
        uint32_t sentence = sentences[term->first];
        bool here = sentence == s->sentence;
        bool before =
            sentence + 1 == s->sentence && gly_terms_go_on(s->c, s->sentence);
        if (!here && !(before && s->two != NULL))
            break;
        if (!may_be_term(term))
            continue;
        if (s->two == NULL)
            s->two = term;
        else
            s->one = term;
    }
    return s->one != NULL;
}

static gly_pairing pairing_of(const search *s, gly_operation operation)
{
    bool less =
        gly_decimal_compare(s->one->number->value, s->two->number->value) < 0;
    return (gly_pairing){s->c, operation, less ? s->two : s->one,
                         less ? s->one : s->two, s->made};
}

/* Whether all amounts of the sentence before it come to it. */
static bool is_sum_of_all(const search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence);
    gly_parts parts = {.count = 0};
    for (uint32_t i = 0; i < terms.count && &terms.items[i] < s->made; i++) {
        if (gly_parts_alike(&terms.items[i], s->made))
            gly_parts_push(&parts, &terms.items[i]);
    }
    return parts.count > 1 && gly_parts_fit(&parts, s->made);
}

/* Whether the two, of which one is such as what is made, come to it. */
static bool is_made_of(const search *s, const gly_term *a, const gly_term *b)
{
    gly_pairing times = {s->c, GLY_OPERATION_PRODUCT, a, b, s->made};
    gly_pairing sum = times, way = times;
    sum.operation = GLY_OPERATION_SUM;
    way.operation = GLY_OPERATION_WAY;
    bool alike = gly_parts_alike(b, s->made);
    return gly_pairing_fits(&times) ||
           (alike && (gly_pairing_fits(&sum) || gly_pairing_fits(&way)));
}

/* Whether any two numbers before it come to it, one way or another. */
static bool is_explained(const search *s)
{
    const gly_term *first = s->c->all.items;
    const gly_term *from =
        s->made - first > LOOKED_AT ? s->made - LOOKED_AT : first;
    for (const gly_term *a = from; a < s->made; a++) {
        for (const gly_term *b = from; b < s->made; b++) {
            if (a != b && gly_parts_alike(a, s->made) && is_made_of(s, a, b))
                return true;
        }
    }
    return is_sum_of_all(s);
}

static gly_status report_product(const search *s)
{
    gly_decimal product =
        gly_decimal_multiply(s->one->number->value, s->two->number->value);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->made,
        .terms = {s->one, s->two},
        .count = 2,
        .sum = gly_spell_product(s->c, s->one, s->two, product),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check(search *s)
{
    if (!find_two(s) || is_explained(s))
        return GLY_OK;
    gly_pairing times = pairing_of(s, GLY_OPERATION_PRODUCT);
    gly_pairing sum = pairing_of(s, GLY_OPERATION_SUM);
    bool alike =
        gly_parts_alike(s->one, s->made) && gly_parts_alike(s->two, s->made);
    bool counts = s->one->number->kind == GLY_NUMBER_CARDINAL ||
                  s->two->number->kind == GLY_NUMBER_CARDINAL;
    if (alike && gly_pairing_is_near(&sum)) {
        gly_parts parts = {{s->one, s->two}, 2};
        return gly_parts_report(s->c, &parts, s->made, false);
    }
    bool kind =
        gly_parts_alike(s->one, s->made) || gly_parts_alike(s->two, s->made);
    return counts && kind && gly_pairing_is_near(&times) ? report_product(s)
                                                         : GLY_OK;
}

gly_status gly_calculate_making(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .made = &c->all.items[i]};
        s.sentence = c->reading->sentences[s.made->first];
        if (is_made(c, s.made) && !gly_calculator_is_told(c, s.made))
            status = check(&s);
    }
    return status;
}
