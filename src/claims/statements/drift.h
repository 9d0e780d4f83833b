/* drift.h - what grows between two places of an article.
 *
 *     Line 3:  The change could save the town $400,000 a year.
 *     Line 9:  … the $400,000 that the town will save each year
 */
#ifndef GLY_CLAIMS_STATEMENTS_DRIFT_H
#define GLY_CLAIMS_STATEMENTS_DRIFT_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* Whether one says that it may be so and a later one that it will, or one that
 * it is alleged and a later one, in the paper's own voice, that it is so. Where
 * the article tells of a verdict or a confession nothing is alleged. */
bool gly_statements_drift(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b);

/* Whether one says that it may be so and the other, in a clause of its own,
 * that it will, or by the same verb that it is. */
bool gly_statements_harden(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b);

/* Whether one tells of some of a group and the other of most or all of it. */
bool gly_statements_widen(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b);

/* The group that the statement counts, as a lemma: "member"; or empty. */
gly_text gly_statement_group(const gly_claims *claims, const gly_statement *s);

/* By when: "by 2028"; empty where it names no year of this age. */
gly_text gly_statement_deadline(const gly_claims *claims,
                                const gly_statement *s);

/* Whether the earlier says of the same people or things that they may do what
 * the later one says they will: by the same verb, or by one that tells little
 * and many words beside it. */
bool gly_statements_one_deed(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b);

/* Whether their verbs tell of two kinds of things that are done: "widen",
 * "publish". */
bool gly_statements_other_kind(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b);

#endif
