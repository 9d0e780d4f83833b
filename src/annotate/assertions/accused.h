/* accused.h - who is said to have done what a verb tells.
 *
 *     His brother-in-law, Ruben Castellane, [helped] him [hide] the money.
 */
#ifndef GLY_ANNOTATE_ASSERTIONS_ACCUSED_H
#define GLY_ANNOTATE_ASSERTIONS_ACCUSED_H

#include "annotate/assertions/assertion_finders.h"
#include "annotate/grammar.h"

/* Whether `verb` is said to have happened: no "would", no "not". */
bool gly_accused_plainly(const gly_assertion_search *search, uint32_t verb);

/* The person by name whom the words before `verb` from `first` on are about;
 * GLY_NONE when they name nobody. */
uint32_t gly_accused_by_name(const gly_assertion_search *search, uint32_t first,
                             uint32_t verb);

/* The finite verb that carries what the verb at token `i` tells, and its
 * subject, which stands before it; GLY_NONE where it is not said to have
 * happened: "wanted to hide". */
uint32_t gly_accused_carrier(gly_phrase *subject,
                             const gly_assertion_search *search, uint32_t i);

/* Make `out`, of which the entity is set, of the words of the verb at token
 * `i`, from `first` on, and see whether the article backs it. */
void gly_accused_tell(gly_assertion *out, const gly_assertion_search *search,
                      uint32_t first, uint32_t i);

#endif
