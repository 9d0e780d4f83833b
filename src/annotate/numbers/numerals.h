/* numerals.h - a number in digits or words, without sign of currency, unit or
 * hedge: “1,234.5”, “3½”, “2.5 million”, “two and a half million”, “25th”,
 * “three hundred and fifty”, “two-thirds”, “a dozen”. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMERALS_H
#define GLY_ANNOTATE_NUMBERS_NUMERALS_H

#include "annotate/numbers/number_words.h"
#include "base/decimal.h"

typedef struct {
    uint32_t first, last; /* tokens */
    gly_decimal value;
    gly_decimal parts[2]; /* of a fraction: numerator and denominator; else
                           * the value twice */
    int32_t places;       /* power of ten of the last digit that tells */
    bool ordinal;         /* 25th, "third" */
    bool fraction;        /* "two-thirds", 1/2, ½ */
    bool multiple;        /* 4x */
    bool decade;          /* 1990s, '90s */
    bool clock;           /* 10:30 */
    bool lap;             /* 1:57.84, in seconds */
    bool words;           /* its first part is spelt out */
    bool scaled;          /* a scale, "dozen" or the like follows */
    int32_t scale;        /* its power of ten, of several their sum; or 0 */
    bool article;         /* begins with "a": "a dozen", "a third" */
} gly_numeral;

/* Read the digits of one token: sign, groups, decimals, ½, 1/2, and what
 * clings to them: "th", "x", "s". False for a token that is no such number.
 * Groups of three are divided by commas, or by full stops where a comma with
 * other than three digits follows or another full stop ("1.234.567");
 * "1.234" is a little over one. */
bool gly_numeral_digits(gly_numeral *out, gly_text token);

/* Read the longest numeral that begins at token `at` and stays within its
 * sentence; false when none does. O(its tokens). */
bool gly_numeral_read(gly_numeral *out, const gly_number_words *words,
                      uint32_t at);

#endif
