/* numerals.c - numbers over several tokens.
 *
 *     two hundred and fifty | two and a half million | 3.5 million
 *     half a dozen | three-quarters | one and two-thirds | twenty-first
 *
 * The value so far is `total`, closed by a scale of a thousand or more, and
 * `current`, which is still being made: "two million three hundred" is
 * 2,000,000 and 300. */
#include "annotate/numbers/numeral_builder.h"

enum { MILLION = 6 }; /* the power of ten */

static const gly_token *token_at(const gly_numeral_builder *b, uint32_t index)
{
    return &b->words->reading->language->tokens.items[index];
}

gly_number_word gly_numeral_word(const gly_numeral_builder *b, uint32_t index)
{
    if (index >= b->end)
        return (gly_number_word){GLY_NUMBER_WORD_NONE, 0};
    return gly_number_word_at(b->words, index);
}

/* The token after a hyphen that clings to both sides, else `index`. */
uint32_t gly_numeral_past_hyphen(const gly_numeral_builder *b, uint32_t index)
{
    const gly_reading *reading = b->words->reading;
    bool hyphen = index + 1 < b->end && gly_reading_at(reading, index, '-') &&
                  gly_reading_has(reading, index, GLY_TOKEN_GLUED) &&
                  gly_reading_has(reading, index + 1, GLY_TOKEN_GLUED);
    return hyphen ? index + 1 : index;
}

void gly_numeral_took(gly_numeral_builder *b, uint32_t token,
                      gly_numeral_progress place)
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
static bool take_number(gly_numeral_builder *b, uint32_t token, int64_t value)
{
    bool open = b->place == GLY_NUMERAL_AT_START ||
                b->place == GLY_NUMERAL_AT_SCALE ||
                (b->place == GLY_NUMERAL_AT_TENS && value > 0 && value < 10);
    if (!open)
        return false;
    b->current = gly_decimal_add(b->current, small(value));
    b->out->places = 0;
    gly_numeral_took(b, token,
                     value >= 20 ? GLY_NUMERAL_AT_TENS : GLY_NUMERAL_AT_ONES);
    return true;
}

/* hundred, thousand, million. A scale that is not less than the one before
 * multiplies all there is: "three lakh crore". */
static bool take_power(gly_numeral_builder *b, uint32_t token, int64_t power)
{
    if (b->place == GLY_NUMERAL_AT_START && b->out->first != token)
        return false;
    if (b->current.digits == 0 && b->place != GLY_NUMERAL_AT_SCALE)
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
    gly_numeral_took(b, token, GLY_NUMERAL_AT_SCALE);
    return true;
}

/* dozen, score: whole numbers of them */
static bool take_group(gly_numeral_builder *b, uint32_t token, int64_t value)
{
    if (b->place == GLY_NUMERAL_AT_GROUP ||
        (b->place == GLY_NUMERAL_AT_START && value == 20))
        return false;
    if (b->current.digits == 0 && b->total.digits == 0)
        b->current = small(1);
    b->current = gly_decimal_multiply(gly_decimal_add(b->total, b->current),
                                      small(value));
    b->total = small(0);
    b->out->scaled = true;
    gly_numeral_took(b, token, GLY_NUMERAL_AT_GROUP);
    return true;
}

/* first; twenty-first; two hundredth */
static bool take_ordinal(gly_numeral_builder *b, uint32_t token, int64_t value)
{
    if (b->place == GLY_NUMERAL_AT_START || b->place == GLY_NUMERAL_AT_SCALE ||
        (b->place == GLY_NUMERAL_AT_TENS && value < 10)) {
        b->current = value >= 100 && b->current.digits != 0
                         ? gly_decimal_multiply(b->current, small(value))
                         : gly_decimal_add(b->current, small(value));
    } else if (value >= 100 && b->place != GLY_NUMERAL_AT_ARTICLE) {
        b->current = gly_decimal_multiply(b->current, small(value));
    } else {
        return false;
    }
    b->out->ordinal = true;
    gly_numeral_took(b, token, GLY_NUMERAL_AT_GROUP);
    return true;
}

