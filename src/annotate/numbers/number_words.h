/* number_words.h - the words of which numbers are made, read off the list
 * rules/lexicon/number-word.yml: “two”, “hundred”, “dozen”, “third”, “half”.
 * A class there is a letter and a value. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_WORDS_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_WORDS_H

#include "annotate/reading.h"

/* The letter of a class. */
typedef enum {
    GLY_NUMBER_WORD_NONE = 0,
    GLY_NUMBER_WORD_NUMBER = 'n',  /* two, twenty */
    GLY_NUMBER_WORD_POWER = 'e',   /* hundred, lakh: a power of ten */
    GLY_NUMBER_WORD_SYMBOL = 's',  /* m, bn: the same, right after digits */
    GLY_NUMBER_WORD_METRES = 't',  /* m, t: such a power, or metres, tonnes */
    GLY_NUMBER_WORD_GROUP = 'c',   /* dozen, couple */
    GLY_NUMBER_WORD_ORDINAL = 'o', /* third */
    GLY_NUMBER_WORD_PART = 'f',    /* half, thirds: the divisor */
    GLY_NUMBER_WORD_ARTICLE = 'a',
    GLY_NUMBER_WORD_AND = 'x',
    GLY_NUMBER_WORD_POINT = 'p',
    GLY_NUMBER_WORD_MINUS = 'm',
} gly_number_word_kind;

typedef struct {
    gly_number_word_kind kind;
    int64_t value;
} gly_number_word;

/* Where words are looked up. */
typedef struct {
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id list;
    gly_symbol end; /* symbols from here on are not the lexicon's */
} gly_number_words;

/* Get ready to look words of `reading` up, which must outlive the result. */
gly_number_words gly_number_words_of(const gly_reading *reading);

/* What token `index` says; of kind NONE for any other word and past the end.
 * O(1). */
gly_number_word gly_number_word_at(const gly_number_words *words,
                                   uint32_t index);

#endif
