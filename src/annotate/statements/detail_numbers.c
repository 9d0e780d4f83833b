/* detail_numbers.c - which number of the body stands for one of a headline.
 *
 * A headline rounds, adds up and reckons: a number that the body does not have
 * is wrong only where the body's sentence counts the same with another one. */
#include "annotate/statements/detail_numbers.h"

#include "annotate/numbers/numbers.h"

enum { NUMBERS_ASKED = 256 };

static const gly_number *number_of(const gly_detail_body *body, uint32_t token)
{
    return gly_number_at(body->annotations->numbers, token);
}

static const gly_node *node_at(const gly_detail_body *body, uint32_t token)
{
    return &body->reading->language->syntax.items[token];
}

bool gly_detail_number_at(gly_detail *out, const gly_detail_body *body,
                          uint32_t token)
{
    const gly_number *number = number_of(body, token);
    if (number == NULL || number->first != token ||
        number->use != GLY_NUMBER_COUNTS || number->range ||
        number->kind == GLY_NUMBER_ORDINAL ||
        number->kind == GLY_NUMBER_FRACTION || number->kind == GLY_NUMBER_AGE ||
        number->kind == GLY_NUMBER_RATIO || number->kind == GLY_NUMBER_MULTIPLE)
        return false;
    *out = (gly_detail){.kind = GLY_DETAIL_NUMBER,
                        .first = number->first,
                        .last = number->last};
    return true;
}

static bool is_open(const gly_number *number)
{
    return number->hedge == GLY_HEDGE_MORE_THAN ||
           number->hedge == GLY_HEDGE_AT_LEAST;
}

/* Whether they count one thing, or measure in one unit. */
static bool counts_alike(const gly_detail_body *body, const gly_number *a,
                         const gly_number *b)
{
    if (a->kind != b->kind || a->unit != b->unit)
        return false;
    if (a->kind != GLY_NUMBER_CARDINAL)
        return true;
    uint32_t one = a->counted.noun, two = b->counted.noun;
    return one != GLY_NONE && two != GLY_NONE &&
           node_at(body, one)->lemma == node_at(body, two)->lemma;
}

/* Whether the body's number `b` may be what the headline's `a` says: of what
 * has no upper bound, one that is nearly as great. */
static bool agrees(const gly_number *a, const gly_number *b)
{
    gly_decimal least = gly_decimal_multiply(a->value, gly_decimal_of(98, -2));
    gly_decimal most =
        gly_decimal_multiply(a->value, is_open(a) ? gly_decimal_of(13, -1)
                                                  : gly_decimal_of(102, -2));
    if ((gly_decimal_compare(least, b->value) <= 0 &&
         gly_decimal_compare(b->value, most) <= 0) ||
        gly_decimal_compare(a->value, b->parts[1]) == 0)
        return true;
    return !is_open(a) && !is_open(b) &&
           gly_decimal_compare(a->low, b->high) <= 0 &&
           gly_decimal_compare(b->low, a->high) <= 0;
}

/* Whether they are one value of whatever is counted, or written with the same
 * digits: "$1" of "$1T", "$1 trillion". */
static bool same_digits(const gly_number *a, const gly_number *b)
{
    if (gly_decimal_compare(a->value, b->value) == 0)
        return true;
    return a->kind == GLY_NUMBER_MONEY && a->kind == b->kind &&
           gly_decimal_plain(a->value).digits ==
               gly_decimal_plain(b->value).digits;
}

