/* statement_parts.h - claims about one participant of a statement.
 *
 *     Sitting without a jury, [the judge] fined [two of the drivers].
 *
 * Whoever a statement names, as its agent, its patient or beside them, has a
 * number among its parts. A claim about one of them keeps in its item which
 * statement it is and which part. */
#ifndef GLY_CLAIMS_STATEMENTS_STATEMENT_PARTS_H
#define GLY_CLAIMS_STATEMENTS_STATEMENT_PARTS_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* How many parts a statement has room for; the item of part `p` of statement
 * `s` is s × GLY_STATEMENT_PARTS + p. The last part is what is done, which is
 * no participant. */
enum {
    GLY_PART_DEED = GLY_BESIDE_MOST + 2,
    GLY_STATEMENT_PARTS = GLY_PART_DEED + 1
};

/* The statement that a claim is: of the type "statement" itself, of any other
 * type the one that the participant is of. */
const gly_statement *gly_statement_of(const gly_claims *claims,
                                      const gly_claim *claim);

/* The participant that item `item` is about; NULL where the statement names
 * nobody in that part. */
const gly_participant *gly_statement_part(const gly_statements *statements,
                                          uint32_t item);

#endif
