#include "language/characters.h"

#include "base/utf8.h"

enum {
    S = GLY_CHAR_SPACE,
    L = GLY_CHAR_LETTER,
    D = GLY_CHAR_DIGIT,
    M = GLY_CHAR_MARK,
};

const uint8_t gly_char_kinds[128] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, /* controls */
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, /* controls */
    S, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, /* !"#$%&'()*+,-./ */
    D, D, D, D, D, D, D, D, D, D, M, M, M, M, M, M, /* 0-9 :;<=>? */
    M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* @ A-O */
    L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, L, /* P-Z [\]^_ */
    M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` a-o */
    L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, S, /* p-z {|}~ */
};

/* U+2000 to U+206F: dashes, quotation marks, blanks of every width. */
static gly_char_kind kind_of_punctuation(uint32_t point)
{
    if (point == 0x200C || point == 0x200D || point == 0x2060)
        return GLY_CHAR_EXTEND;
    if (point <= 0x200F || (point >= 0x2028 && point <= 0x202F) ||
        point >= 0x205F)
        return GLY_CHAR_SPACE;
    return GLY_CHAR_MARK;
}

/* Digits that are not decimal: fractions, and those above or below the line. */
static bool is_small_digit(uint32_t point)
{
    return point == 0xB2 || point == 0xB3 || point == 0xB9 ||
           (point >= 0xBC && point <= 0xBE) ||
           (point >= 0x2070 && point <= 0x2089) ||
           (point >= 0x2150 && point <= 0x215F);
}

/* What only changes the sign before it. */
static bool extends(uint32_t point)
{
    return point == 0xAD || (point >= 0xFE00 && point <= 0xFE0F) ||
           (point >= 0x1F3FB && point <= 0x1F3FF) || gly_utf8_is_mark(point);
}

static gly_char_kind kind_of(uint32_t point)
{
    if (point >= 0x2000 && point <= 0x206F)
        return kind_of_punctuation(point);
    if (point == 0xAA || point == 0xBA) /* ª, º: signs of degree or number */
        return GLY_CHAR_MARK;
    if (gly_utf8_is_letter(point))
        return GLY_CHAR_LETTER;
    if (is_small_digit(point) || gly_utf8_is_digit(point))
        return GLY_CHAR_DIGIT;
    if (gly_utf8_is_space(point) || (point >= 0x80 && point < 0xA0))
        return GLY_CHAR_SPACE;
    return extends(point) ? GLY_CHAR_EXTEND : GLY_CHAR_MARK;
}

gly_char gly_char_decode(gly_text text, uint32_t offset)
{
    gly_char character;
    character.point = gly_utf8_at(text, offset, &character.length);
    character.kind = kind_of(character.point);
    return character;
}

gly_char gly_char_before(gly_text text, uint32_t offset)
{
    uint32_t length;
    gly_utf8_before(text, offset, &length);
    if (length == 0)
        return (gly_char){0, 0, GLY_CHAR_END};
    return gly_char_at(text, offset - length);
}

uint32_t gly_char_run_end(gly_text text, uint32_t offset)
{
    for (;;) {
        gly_char character = gly_char_at(text, offset);
        if (!gly_char_is_word(character) && character.kind != GLY_CHAR_EXTEND)
            return offset;
        offset += character.length;
    }
}

uint32_t gly_char_half_of_day(gly_text word)
{
    enum { HALF = 3 };
    if (word.size <= HALF)
        return 0;
    const char *half = word.data + word.size - HALF;
    bool named = (half[0] | 0x20) == 'a' || (half[0] | 0x20) == 'p';
    bool behind =
        gly_char_before(word, word.size - HALF).kind == GLY_CHAR_DIGIT;
    return named && behind && half[1] == '.' && (half[2] | 0x20) == 'm'
               ? word.size - HALF
               : 0;
}
