/* wordnet_format.h - how WordNet's table is laid out in memory.
 * The compiler (lexicon/tools) writes it, wordnet.c reads it where it lies.
 * All numbers are little-endian and read byte by byte, all references are
 * offsets from the start of the table, so it may lie anywhere on any machine.
 *
 *   header      GLY_TABLE_FIELDS numbers of 32 bits, see below
 *   texts       the words in the order of their bytes, in blocks of
 *               GLY_TABLE_BLOCK. The first of a block is its size and its
 *               bytes; each other is how many bytes it shares with the one
 *               before, the size of the rest, and the rest
 *   blocks      32 bits each: where a block of texts begins, from `texts`
 *   keys        32 bits each: gly_table_key of the first word of a block
 *   kinds       16 bits for each word: its record
 *   records     32 bits for each record: where it begins, from `pool`
 *   pool        a record is a byte (bits 0-3 the classes, 4-7 those in which
 *               every sense has a capital) and, for each class in order: a
 *               byte senses, 16 bits uses, a byte n, and n times a file (8
 *               bits) with its uses (16), the dominant file first. Most words
 *               share their record with thousands of others
 *   links       for each block of words, a run of links: a byte (word in the
 *               block << 4 | its class << 2 | the other's class) and a number
 *               of 7 bits a byte, low ones first: (zigzag of other - word) <<
 *               GLY_TABLE_KIND_BITS | its kind
 *   link_blocks 32 bits for each block and one more: where its run begins
 *   irregulars  64 bits each, in order of the forms: where the form lies
 *               (from `forms`, size and bytes), and lemma << 2 | class
 *   by_lemma    16 bits each: the irregulars in order of lemma and class
 *   forms       the texts of the irregular forms */
#ifndef GLY_LEXICON_WORDNET_FORMAT_H
#define GLY_LEXICON_WORDNET_FORMAT_H

#include "base/text.h"

/* Places of the header's numbers: counts, then offsets of the parts. */
enum {
    GLY_TABLE_MAGIC,
    GLY_TABLE_WORDS,
    GLY_TABLE_IRREGULAR_COUNT,
    GLY_TABLE_TEXTS,
    GLY_TABLE_BLOCKS,
    GLY_TABLE_KEYS,
    GLY_TABLE_KINDS,
    GLY_TABLE_RECORDS,
    GLY_TABLE_POOL,
    GLY_TABLE_LINKS,
    GLY_TABLE_LINK_BLOCKS,
    GLY_TABLE_IRREGULARS,
    GLY_TABLE_BY_LEMMA,
    GLY_TABLE_FORMS,
    GLY_TABLE_END, /* the size of the whole */
    GLY_TABLE_FIELDS
};

enum {
    GLY_TABLE_MAGIC_NUMBER = 0x314E5747, /* "GWN1" */
    GLY_TABLE_BLOCK = 16,
    GLY_TABLE_KIND_BITS = 2,
    GLY_TABLE_ANTONYM = 0,
    GLY_TABLE_DERIVED = 1,
    GLY_TABLE_INDIRECT = 2 /* to the antonym of the word it is similar to */
};

/* The first four bytes of a word, in whose order words stand; 0 where it has
 * no more. */
static inline uint32_t gly_table_key(gly_text word)
{
    uint32_t key = 0;
    for (uint32_t i = 0; i < 4; i++)
        key = key << 8 | (i < word.size ? (unsigned char)word.data[i] : 0U);
    return key;
}

/* The table, in a file that the build generates. */
extern const unsigned char gly_wordnet_table[];

#endif
