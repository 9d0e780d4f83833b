/* unproven.h - whether a clause is told as known that another one leaves open.
 *
 *     A heater started the fire, although the cause has not been established.
 *     The valve was to blame, but she would not draw a conclusion.
 *     They are certain that he did it, but it is too early to be certain.
 */
#ifndef GLY_CLAIMS_STATEMENTS_UNPROVEN_H
#define GLY_CLAIMS_STATEMENTS_UNPROVEN_H

#include <stdbool.h>

#include "annotate/statements/statements.h"

/* Whether `s` tells as known what the clause `o` of its sentence says that
 * nobody knows yet: what brought something about, or of what they are sure. */
bool gly_statements_are_unproven(const gly_annotations *a,
                                 const gly_statement *s,
                                 const gly_statement *o);

#endif
