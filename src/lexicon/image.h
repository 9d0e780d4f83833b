/* image.h - the shipped lists as the build leaves them in the program.
 * Reading the YAML files of rules/lexicon takes longer than checking a draft,
 * so the build reads them (and stops at a mistake) and writes the lexicon down
 * as it stands then. All numbers are 32 bits, little-endian, read byte by
 * byte:
 *
 *   header   GLY_IMAGE_FIELDS numbers
 *   texts    for each symbol from 1, where its text ends in `bytes`; it begins
 *            where the one before ends
 *   symbols  the slots of the symbol table
 *   nodes    of the store, four each: parent, word, class, and line << 1 |
 *            written
 *   slots    of the store
 *   bytes    the texts, one after the other
 *
 * Only this folder sees it. */
#ifndef GLY_LEXICON_IMAGE_H
#define GLY_LEXICON_IMAGE_H

/* Places of the header's numbers. */
enum {
    GLY_IMAGE_TEXTS,   /* how many */
    GLY_IMAGE_SYMBOLS, /* slots */
    GLY_IMAGE_NODES,
    GLY_IMAGE_SLOTS,
    GLY_IMAGE_FIELDS
};

enum { GLY_IMAGE_NODE = 4 }; /* numbers of a node */

/* The image, in a file that the build generates. */
extern const unsigned char gly_lexicon_image[];

#endif
