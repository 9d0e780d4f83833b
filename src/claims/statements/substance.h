/* substance.h - the words of a clause that tell what it is about.
 *
 *     The ice below 3,500 metres could disappear by 2060.
 *         2060, 3,500, below, disappear, ice, metre
 */
#ifndef GLY_CLAIMS_STATEMENTS_SUBSTANCE_H
#define GLY_CLAIMS_STATEMENTS_SUBSTANCE_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"
#include "claims/value.h"

/* The base forms of its words of substance, each once, sorted by number, so
 * that what two clauses have in common is their longest common subsequence. Of
 * a long clause the first GLY_SUBSTANCE_MOST. They live in the claims' arena;
 * none when there is no memory. */
enum { GLY_SUBSTANCE_MOST = 32 };
gly_words gly_statement_substance(const gly_claims *claims,
                                  const gly_statement *s);

#endif