bool gly_detail_number_is_reckoned(const gly_detail_body *body,
                                   const gly_detail *detail)
{
    const gly_number *a = number_of(body, detail->first);
    enum { PARTS_MOST = 24 };
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_number *parts[PARTS_MOST];
    uint32_t count = 0;
    for (uint32_t i = 0; i < numbers->count && count < PARTS_MOST; i++) {
        const gly_number *b = &numbers->items[i];
        uint32_t block = body->reading->language->tokens.items[b->first].block;
        if (!gly_detail_body_is(body, block) || !counts_alike(body, a, b))
            continue;
        for (uint32_t p = 0; p < count; p++) {
            gly_number sum = *b;
            sum.value = gly_decimal_add(b->value, parts[p]->value);
            gly_decimal apart = gly_decimal_subtract(b->value, parts[p]->value);
            if (gly_decimal_compare(sum.value, a->low) >= 0 &&
                gly_decimal_compare(sum.value, a->high) <= 0)
                return true;
            if (gly_decimal_compare(apart, gly_decimal_of(0, 0)) < 0)
                apart = gly_decimal_subtract(parts[p]->value, b->value);
            if (gly_decimal_compare(apart, a->low) >= 0 &&
                gly_decimal_compare(apart, a->high) <= 0)
                return true;
        }
        parts[count++] = b;
    }
    return false;
}

/* Whether number `b` bears `a` out. */
static bool bears_out(const gly_detail_body *body, const gly_number *a,
                      const gly_number *b)
{
    return same_digits(a, b) || (counts_alike(body, a, b) && agrees(a, b));
}

bool gly_detail_number_has(const gly_detail_body *body,
                           const gly_detail *detail)
{
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_number *a = number_of(body, detail->first);
    for (uint32_t i = 0; i < numbers->count && i < NUMBERS_ASKED; i++) {
        const gly_number *b = &numbers->items[i];
        uint32_t block = body->reading->language->tokens.items[b->first].block;
        if (gly_detail_body_is(body, block) && bears_out(body, a, b))
            return true;
    }
    return gly_detail_number_is_reckoned(body, detail);
}

bool gly_detail_number_in(const gly_detail_body *body, const gly_detail *detail,
                          const gly_sentence *in)
{
    const gly_number *a = number_of(body, detail->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        const gly_number *b = number_of(body, i);
        if (b != NULL && bears_out(body, a, b))
            return true;
    }
    return false;
}

/* Whether two tokens are there and are one word. */
static bool same_word(const gly_detail_body *body, uint32_t a, uint32_t b)
{
    return a != GLY_NONE && b != GLY_NONE &&
           node_at(body, a)->lemma == node_at(body, b)->lemma;
}

/* "each", "a year": it is a part or a rate of what the headline tells. */
static bool is_each(const gly_detail_body *body, const gly_number *number)
{
    const gly_sentence *in = gly_reading_sentence(body->reading, number->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_reading_is_word(body->reading, i, "each") ||
            gly_reading_is_word(body->reading, i, "every") ||
            gly_reading_is_word(body->reading, i, "apiece"))
            return true;
    }
    return false;
}

static gly_detail_place place_of(const gly_detail_body *body,
                                 const gly_number *a, const gly_number *b)
{
    const gly_counted *one = &a->counted, *two = &b->counted;
    bool noun = same_word(body, one->noun, two->noun);
    bool verb = same_word(body, one->verb, two->verb) ||
                same_word(body, one->clause, two->clause) ||
                same_word(body, one->clause, two->verb) ||
                same_word(body, one->verb, two->clause);
    if (a->kind == GLY_NUMBER_CARDINAL)
        return verb ? GLY_DETAIL_SAME_PLACE : GLY_DETAIL_LIKE_PLACE;
    return noun || verb || same_word(body, one->subject, two->subject)
               ? GLY_DETAIL_SAME_PLACE
               : GLY_DETAIL_LIKE_PLACE;
}

bool gly_detail_number_alike(gly_detail *found, const gly_detail *detail,
                             const gly_detail_body *body,
                             const gly_sentence *in)
{
    const gly_number *a = number_of(body, detail->first), *only = NULL;
    gly_detail other;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (!gly_detail_number_at(&other, body, i))
            continue;
        const gly_number *b = number_of(body, i);
        if (!counts_alike(body, a, b) ||
            (a->per == GLY_NONE) != (b->per == GLY_NONE))
            continue;
        if (only != NULL && gly_decimal_compare(only->value, b->value) != 0)
            return false;
        only = b;
        *found = other;
        found->place = place_of(body, a, b);
    }
    return only != NULL && !is_each(body, only);
}
