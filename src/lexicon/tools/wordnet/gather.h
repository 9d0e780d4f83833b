/* gather.h - from WordNet's files to what the table holds of each word.
 * Part of the table's compiler. */
#ifndef GLY_LEXICON_TOOLS_WORDNET_GATHER_H
#define GLY_LEXICON_TOOLS_WORDNET_GATHER_H

#include "base/list.h"
#include "base/symbols.h"
#include "lexicon/tools/wordnet/source.h"

/* One word: its text and, in each class, the bytes of its record. */
typedef struct {
    gly_text text;
    gly_text classes[GLY_WORD_CLASSES]; /* empty: not of this class */
    uint32_t capital;                   /* bits 1 << gly_word_class */
} gly_gathered;

/* From one word to another. */
typedef struct {
    uint32_t from, to; /* numbers of words */
    uint8_t from_class, to_class;
    uint8_t kind; /* GLY_TABLE_ANTONYM, _DERIVED or _INDIRECT */
} gly_gathered_link;

/* An irregular form. */
typedef struct {
    gly_text form;
    uint32_t lemma; /* lemma << 2 | class */
} gly_irregular;

/* Everything, in the order of the table. */
typedef struct {
    gly_gathered *words; /* by text */
    uint32_t count;
    gly_list links;      /* gly_gathered_link, by `from`; none twice */
    gly_list irregulars; /* gly_irregular, by form */
} gly_gathering;

/* Gather what `source` says. GLY_INVALID: it is not WordNet 3.0's format. */
gly_status gly_gather_words(gly_gathering *out, gly_arena *arena,
                            const gly_source *source);

/* Add the links and the irregular forms; the words must be there. */
gly_status gly_gather_links(gly_gathering *out, gly_arena *arena,
                            const gly_source *source);
gly_status gly_gather_irregulars(gly_gathering *out, gly_arena *arena,
                                 const gly_source *source);

/* The number of the word with this text, or GLY_NONE. O(log words). */
uint32_t gly_gathering_find(const gly_gathering *gathering, gly_text text);

#endif
