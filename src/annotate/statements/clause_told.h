/* clause_told.h - whether a clause says that something happened, or only
 * describes or names what may happen.
 *
 *     the lease that they signed          it was signed
 *     interest in signing the lease       nobody says so
 */
#ifndef GLY_ANNOTATE_STATEMENTS_CLAUSE_TOLD_H
#define GLY_ANNOTATE_STATEMENTS_CLAUSE_TOLD_H

#include "annotate/statements/clauses.h"

/* "to sign". */
bool gly_clause_is_infinitive(const gly_clauses *c, uint32_t token);

/* The subject that hangs on a verb itself; GLY_NONE. */
uint32_t gly_clause_subject(const gly_clauses *c, uint32_t token);

/* Whether a clause is told in the past: by its verb or by a helper of it, "had
 * been adopted". */
bool gly_clause_is_past(const gly_clauses *c, uint32_t clause);

/* Whether the clause of `token` says that something happened, as far as it and
 * the word it hangs on tell. O(children of both). */
bool gly_clause_is_told(const gly_clauses *c, uint32_t token);

#endif
