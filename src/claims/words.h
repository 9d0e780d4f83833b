/* words.h - how much of one wording is in another.
 * "fully committed to achieving peace" and "fully committed to peace" have
 * four words in common, in order. */
#ifndef GLY_CLAIMS_WORDS_H
#define GLY_CLAIMS_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "claims/value.h"

enum { GLY_WORDS_COMPARED = 4096 };

/* The number of words in the longest common subsequence of `a` and `b`. Of
 * each only the first GLY_WORDS_COMPARED words count. Bit-parallel (Hyyrö
 * 2004, "Bit-parallel LCS-length computation revisited"): O(words of a × words
 * of b / 64) steps over the bits, no memory taken. */
uint32_t gly_words_common(gly_words a, gly_words b);

/* Whether all words of `part` stand in `whole` in their order, others between
 * them or not; of `whole` only the first GLY_WORDS_COMPARED count. As much as
 * that gly_words_common of the two is the size of `part`. */
bool gly_words_within(gly_words part, gly_words whole);

/* Where `part` stands in `whole` without a gap: the index of its first word,
 * or GLY_NONE. The empty wording stands at 0. */
uint32_t gly_words_find(gly_words whole, gly_words part);

/* Whether `word` is one of `words`. */
static inline bool gly_words_has(gly_words words, gly_symbol word)
{
    uint32_t at = 0;
    while (at < words.count && words.items[at] != word)
        at++;
    return at < words.count;
}

/* Put `count` words in ascending order and keep each once; how many are left.
 * O(words × log words). */
uint32_t gly_words_as_set(gly_symbol *words, uint32_t count);

#endif
