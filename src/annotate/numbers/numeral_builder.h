/* numeral_builder.h - a numeral while it is made, for the files that make it.
 *
 *     two hundred and fifty | two and a half million | 3.5 million
 *
 * The value so far is `total`, closed by a scale of a thousand or more, and
 * `current`, which is still being made: "two million three hundred" is
 * 2,000,000 and 300. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMERAL_BUILDER_H
#define GLY_ANNOTATE_NUMBERS_NUMERAL_BUILDER_H

#include "annotate/numbers/numerals.h"

/* What the last word was, which says what may follow. */
typedef enum {
    GLY_NUMERAL_AT_START,
    GLY_NUMERAL_AT_ARTICLE,
    GLY_NUMERAL_AT_ONES,   /* 1-19, or twenty-one: done below the hundred */
    GLY_NUMERAL_AT_TENS,   /* twenty: one to nine may follow */
    GLY_NUMERAL_AT_DIGITS, /* 3.5: a scale may follow */
    GLY_NUMERAL_AT_SCALE,  /* hundred, million: a smaller number may follow */
    GLY_NUMERAL_AT_GROUP,  /* dozen, or a fraction: nothing but a scale may
                              follow */
} gly_numeral_progress;

typedef struct {
    const gly_number_words *words;
    uint32_t at, end; /* next token; where the sentence ends */
    gly_numeral *out;
    gly_decimal total, current, scale;
    int64_t power; /* of the last scale; 0 for none */
    gly_numeral_progress place;
} gly_numeral_builder;

/* The word of numbers at token `index`; of kind NONE past the sentence. */
gly_number_word gly_numeral_word(const gly_numeral_builder *b, uint32_t index);

/* The token after a hyphen that clings to both sides, else `index`. */
uint32_t gly_numeral_past_hyphen(const gly_numeral_builder *b, uint32_t index);

/* Note that the numeral reaches to `token`, and what may follow it. */
void gly_numeral_took(gly_numeral_builder *b, uint32_t token,
                      gly_numeral_progress place);

/* "a half", "three quarters" from `token` on, as what follows "and"; false
 * when something else does. */
bool gly_numeral_take_and_part(gly_numeral_builder *b, uint32_t token);

/* half; three-quarters; "one third", "a third": the divisor at `token`. */
bool gly_numeral_take_part(gly_numeral_builder *b, uint32_t token,
                           int64_t divisor);

/* Whether the ordinal at `token` after "a" or "one" is a part: "a third of
 * voters", "by a third"; not "a third man". */
bool gly_numeral_is_part(const gly_numeral_builder *b, uint32_t token,
                         int64_t value);

/* "10 1/2": a fraction in digits after a whole number. */
bool gly_numeral_take_digits(gly_numeral_builder *b, uint32_t token);

#endif
