/* told_apart.h - whether the text itself tells two statements apart.
 *
 *     The motion passed. …  [His] motion failed.
 *     Nobody was [badly] hurt. … Two people were hurt.
 *     [All but two] had gone home. … Two were kept in. */
#ifndef GLY_CLAIMS_STATEMENTS_TOLD_APART_H
#define GLY_CLAIMS_STATEMENTS_TOLD_APART_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* Whether one of them is told of somebody's own thing, "the motion passed",
 * "his motion failed", denied only in its degree, "nobody was badly hurt", told
 * of those whom the other leaves out, "all but two", of those who were outvoted
 * or of another thing of that name, "the new wing", "the old wing". O(words of
 * the clause). */
bool gly_statements_told_apart(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b);

#endif
