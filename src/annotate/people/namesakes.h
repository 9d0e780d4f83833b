/* namesakes.h - whose a surname alone is, where several bear it.
 *
 *     Felix Banda … President Josiah Tembo-Banda … Mr Banda       Felix
 *     Neil Roe, 44, … Karen Roe … Roe, 43, a librarian,           Karen
 *
 * Of two, the one whose whole surname it is; whose age is not another; whom the
 * article calls so; else the one mentioned last. */
#ifndef GLY_ANNOTATE_PEOPLE_NAMESAKES_H
#define GLY_ANNOTATE_PEOPLE_NAMESAKES_H

#include "annotate/people/identities.h"
#include "annotate/people/names.h"

/* Whether the surname of `name` is the last part of a longer one:
 * "Tembo-Banda".
 */
bool gly_namesakes_is_joined(const gly_identities *ids, const gly_name *name);

/* Whether a surname without a given name is rather that of entity `a` than of
 * `b`, both of which bear it. */
bool gly_namesakes_is_rather(const gly_identities *ids, uint32_t a, uint32_t b,
                             const gly_name *name);

#endif
