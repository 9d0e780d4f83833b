/* prospects.h - whether a clause tells what may be, or what is sure to come.
 *
 *     The regulator is weighing whether to open an inquiry.    a thought
 *     … the inquiry that it is going to open                   coming
 *     … when the inquiry begins                                awaited
 */
#ifndef GLY_CLAIMS_STATEMENTS_PROSPECTS_H
#define GLY_CLAIMS_STATEMENTS_PROSPECTS_H

#include <stdbool.h>

#include "annotate/statements/statements.h"

/* Whether the clause of the verb `token` is no more than a thought: "may open",
 * "whether to open", "hopes to open". */
bool gly_clause_is_thought(const gly_annotations *annotations, uint32_t token);

/* Whether the statement tells what will be: "will stand", "is going to pay",
 * "is to take place", "is laying", "has announced". */
bool gly_statement_is_coming(const gly_annotations *annotations,
                             const gly_statement *s);

/* Whether it tells what something waits for: "when the inquiry begins", "once
 * those flats vanish". */
bool gly_statement_is_awaited(const gly_annotations *annotations,
                              const gly_statement *s);

/* Whether the reader knows of what a noun names: "the inquiry", "those flats",
 * "its return"; of "an inquiry" and "six homes" he does not. */
bool gly_noun_is_definite(const gly_annotations *annotations, uint32_t noun);

/* Whether the noun may mean anything: "matter", "number". */
bool gly_noun_is_vague(const gly_annotations *annotations, uint32_t noun);

/* Whether `word` helps the verb `token`: "may [have] struck". */
bool gly_clause_has_helper(const gly_annotations *a, uint32_t token,
                           const char *word);

#endif