/* "two hundred and six"; "two and a half"; what may follow the "and". */
static bool take_and(gly_numeral_builder *b, uint32_t token)
{
    if (b->place == GLY_NUMERAL_AT_START || b->place == GLY_NUMERAL_AT_ARTICLE)
        return false;
    uint32_t next = gly_numeral_past_hyphen(b, token + 1);
    if (b->place != GLY_NUMERAL_AT_GROUP && gly_numeral_take_and_part(b, next))
        return true;
    gly_number_word word = gly_numeral_word(b, next);
    bool below = b->place == GLY_NUMERAL_AT_SCALE &&
                 (b->power == 0 || b->power == 3 || b->scale.exponent == 2);
    if (word.kind == GLY_NUMBER_WORD_NUMBER && below && !b->out->article)
        return take_number(b, next, word.value);
    if (word.kind == GLY_NUMBER_WORD_ORDINAL && below)
        return take_ordinal(b, next, word.value);
    return false;
}

/* "two point five": the digits after the point, one by one. */
static bool take_point(gly_numeral_builder *b, uint32_t token)
{
    gly_number_word word = gly_numeral_word(b, token + 1);
    bool open = b->place == GLY_NUMERAL_AT_ONES ||
                b->place == GLY_NUMERAL_AT_TENS ||
                b->place == GLY_NUMERAL_AT_SCALE;
    if (!open || word.kind != GLY_NUMBER_WORD_NUMBER || word.value > 9)
        return false;
    int32_t places = 0;
    for (uint32_t i = token + 1;
         word.kind == GLY_NUMBER_WORD_NUMBER && word.value < 10 && places > -18;
         word = gly_numeral_word(b, ++i)) {
        gly_decimal digit = gly_decimal_of(word.value, --places);
        b->current = gly_decimal_add(b->current, digit);
        gly_numeral_took(b, i, GLY_NUMERAL_AT_DIGITS);
    }
    b->out->places = places;
    return true;
}

/* Whether the code of a currency stands at `token`: "DKr", "NOK". */
static bool is_code(const gly_numeral_builder *b, uint32_t token)
{
    const gly_reading *reading = b->words->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "currency");
    return list != GLY_NONE &&
           gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           gly_lexicon_find(lexicon, list, &reading->forms[token], 1).count > 0;
}

/* Whether the sign of a currency stands before the digits. */
static bool is_money(const gly_numeral_builder *b, uint32_t token)
{
    const gly_sentence *sentence =
        gly_reading_sentence(b->words->reading, token);
    gly_text before = gly_text_of("");
    if (b->out->first > sentence->first)
        before = gly_reading_text(b->words->reading, b->out->first - 1);
    unsigned char sign =
        before.size > 0 ? (unsigned char)before.data[before.size - 1] : 0;
    return sign == '$' || (sign >= 0x80 && before.size <= 3) ||
           (before.size > 0 && is_code(b, b->out->first - 1));
}

/* Whether "m" after digits is millions: after the sign of a currency, or where
 * a noun in the plural is counted ("6m visitors"), or as "M". Else it is
 * metres. "T" is trillions after such a sign alone. */
static bool is_power(const gly_numeral_builder *b, uint32_t token,
                     int64_t power)
{
    const gly_node *nodes = b->words->reading->language->syntax.items;
    bool money = is_money(b, token);
    if (money || power > MILLION)
        return money;
    if (gly_reading_has(b->words->reading, token, GLY_TOKEN_CAPITAL))
        return true;
    for (uint32_t i = token + 1; i < b->end && i <= token + 3; i++) {
        if (nodes[i].xpos == GLY_XPOS_NNS)
            return true;
        if (nodes[i].upos != GLY_UPOS_ADJ && nodes[i].upos != GLY_UPOS_PROPN &&
            nodes[i].upos != GLY_UPOS_NOUN)
            return false;
    }
    return false;
}

