/* complicity.h - somebody is said to have had a part in a wrong.
 *
 *     The auditor was bribed to leave three names out.
 *     Lorraine Troy was in on it. The mayor knew of the theft and did nothing.
 *
 * No verb of doing wrong tells it. */
#ifndef GLY_ANNOTATE_ASSERTIONS_COMPLICITY_H
#define GLY_ANNOTATE_ASSERTIONS_COMPLICITY_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the words at token `i` say so of somebody by name, or of one who is
 * known, "the auditor". */
bool gly_complicity_at(gly_assertion *out, const gly_assertion_search *search,
                       uint32_t i);

#endif
