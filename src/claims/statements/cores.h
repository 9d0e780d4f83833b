/* cores.h - what a clause tells in its own words, and how rare they are.
 *
 *     … the zone may have to be [extended] again before the first [frosts]
 *     … the [zone], which will be [extended] again before the [frosts]
 *
 * The core of a clause is its verb with all that hangs on it, other clauses
 * left out; of "the zone, which will be extended" the noun is part of it. Two
 * cores that have rare words in common tell of one thing, whatever their verbs
 * are. */
#ifndef GLY_CLAIMS_STATEMENTS_CORES_H
#define GLY_CLAIMS_STATEMENTS_CORES_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

enum { GLY_CORE_MOST = 32 };

/* Words as in gists.h, each once, in ascending order. */
typedef struct {
    gly_symbol items[GLY_CORE_MOST];
    uint32_t count;
} gly_core;

/* The words of the core of `s`, without those that every fifth sentence has. Of
 * a long clause the first GLY_CORE_MOST. */
gly_core gly_statement_core(const gly_claims *claims, const gly_statement *s);

/* The words of a whole sentence; of a long one the first GLY_CORE_MOST. */
gly_core gly_sentence_core(const gly_claims *claims, uint32_t sentence);

/* How many words both have. */
uint32_t gly_cores_common(const gly_core *a, const gly_core *b);

/* How rare the words are that both have: for each, how often the number of
 * sentences must be halved to come to those that have it, in quarters, and all
 * of them added up. */
uint32_t gly_cores_shared(const gly_claims *claims, const gly_core *a,
                          const gly_core *b);

/* The same of a word that one sentence alone has; 0 where there is but one. */
uint32_t gly_cores_rarest(const gly_claims *claims);

#endif
