/* features.h - a word as numbers that the network knows.
 * The same code serves training and use, so that no feature can be computed in
 * two ways. "Adler's" neighbours "Adler" and "'s" come in apart: a word is a
 * token of language/tokens.h. */
#ifndef GLY_LANGUAGE_FEATURES_H
#define GLY_LANGUAGE_FEATURES_H

#include <stdint.h>

#include "base/text.h"

enum {
    GLY_AFFIXES = 10,      /* rows of affixes and shape that a word adds up */
    GLY_WORD_LONGEST = 48, /* bytes; a longer word is unknown */
};

/* A word that the model knows: which rows are its own. Row 0 stands for
 * "unknown" in either table. */
typedef struct {
    uint32_t check;  /* upper half of the hash; 0 with both rows 0: free */
    uint16_t word;   /* row of the learned vectors */
    uint16_t vector; /* row of the reduced GloVe vectors */
} gly_word_slot;

/* Invariant: `mask + 1` is a power of two, and a slot is free. */
typedef struct {
    const gly_word_slot *slots;
    uint32_t mask;
} gly_vocabulary;

typedef struct {
    uint16_t word, vector;
    uint16_t affixes[GLY_AFFIXES]; /* rows, below GLY_NET_AFFIX_ROWS */
} gly_features;

/* How a word looks, in place of how it stands in the text: training shows the
 * network sentences in other cases, as headlines have them. */
typedef enum {
    GLY_CASE_AS_WRITTEN,
    GLY_CASE_LOWER,
    GLY_CASE_UPPER,
    GLY_CASE_TITLE,
    GLY_CASES
} gly_case;

/* The key a word is known by: lower case already, digits as 0, curly marks and
 * dashes as their plain fellows. `room` holds GLY_WORD_LONGEST bytes. A word
 * that is too long gives the empty text. */
gly_text gly_word_key(char *room, gly_text folded);

/* Where `key` stands in `vocabulary`, or the free slot where it belongs. */
uint32_t gly_vocabulary_slot(const gly_vocabulary *vocabulary, gly_text key);

/* The upper half of the key's hash, never 0. */
uint32_t gly_word_check(gly_text key);

/* A word to be read. */
typedef struct {
    gly_text form;   /* as written */
    gly_text folded; /* its lower-case form with straight apostrophes */
    gly_case look;
} gly_word_input;

/* Fill `out` for `word`. Any bytes do. */
void gly_features_of(gly_features *out, const gly_vocabulary *vocabulary,
                     const gly_word_input *word);

#endif
