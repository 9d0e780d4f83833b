/* trend_words.h - which one of several goes up or down: the words that describe
 * it.
 *
 *     The [operating] margin fell. … the wider [gross] margin     not alike
 */
#ifndef GLY_CLAIMS_STATEMENTS_TREND_WORDS_H
#define GLY_CLAIMS_STATEMENTS_TREND_WORDS_H

#include "claims/statements/trends.h"

/* Whether the nouns of both are described, and no word describes both. O(words
 * that hang on them). */
bool gly_trends_described_apart(const gly_claims *claims, const gly_trend *a,
                                const gly_trend *b);

/* Whether both are one noun, described in the same words or in none. */
bool gly_trends_described_alike(const gly_claims *claims, const gly_trend *a,
                                const gly_trend *b);

#endif
