/* inflect.h - the inflected forms of a word.
 * "say" gives "says", "saying", "said"; "spokesman" gives "spokesmen". The
 * irregular forms are those of WordNet's exception lists; the regular ones
 * follow the rules of English spelling (Quirk et al. 1985, 3.5 and 5.80).
 * Where spelling leaves a choice (signaled, signalled; photos, heroes) both are
 * given, since the forms are for matching: one too many finds nothing, one too
 * few misses a sentence. */
#ifndef GLY_LEXICON_INFLECT_H
#define GLY_LEXICON_INFLECT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "lexicon/wordnet.h"

enum { GLY_FORMS_MOST = 16 };

/* The forms of one word, without the word itself; none stands twice. */
typedef struct {
    uint32_t count;
    gly_text items[GLY_FORMS_MOST];
} gly_forms;

/* The forms of `word` (one word, folded) in `class`: those of a verb, the
 * plural of a noun, comparative and superlative of an adjective, none of an
 * adverb. They live in `arena` or in WordNet's table. A word that ends in no
 * ASCII letter has none. Forms over GLY_FORMS_MOST are left out; no English
 * word has as many. */
gly_status gly_inflect(gly_forms *out, gly_arena *arena, gly_text word,
                       gly_word_class class);

#endif
