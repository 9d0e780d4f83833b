/* lemmas.h - the base form of a word whose class is known.
 * "said" as a verb is "say"; "'s" is "be" in "it's raining" and "'s" in
 * "Adler's". */
#ifndef GLY_LANGUAGE_LEMMAS_H
#define GLY_LANGUAGE_LEMMAS_H

#include "base/status.h"
#include "base/symbols.h"
#include "language/labels.h"

/* Lemmas found so far, by symbol and class: a word is looked up once in a
 * document. */
typedef struct {
    gly_symbols *symbols;
    gly_symbol *known; /* of each symbol below `end`: 4 classes; 0 unknown */
    uint32_t end;
} gly_lemmas;

/* None yet, for the words of `symbols` as it stands. */
gly_status gly_lemmas_build(gly_lemmas *out, gly_arena *arena,
                            gly_symbols *symbols);

/* The lemma of the folded form `form` with these tags; names and what WordNet
 * does not have keep their form. */
gly_status gly_lemmas_find(gly_symbol *out, gly_lemmas *lemmas, gly_symbol form,
                           gly_upos upos);

#endif
