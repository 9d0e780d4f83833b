/* characters.h - what the tokenizer sees of one character.
 * Text is read by code points, but nine bytes in ten are ASCII, so a table
 * answers for those and the Unicode tables are asked only for the rest. */
#ifndef GLY_LANGUAGE_CHARACTERS_H
#define GLY_LANGUAGE_CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

typedef enum {
    GLY_CHAR_END, /* past the text */
    GLY_CHAR_SPACE,
    GLY_CHAR_LETTER, /* the underscore too: names of files and accounts */
    GLY_CHAR_DIGIT,  /* "½" and "²" too */
    GLY_CHAR_EXTEND, /* belongs to the character before: an accent of its own,
                      * a soft hyphen, what varies or joins an emoji */
    GLY_CHAR_MARK,   /* punctuation, symbols, all else */
} gly_char_kind;

typedef struct {
    uint32_t point;
    uint32_t length; /* bytes; 0 at the end */
    gly_char_kind kind;
} gly_char;

/* By byte; those from 0x80 up are not in it. */
extern const uint8_t gly_char_kinds[128];

/* As gly_char_at, for a place whose byte is 0x80 or more. */
gly_char gly_char_decode(gly_text text, uint32_t offset);

/* The character at `offset` of well-formed `text`. */
static inline gly_char gly_char_at(gly_text text, uint32_t offset)
{
    if (offset >= text.size)
        return (gly_char){0, 0, GLY_CHAR_END};
    unsigned char byte = (unsigned char)text.data[offset];
    if (byte < 0x80)
        return (gly_char){byte, 1, (gly_char_kind)gly_char_kinds[byte]};
    return gly_char_decode(text, offset);
}

/* The character that ends before `offset`; an end at the head of the text. */
gly_char gly_char_before(gly_text text, uint32_t offset);

/* A letter or a digit. */
static inline bool gly_char_is_word(gly_char character)
{
    return character.kind == GLY_CHAR_LETTER ||
           character.kind == GLY_CHAR_DIGIT;
}

/* Past the letters and digits at `offset` and what extends them. */
uint32_t gly_char_run_end(gly_text text, uint32_t offset);

/* Where the half of the day begins in a word that ends with its hour and it,
 * its own last full stop left out: 1 for "7p.m", 4 for "1:30a.m"; 0 for any
 * other word. */
uint32_t gly_char_half_of_day(gly_text word);

/* ', ’ and the ‘ that is typed for it. */
static inline bool gly_char_is_apostrophe(uint32_t point)
{
    return point == '\'' || point == 0x2019 || point == 0x2018;
}

#endif
