/* numerals.c - numbers over several tokens.
 *
 *     two hundred and fifty | two and a half million | 3.5 million
 *     half a dozen | three-quarters | one and two-thirds | twenty-first
 *
 * The value so far is `total`, closed by a scale of a thousand or more, and
 * `current`, which is still being made: "two million three hundred" is
 * 2,000,000 and 300. */
#include "annotate/numerals.h"

/* What the last word was, which says what may follow. */
typedef enum {
    AT_START,
    AT_ARTICLE,
    AT_ONES,   /* 1-19, or twenty-one: done below the hundred */
    AT_TENS,   /* twenty: one to nine may follow */
    AT_DIGITS, /* 3.5: a scale may follow */
    AT_SCALE,  /* hundred, million: a smaller number may follow */
    AT_GROUP,  /* dozen, or a fraction: nothing but a scale may follow */
} progress;

typedef struct {
    const gly_number_words *words;
    uint32_t at, end; /* next token; where the sentence ends */
    gly_numeral *out;
    gly_decimal total, current, scale;
    int64_t power; /* of the last scale; 0 for none */
    progress place;
} builder;

static const gly_token *token_at(const builder *b, uint32_t index)
{
    return &b->words->reading->language->tokens.items[index];
}

static gly_number_word word_at(const builder *b, uint32_t index)
{
    if (index >= b->end)
        return (gly_number_word){GLY_NUMBER_WORD_NONE, 0};
    return gly_number_word_at(b->words, index);
}

/* The token after a hyphen that clings to both sides, else `index`. */
static uint32_t past_hyphen(const builder *b, uint32_t index)
{
    const gly_reading *reading = b->words->reading;
    bool hyphen = index + 1 < b->end && gly_reading_at(reading, index, '-') &&
                  gly_reading_has(reading, index, GLY_TOKEN_GLUED) &&
                  gly_reading_has(reading, index + 1, GLY_TOKEN_GLUED);
    return hyphen ? index + 1 : index;
}

static void took(builder *b, uint32_t token, progress place)
{
    b->out->last = token;
    b->at = token + 1;
    b->place = place;
}

static gly_decimal small(int64_t value)
{
    return gly_decimal_of(value, 0);
}

/* one, twenty, nineteen */
static bool take_number(builder *b, uint32_t token, int64_t value)
{
    bool open = b->place == AT_START || b->place == AT_SCALE ||
                (b->place == AT_TENS && value > 0 && value < 10);
    if (!open)
        return false;
    b->current = gly_decimal_add(b->current, small(value));
    b->out->places = 0;
    took(b, token, value >= 20 ? AT_TENS : AT_ONES);
    return true;
}

/* hundred, thousand, million. A scale that is not less than the one before
 * multiplies all there is: "three lakh crore". */
static bool take_power(builder *b, uint32_t token, int64_t power)
{
    if (b->place == AT_START && b->out->first != token)
        return false;
    if (b->current.digits == 0 && b->place != AT_SCALE)
        b->current = small(1);
    int32_t shift = (int32_t)power;
    if (power == 2) {
        b->current = gly_decimal_shift(b->current, shift);
    } else if (b->power > 0 && power >= b->power) {
        b->total =
            gly_decimal_shift(gly_decimal_add(b->total, b->current), shift);
        b->current = small(0);
    } else {
        b->total =
            gly_decimal_add(b->total, gly_decimal_shift(b->current, shift));
        b->current = small(0);
    }
    b->power = power == 2 ? b->power : power;
    b->scale = gly_decimal_of(1, shift);
    b->out->scale += shift;
    b->out->places = b->out->scaled
                         ? shift
                         : (b->out->places < 0 ? b->out->places : 0) + shift;
    b->out->scaled = true;
    took(b, token, AT_SCALE);
    return true;
}

/* dozen, score: whole numbers of them */
static bool take_group(builder *b, uint32_t token, int64_t value)
{
    if (b->place == AT_GROUP || (b->place == AT_START && value == 20))
        return false;
    if (b->current.digits == 0 && b->total.digits == 0)
        b->current = small(1);
    b->current = gly_decimal_multiply(gly_decimal_add(b->total, b->current),
                                      small(value));
    b->total = small(0);
    b->out->scaled = true;
    took(b, token, AT_GROUP);
    return true;
}

/* first; twenty-first; two hundredth */
static bool take_ordinal(builder *b, uint32_t token, int64_t value)
{
    if (b->place == AT_START || b->place == AT_SCALE ||
        (b->place == AT_TENS && value < 10)) {
        b->current = value >= 100 && b->current.digits != 0
                         ? gly_decimal_multiply(b->current, small(value))
                         : gly_decimal_add(b->current, small(value));
    } else if (value >= 100 && b->place != AT_ARTICLE) {
        b->current = gly_decimal_multiply(b->current, small(value));
    } else {
        return false;
    }
    b->out->ordinal = true;
    took(b, token, AT_GROUP);
    return true;
}

