/* image.h - the shipped files as the build leaves them in the program.
 * Reading the YAML files of rules/ takes longer than checking a draft, and so
 * does copying a megabyte of what was read. So the build reads them (and stops
 * at a mistake) and writes down what came of it as it lies in memory, to be
 * used where it is. Numbers have 32 bits and the byte order of the machine,
 * which is that of the program of the build as well.
 *
 * The lists of words:
 *
 *   header   GLY_IMAGE_FIELDS numbers
 *   texts    for each symbol from 1, where its text ends in `bytes`; it begins
 *            where the one before ends
 *   symbols  the slots of the symbol table
 *   nodes    gly_store_node of the store, of load 1 all; those that begin an
 *            entry by their words
 *   firsts   gly_store_first of the store
 *   slots    of the store
 *   bytes    the texts, one after the other
 *
 * The rules, less their examples:
 *
 *   header   GLY_IMAGE_RULE_FIELDS numbers
 *   nodes    gly_image_node: of each file its root, and behind each node its
 *            children with all that is below them, the key of one before it
 *   bytes    the scalars, each with a NUL
 *
 * Only this folder sees it. */
#ifndef GLY_LEXICON_IMAGE_H
#define GLY_LEXICON_IMAGE_H

#include <stdint.h>

#include "base/span.h"

/* Places of a header's numbers. */
enum {
    GLY_IMAGE_TEXTS,   /* how many */
    GLY_IMAGE_SYMBOLS, /* slots */
    GLY_IMAGE_NODES,
    GLY_IMAGE_FIRSTS,
    GLY_IMAGE_SLOTS,
    GLY_IMAGE_FIELDS
};
enum { GLY_IMAGE_RULE_FILES, GLY_IMAGE_RULE_NODES, GLY_IMAGE_RULE_FIELDS };

/* A gly_yaml whose scalar is in `bytes`, at `start`. */
typedef struct {
    uint32_t kind, plain, count;
    uint32_t line, column;
    gly_span source;
    uint32_t start, size;
} gly_image_node;

/* The images, in files that the build generates. */
extern const unsigned char gly_lexicon_image[];
extern const unsigned char gly_rules_image[];

#endif
