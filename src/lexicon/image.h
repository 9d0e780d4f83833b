/* image.h - the shipped lists as the build leaves them in the program.
 * Reading the YAML files of rules/lexicon takes longer than checking a draft,
 * and so does copying a megabyte of what was read. So the build reads them (and
 * stops at a mistake) and writes the lexicon down as it lies in memory, to be
 * used where it is. Numbers have 32 bits and the byte order of the machine,
 * which is that of the program of the build as well:
 *
 *   header   GLY_IMAGE_FIELDS numbers
 *   texts    for each symbol from 1, where its text ends in `bytes`; it begins
 *            where the one before ends
 *   symbols  the slots of the symbol table
 *   nodes    gly_store_node of the store, of load 1 all
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

/* The image, in a file that the build generates. */
extern const unsigned char gly_lexicon_image[];

#endif