/* Add `above`/`below`: alone, or to what stands before "and". */
static void add_part(builder *b, gly_decimal above, gly_decimal below)
{
    gly_decimal whole = gly_decimal_add(b->total, b->current);
    bool alone = whole.digits == 0;
    bool of_scale = b->place == AT_SCALE && b->power > 2;
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
static int64_t divisor_at(const builder *b, uint32_t index, bool singular)
{
    gly_number_word word = word_at(b, index);
    if (word.kind == GLY_NUMBER_WORD_PART)
        return word.value;
    bool ordinal = word.kind == GLY_NUMBER_WORD_ORDINAL && word.value > 2;
    return singular && ordinal ? word.value : 0;
}

/* "a half", "three quarters", "two-thirds" from `token` on, as what follows
 * "and"; false when something else does. */
static bool take_and_part(builder *b, uint32_t token)
{
    gly_number_word above = word_at(b, token);
    bool one = above.kind == GLY_NUMBER_WORD_ARTICLE || above.value == 1;
    bool number = above.kind == GLY_NUMBER_WORD_NUMBER;
    if (above.kind != GLY_NUMBER_WORD_ARTICLE && !number)
        return false;
    uint32_t next = past_hyphen(b, token + 1);
    int64_t below = divisor_at(b, next, one);
    if (below == 0)
        return false;
    add_part(b, small(above.value), small(below));
    took(b, next, AT_DIGITS);
    return true;
}

/* "two hundred and six"; "two and a half"; what may follow the "and". */
static bool take_and(builder *b, uint32_t token)
{
    if (b->place == AT_START || b->place == AT_ARTICLE)
        return false;
    uint32_t next = past_hyphen(b, token + 1);
    if (b->place != AT_GROUP && take_and_part(b, next))
        return true;
    gly_number_word word = word_at(b, next);
    bool below = b->place == AT_SCALE &&
                 (b->power == 0 || b->power == 3 || b->scale.exponent == 2);
    if (word.kind == GLY_NUMBER_WORD_NUMBER && below && !b->out->article)
        return take_number(b, next, word.value);
    if (word.kind == GLY_NUMBER_WORD_ORDINAL && below)
        return take_ordinal(b, next, word.value);
    return false;
}

/* "half a million", "quarter of a billion": the scale that follows a part. */
static void take_scale_of_part(builder *b)
{
    uint32_t at = past_hyphen(b, b->at);
    if (at < b->end && gly_reading_is_word(b->words->reading, at, "of"))
        at++;
    if (word_at(b, at).kind == GLY_NUMBER_WORD_ARTICLE)
        at++;
    gly_number_word word = word_at(b, at);
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
    took(b, at, AT_GROUP);
}

/* half; three-quarters; "one third", "a third" */
static bool take_part(builder *b, uint32_t token, int64_t divisor)
{
    gly_decimal above = gly_decimal_add(b->total, b->current);
    if (b->place == AT_GROUP)
        return false;
    if (above.digits == 0)
        above = small(1);
    b->total = b->current = small(0);
    b->place = AT_START;
    add_part(b, above, small(divisor));
    took(b, token, AT_GROUP);
    take_scale_of_part(b);
    return true;
}

/* Whether "third" after "a" or "one" is a part and no ordinal: "a third of
 * voters", "by a third"; not "a third man". */
static bool is_part(const builder *b, uint32_t token, int64_t value)
{
    const gly_node *nodes = b->words->reading->language->syntax.items;
    bool one =
        b->place == AT_ARTICLE ||
        (b->place == AT_ONES && gly_decimal_compare(b->current, small(1)) == 0);
    if (!one || value < 3)
        return false;
    if (token + 1 >= b->end || b->place == AT_ONES)
        return true;
    gly_upos next = nodes[token + 1].upos;
    return next != GLY_UPOS_NOUN && next != GLY_UPOS_PROPN &&
           next != GLY_UPOS_NUM &&
           (next != GLY_UPOS_ADJ || nodes[token + 1].xpos == GLY_XPOS_JJR);
}

/* "two point five": the digits after the point, one by one. */
static bool take_point(builder *b, uint32_t token)
{
    gly_number_word word = word_at(b, token + 1);
    bool open =
        b->place == AT_ONES || b->place == AT_TENS || b->place == AT_SCALE;
    if (!open || word.kind != GLY_NUMBER_WORD_NUMBER || word.value > 9)
        return false;
    int32_t places = 0;
    for (uint32_t i = token + 1;
         word.kind == GLY_NUMBER_WORD_NUMBER && word.value < 10 && places > -18;
         word = word_at(b, ++i)) {
        gly_decimal digit = gly_decimal_of(word.value, --places);
        b->current = gly_decimal_add(b->current, digit);
        took(b, i, AT_DIGITS);
    }
    b->out->places = places;
    return true;
}

/* Take the word at `token`; false when the numeral ends before it. */
static bool take_word(builder *b, uint32_t token)
{
    gly_number_word word = word_at(b, token);
    switch (word.kind) {
    case GLY_NUMBER_WORD_NUMBER:
        return take_number(b, token, word.value);
    case GLY_NUMBER_WORD_POWER:
        return b->place != AT_GROUP && take_power(b, token, word.value);
    case GLY_NUMBER_WORD_GROUP:
        return take_group(b, token, word.value);
    case GLY_NUMBER_WORD_PART:
        return take_part(b, token, word.value);
    case GLY_NUMBER_WORD_ORDINAL:
        return is_part(b, token, word.value)
                   ? take_part(b, token, word.value)
                   : take_ordinal(b, token, word.value);
    case GLY_NUMBER_WORD_AND:
        return take_and(b, token);
    case GLY_NUMBER_WORD_POINT:
        return take_point(b, token);
    case GLY_NUMBER_WORD_SYMBOL:
        return b->place == AT_DIGITS && !b->out->words && !b->out->scaled &&
               take_power(b, token, word.value);
    default:
        return false;
    }
}

/* Digits in groups that a space divides: "1 234". */
static void take_groups(builder *b)
{
    while (b->at < b->end) {
        const gly_token *token = token_at(b, b->at);
        const gly_token *before = token_at(b, b->at - 1);
        gly_numeral group;
        bool near = token->text.length == 3 &&
                    token->text.offset - gly_span_end(before->text) <= 3 &&
                    (token->flags & GLY_TOKEN_GLUED) == 0;
        if (!near ||
            !gly_numeral_digits(&group,
                                gly_reading_text(b->words->reading, b->at)) ||
            group.value.exponent != 0 || group.fraction || group.decade)
            return;
        b->current =
            gly_decimal_add(gly_decimal_shift(b->current, 3), group.value);
        b->out->places = gly_decimal_plain(b->current).exponent;
        took(b, b->at, AT_DIGITS);
    }
}

/* Whether the digits of a first token may be the head of spaced groups. */
static bool may_be_grouped(const gly_numeral *numeral, gly_text text)
{
    return text.size <= 3 && numeral->value.digits > 0 &&
           numeral->value.exponent == 0 && !numeral->fraction &&
           !numeral->ordinal && !numeral->multiple && !numeral->decade;
}

static bool begin(builder *b, uint32_t at)
{
    const gly_reading *reading = b->words->reading;
    gly_text text = gly_reading_text(reading, at);
    gly_number_word word = word_at(b, at);
    b->out->first = b->out->last = at;
    if (gly_numeral_digits(b->out, text)) {
        b->out->first = at;
        b->current = b->out->value;
        took(b, at,
             b->out->ordinal || b->out->decade || b->out->clock ||
                     b->out->multiple
                 ? AT_GROUP
                 : AT_DIGITS);
        if (may_be_grouped(b->out, text))
            take_groups(b);
        return true;
    }
    *b->out = (gly_numeral){.first = at, .last = at, .words = true};
    if (word.kind == GLY_NUMBER_WORD_ARTICLE) {
        b->out->article = true;
        b->place = AT_ARTICLE;
        b->at = at + 1;
        return take_word(b, past_hyphen(b, at + 1));
    }
    bool several = gly_text_ends(text, gly_text_of("s"));
    if (several && (word.kind == GLY_NUMBER_WORD_POWER ||
                    word.kind == GLY_NUMBER_WORD_GROUP))
        return false; /* "hundreds of people" */
    bool may_begin = word.kind == GLY_NUMBER_WORD_NUMBER ||
                     word.kind == GLY_NUMBER_WORD_POWER ||
                     word.kind == GLY_NUMBER_WORD_GROUP ||
                     word.kind == GLY_NUMBER_WORD_PART ||
                     word.kind == GLY_NUMBER_WORD_ORDINAL;
    return may_begin && take_word(b, at);
}

bool gly_numeral_read(gly_numeral *out, const gly_number_words *words,
                      uint32_t at)
{
    const gly_reading *reading = words->reading;
    if (at >= reading->language->tokens.count)
        return false;
    const gly_sentence *sentence = gly_reading_sentence(reading, at);
    builder b = {
        .words = words,
        .end = sentence->first + sentence->count,
        .out = out,
    };
    if (!begin(&b, at))
        return false;
    while (b.at < b.end && take_word(&b, past_hyphen(&b, b.at)))
        ;
    if (out->words || b.place == AT_SCALE || b.place == AT_GROUP ||
        out->last > at)
        out->value = gly_decimal_add(b.total, b.current);
    if (!out->fraction)
        out->parts[0] = out->parts[1] = out->value;
    return true;
}
