/* undecided.h - whether a clause says that nothing is decided.
 *
 *     no decision has been made              nothing is
 *     she had yet to make up her mind        nothing is
 *     no decision has been made on the site  something else is
 */
#ifndef GLY_CLAIMS_STATEMENTS_UNDECIDED_H
#define GLY_CLAIMS_STATEMENTS_UNDECIDED_H

#include <stdbool.h>

#include "annotate/statements/statements.h"

/* Whether the clause leaves all open: "nothing has been decided", "will wait
 * before deciding", but not "has not decided when". */
bool gly_statement_is_undecided(const gly_annotations *a,
                                const gly_statement *o);

/* Whether it says that there is no day yet: "no date has been fixed", but not
 * "no date has been fixed for the trial". */
bool gly_statement_is_undated(const gly_annotations *a, const gly_statement *o);

/* Whether the verb `token` is "decide", and whether the word `token` is one by
 * which a decision is told: "decide", "decision", "mind". */
bool gly_word_is_decided(const gly_annotations *a, uint32_t token);
bool gly_word_tells_decision(const gly_annotations *a, uint32_t token);

#endif
