/* words.h - which words the model will know, and with which rows.
 * The words seen twice or more in the treebanks get a learned vector each; the
 * commonest words of the GloVe file get a row of the reduced vectors. A word
 * that stands in the treebanks once is learned from its affixes, its shape and
 * GloVe: that is how the model meets what it has never seen. */
#ifndef GLY_TRAIN_WORDS_H
#define GLY_TRAIN_WORDS_H

#include "train/treebank.h"

enum {
    TRAIN_GLOVE = 100,          /* numbers a line of the GloVe file */
    TRAIN_VECTORS_MOST = 65000, /* rows are 16-bit numbers */
};

typedef struct {
    gly_vocabulary vocabulary;
    gly_word_slot *slots; /* of the vocabulary */
    uint32_t word_rows;   /* row 0, the unknown word, included */
    uint32_t vector_rows; /* likewise */
    float *glove;         /* vector_rows of TRAIN_GLOVE; row 0 is zero */
} gly_train_words;

/* What the words are taken from. */
typedef struct {
    gly_treebank *bank;
    const char *vectors; /* path of the GloVe file */
    uint32_t most;       /* vectors to keep, from the head of the file */
} gly_train_words_input;

/* Gather the words and fill the features of every word of the treebank. */
gly_status gly_train_words_build(gly_train_words *out, gly_arena *arena,
                                 const gly_train_words_input *input,
                                 gly_problems *problems);

/* Fill the features of another treebank, one to measure on. */
void gly_train_words_fill(const gly_train_words *words, gly_treebank *bank);

#endif
