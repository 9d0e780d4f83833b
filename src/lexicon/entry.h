/* entry.h - an entry of a list on its way into the store.
 * "pointed out" is found because "point out" was put in once for each form of
 * its head word; "vice-president" once whole and once as a tokenizer splits
 * it. Only this folder sees it. */
#ifndef GLY_LEXICON_ENTRY_H
#define GLY_LEXICON_ENTRY_H

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "lexicon/lexicon.h"
#include "lexicon/wordnet.h"

/* Which forms of the head word are matched, as bits 1 << gly_word_class. */
enum {
    GLY_ENTRY_VERB = 1 << GLY_VERB,
    GLY_ENTRY_NOUN = 1 << GLY_NOUN,
    GLY_ENTRY_ADJECTIVE = 1 << GLY_ADJECTIVE,
    GLY_ENTRY_LEMMA = GLY_ENTRY_VERB | GLY_ENTRY_NOUN | GLY_ENTRY_ADJECTIVE
};

typedef struct {
    gly_text words[GLY_LEXICON_WORDS_MOST]; /* folded */
    uint32_t count;
    uint32_t head;    /* the word marked with `~`; GLY_NONE for none */
    uint32_t root;    /* node of its list */
    uint32_t forms;   /* GLY_ENTRY_…; 0 for the entry as it stands */
    gly_symbol class; /* the class it stands in */
    uint32_t line;    /* where it stands in its file */
    bool written;     /* as it stands there, not an inflected form of it */
} gly_new_entry;

/* Put `entry` and its forms into `lexicon`; `scratch` holds what is made on
 * the way. When the file that is being loaded has the entry already, `*first`
 * is the line it stands on there, else 0. */
gly_status gly_entry_add(uint32_t *first, gly_lexicon *lexicon,
                         gly_arena *scratch, const gly_new_entry *entry);

#endif
