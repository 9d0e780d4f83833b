/* numeral_parts.c - fractions in words: "two-thirds", "one and a half", "half a
 * million", "a quarter". */
#include "annotate/numbers/numeral_builder.h"

static gly_decimal small(int64_t value)
{
    return gly_decimal_of(value, 0);
}

/* Add `above`/`below`: alone, or to what stands before "and". */
static void add_part(gly_numeral_builder *b, gly_decimal above,
                     gly_decimal below)
{
    gly_decimal whole = gly_decimal_add(b->total, b->current);
    bool alone = whole.digits == 0;
    bool of_scale = b->place == GLY_NUMERAL_AT_SCALE && b->power > 2;
    gly_decimal part = gly_decimal_divide(above, below);
    if (of_scale)
        part = gly_decimal_multiply(part, b->scale);
    b->out->fraction = alone;
    b->out->parts[0] = above;
    b->out->parts[1] = below;
    b->out->places = below.digits == 2 ? -1 : -2;
    b->total = small(0);
    b->current = gly_decimal_add(whole, part);
}

/* The divisor that token `index` names in the plural or after one or "a":
 * half, thirds, quarter, "third"; 0 for none. */
static int64_t divisor_at(const gly_numeral_builder *b, uint32_t index,
                          bool singular)
{
    gly_number_word word = gly_numeral_word(b, index);
    if (word.kind == GLY_NUMBER_WORD_PART)
        return word.value;
    bool ordinal = word.kind == GLY_NUMBER_WORD_ORDINAL && word.value > 2;
    return singular && ordinal ? word.value : 0;
}

/* "a half", "three quarters", "two-thirds" from `token` on, as what follows
 * "and"; false when something else does. */
bool gly_numeral_take_and_part(gly_numeral_builder *b, uint32_t token)
{
    gly_number_word above = gly_numeral_word(b, token);
    bool one = above.kind == GLY_NUMBER_WORD_ARTICLE || above.value == 1;
    bool number = above.kind == GLY_NUMBER_WORD_NUMBER;
    if (above.kind != GLY_NUMBER_WORD_ARTICLE && !number)
        return false;
    uint32_t next = gly_numeral_past_hyphen(b, token + 1);
    int64_t below = divisor_at(b, next, one);
    if (below == 0)
        return false;
    add_part(b, small(above.value), small(below));
    gly_numeral_took(b, next, GLY_NUMERAL_AT_DIGITS);
    return true;
}

/* "half a million", "quarter of a billion": the scale that follows a part. */
static void take_scale_of_part(gly_numeral_builder *b)
{
    uint32_t at = gly_numeral_past_hyphen(b, b->at);
    if (at < b->end && gly_reading_is_word(b->words->reading, at, "of"))
        at++;
    if (gly_numeral_word(b, at).kind == GLY_NUMBER_WORD_ARTICLE)
        at++;
    gly_number_word word = gly_numeral_word(b, at);
    bool power = word.kind == GLY_NUMBER_WORD_POWER;
    if (!power && word.kind != GLY_NUMBER_WORD_GROUP)
        return;
    gly_decimal by =
        power ? gly_decimal_of(1, (int32_t)word.value) : small(word.value);
    b->current = gly_decimal_multiply(b->current, by);
    b->out->fraction = false;
    b->out->scaled = true;
    b->out->places += power ? (int32_t)word.value : 0;
    b->out->scale = power ? (int32_t)word.value : 0;
    gly_numeral_took(b, at, GLY_NUMERAL_AT_GROUP);
}

/* half; three-quarters; "one third", "a third" */
bool gly_numeral_take_part(gly_numeral_builder *b, uint32_t token,
                           int64_t divisor)
{
    gly_decimal above = gly_decimal_add(b->total, b->current);
    if (b->place == GLY_NUMERAL_AT_GROUP)
        return false;
    if (above.digits == 0)
        above = small(1);
    b->total = b->current = small(0);
    b->place = GLY_NUMERAL_AT_START;
    add_part(b, above, small(divisor));
    gly_numeral_took(b, token, GLY_NUMERAL_AT_GROUP);
    take_scale_of_part(b);
    return true;
}

/* Whether "third" after "a" or "one" is a part and no ordinal: "a third of
 * voters", "by a third"; not "a third man". */
bool gly_numeral_is_part(const gly_numeral_builder *b, uint32_t token,
                         int64_t value)
{
    const gly_node *nodes = b->words->reading->language->syntax.items;
    bool one = b->place == GLY_NUMERAL_AT_ARTICLE ||
               (b->place == GLY_NUMERAL_AT_ONES &&
                gly_decimal_compare(b->current, small(1)) == 0);
    if (!one || value < 3)
        return false;
    if (token + 1 >= b->end || b->place == GLY_NUMERAL_AT_ONES)
        return true;
    gly_upos next = nodes[token + 1].upos;
    return next != GLY_UPOS_NOUN && next != GLY_UPOS_PROPN &&
           next != GLY_UPOS_NUM &&
           (next != GLY_UPOS_ADJ || nodes[token + 1].xpos == GLY_XPOS_JJR);
}

/* "10 1/2": a fraction in digits after a whole number. */
bool gly_numeral_take_digits(gly_numeral_builder *b, uint32_t token)
{
    gly_numeral part;
    bool open = b->place == GLY_NUMERAL_AT_DIGITS && !b->out->words &&
                !b->out->scaled && b->out->last == b->out->first &&
                b->current.exponent == 0;
    if (!open || token >= b->end ||
        !gly_numeral_digits(&part,
                            gly_reading_text(b->words->reading, token)) ||
        !part.fraction)
        return false;
    b->current = gly_decimal_add(b->current, part.value);
    b->out->places = part.places;
    gly_numeral_took(b, token, GLY_NUMERAL_AT_DIGITS);
    return true;
}
