/* trees.h - small sentences with trees, for tests of training. */
#ifndef GLY_SUPPORT_TREES_H
#define GLY_SUPPORT_TREES_H

#include "train/treebank.h"

/* A word as a test writes it. */
typedef struct {
    const char *form;
    uint32_t head; /* from 0; the number of words for the root */
    gly_relation relation;
} tree_word;

/* The sentence of `count` words, in `arena`, with tags of its own choice and
 * features without any known word. */
gly_train_sentence test_tree(gly_arena *arena, const tree_word *words,
                             uint32_t count);

#endif