/* Take the word at `token`; false when the numeral ends before it. */
static bool take_word(gly_numeral_builder *b, uint32_t token)
{
    gly_number_word word = gly_numeral_word(b, token);
    switch (word.kind) {
    case GLY_NUMBER_WORD_NUMBER:
        return take_number(b, token, word.value);
    case GLY_NUMBER_WORD_POWER:
        return b->place != GLY_NUMERAL_AT_GROUP &&
               take_power(b, token, word.value);
    case GLY_NUMBER_WORD_GROUP:
        return take_group(b, token, word.value);
    case GLY_NUMBER_WORD_PART:
        return gly_numeral_take_part(b, token, word.value);
    case GLY_NUMBER_WORD_ORDINAL:
        return gly_numeral_is_part(b, token, word.value)
                   ? gly_numeral_take_part(b, token, word.value)
                   : take_ordinal(b, token, word.value);
    case GLY_NUMBER_WORD_AND:
        return take_and(b, token);
    case GLY_NUMBER_WORD_POINT:
        return take_point(b, token);
    case GLY_NUMBER_WORD_SYMBOL:
        return b->place == GLY_NUMERAL_AT_DIGITS && !b->out->words &&
               !b->out->scaled && take_power(b, token, word.value);
    case GLY_NUMBER_WORD_METRES:
        return b->place == GLY_NUMERAL_AT_DIGITS && !b->out->words &&
               !b->out->scaled && is_power(b, token, word.value) &&
               take_power(b, token, word.value);
    default:
        return gly_numeral_take_digits(b, token);
    }
}

/* Digits in groups that a space divides: "1 234". */
static void take_groups(gly_numeral_builder *b)
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
        gly_numeral_took(b, b->at, GLY_NUMERAL_AT_DIGITS);
    }
}

/* Whether the digits of a first token may be the head of spaced groups. */
static bool may_be_grouped(const gly_numeral *numeral, gly_text text)
{
    return text.size <= 3 && numeral->value.digits > 0 &&
           numeral->value.exponent == 0 && !numeral->fraction &&
           !numeral->ordinal && !numeral->multiple && !numeral->decade;
}

static bool begin(gly_numeral_builder *b, uint32_t at)
{
    const gly_reading *reading = b->words->reading;
    gly_text text = gly_reading_text(reading, at);
    gly_number_word word = gly_numeral_word(b, at);
    b->out->first = b->out->last = at;
    if (gly_numeral_digits(b->out, text)) {
        b->out->first = at;
        b->current = b->out->value;
        gly_numeral_took(b, at,
                         b->out->ordinal || b->out->decade || b->out->clock ||
                                 b->out->lap || b->out->multiple
                             ? GLY_NUMERAL_AT_GROUP
                             : GLY_NUMERAL_AT_DIGITS);
        if (may_be_grouped(b->out, text))
            take_groups(b);
        return true;
    }
    *b->out = (gly_numeral){.first = at, .last = at, .words = true};
    if (word.kind == GLY_NUMBER_WORD_ARTICLE) {
        b->out->article = true;
        b->place = GLY_NUMERAL_AT_ARTICLE;
        b->at = at + 1;
        return take_word(b, gly_numeral_past_hyphen(b, at + 1));
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

/* "minus five": the numeral after the word. */
static bool read_negative(gly_numeral *out, const gly_number_words *words,
                          uint32_t at)
{
    if (!gly_numeral_read(out, words, at + 1) || out->ordinal ||
        out->value.digits < 0)
        return false;
    out->first = at;
    out->value.digits = -out->value.digits;
    out->parts[0].digits = -out->parts[0].digits;
    if (!out->fraction)
        out->parts[1] = out->parts[0];
    return true;
}

bool gly_numeral_read(gly_numeral *out, const gly_number_words *words,
                      uint32_t at)
{
    const gly_reading *reading = words->reading;
    if (at >= reading->language->tokens.count)
        return false;
    const gly_sentence *sentence = gly_reading_sentence(reading, at);
    gly_numeral_builder b = {
        .words = words,
        .end = sentence->first + sentence->count,
        .out = out,
    };
    if (at + 1 < b.end &&
        gly_numeral_word(&b, at).kind == GLY_NUMBER_WORD_MINUS)
        return gly_numeral_word(&b, at + 1).kind != GLY_NUMBER_WORD_MINUS &&
               read_negative(out, words, at);
    if (!begin(&b, at))
        return false;
    while (b.at < b.end && take_word(&b, gly_numeral_past_hyphen(&b, b.at)))
        ;
    if (out->words || b.place == GLY_NUMERAL_AT_SCALE ||
        b.place == GLY_NUMERAL_AT_GROUP || out->last > at)
        out->value = gly_decimal_add(b.total, b.current);
    if (!out->fraction)
        out->parts[0] = out->parts[1] = out->value;
    return true;
}
