/* role_pairs.h - whether two roles of one person go together, by all signs.
 *
 *     Judge Roe, … Coroner Roe, …              no
 *     the striker, Ada Roe, … the captain, …   yes */
#ifndef GLY_CLAIMS_PEOPLE_ROLE_PAIRS_H
#define GLY_CLAIMS_PEOPLE_ROLE_PAIRS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether two roles of one person, in either order, are most likely one that a
 * slip has changed. O(what is told of people, 2,048 at most, mentions, 4,096 at
 * most, and words of one role times those of the other). */
bool gly_roles_clash(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b);

#endif
