/* treebank.h - CoNLL-U folders, read for training.
 * https://universaldependencies.org/format.html: a word a line, ten columns,
 * an empty line after a sentence. Ranges ("1-2 don't") and empty nodes are
 * passed over: the words of a range have lines of their own. */
#ifndef GLY_TRAIN_TREEBANK_H
#define GLY_TRAIN_TREEBANK_H

#include "base/list.h"
#include "base/problem.h"
#include "base/text.h"
#include "language/features.h"
#include "language/labels.h"

typedef struct {
    gly_text form, folded;
    gly_features features[GLY_CASES];
    uint8_t xpos, upos, relation;
    uint32_t head; /* word of the sentence, from 0; its length for the root */
    float keep;    /* the chance that a learned vector is shown for it */
} gly_train_word;

typedef struct {
    gly_train_word *words;
    uint32_t count;
} gly_train_sentence;

typedef struct {
    gly_arena *arena;
    gly_list sentences; /* train_sentence */
    uint32_t words;
} gly_treebank;

/* Add every sentence of the `*.conllu` files of folder `path`, in order of
 * their names. Arcs that cross are lifted to the nearest head that makes them
 * not cross. GLY_INVALID or GLY_IO adds a problem. */
gly_status gly_treebank_read(gly_treebank *out, gly_arena *arena,
                             const char *path, gly_problems *problems);

/* The whole of a file, in `arena`. */
gly_status gly_train_read_file(gly_text *out, gly_arena *arena,
                               const char *path, gly_problems *problems);

#endif
