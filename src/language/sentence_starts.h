/* sentence_starts.h - whether what follows an end begins a sentence.
 * "“Who pays?” he asked." is one sentence and "at 5 p.m. The vote" is two:
 * the word after decides. */
#ifndef GLY_LANGUAGE_SENTENCE_STARTS_H
#define GLY_LANGUAGE_SENTENCE_STARTS_H

#include "language/sentence_ends.h"

/* Whether `next`, the token after all that belongs to the end `token`, begins
 * a sentence. Looks at a few tokens after it, no more. */
bool gly_sentence_starts(const gly_divider *divider, uint32_t token,
                         uint32_t next);

#endif
