/* post_pairs.h - whether one person can be what two phrases tell.
 *
 *     Julian Foy, the theater's executive director, …
 *     Foy, the theater's artistic director, …      one office, told in two ways
 *     Foy, a former banker, …                      may well be both
 *
 * A story tells what somebody is once, and behind that only takes it up again.
 * An office in a later paragraph that stands there as one that the reader knows
 * and that nothing before it has told is most likely the first one, changed. */
#ifndef GLY_CLAIMS_PEOPLE_POST_PAIRS_H
#define GLY_CLAIMS_PEOPLE_POST_PAIRS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether two roles of one person, in either order, are one office that is told
 * in two ways. O(words of one times those of the other, and roles of the
 * person, 32 at most). */
bool gly_posts_clash(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b);

#endif
