/* sameness.h - how likely two statements are about one and the same thing.
 *
 *     The board approved the lease of the customs house.
 *     The rejection of the lease surprised traders.
 *         the lease: enough
 *
 * A parser makes mistakes and reporters name one thing in many ways, so signs
 * are added up: who takes part in the same part, who in another, and rare words
 * that stand beside both. Somebody else in the same part speaks against it
 * whatever the others say. */
#ifndef GLY_CLAIMS_STATEMENTS_SAMENESS_H
#define GLY_CLAIMS_STATEMENTS_SAMENESS_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* From how many points on two statements are about the same. */
enum { GLY_SAMENESS_ENOUGH = 3 };

/* Whether somebody or something else stands in the same part. */
bool gly_statements_clash(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b);

/* Whether what only the same doer can do, or to the same thing, is done by
 * another one, or to something that is not known to be the same. */
bool gly_statements_lack(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b);

/* The points for it; 0 where something speaks against it. O(words of the one
 * sentence × words of the other). */
uint32_t gly_statements_sameness(const gly_claims *claims,
                                 const gly_statement *a,
                                 const gly_statement *b);

/* Whether the list "news-topic" puts the topic of `s` into `class`. */
bool gly_statement_is_topic(const gly_claims *claims, const gly_statement *s,
                            const char *class);

/* Whether they are told of two groups that are counted, as in "Nine climbers
 * die" and "Ten other members survived", or of some who are spared. */
bool gly_statements_counted_apart(const gly_claims *claims,
                                  const gly_statement *a,
                                  const gly_statement *b);

#endif
