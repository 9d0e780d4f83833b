/* returns.h - what is as it was before: that it was otherwise is no
 * contradiction.
 *
 *     The library reopened on Friday. … It was shut after a fire.
 *     The ban was lifted. … The ban was imposed after the riot.
 */
#ifndef GLY_CLAIMS_STATEMENTS_RETURNS_H
#define GLY_CLAIMS_STATEMENTS_RETURNS_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* "is due to reopen": what is shut till then. O(1). */
bool gly_statement_will_reopen(const gly_claims *claims,
                               const gly_statement *s);

/* Whether one of them tells that things are again as they were, and the other
 * what once happened. O(children). */
bool gly_statements_return(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b);

#endif
