/* headline_scores.h - scores and margins of a headline, against the body's.
 *
 *     # Rovers beat Brill 3-1         … Rovers beat Brill 3-2 on Saturday.
 *     # Budget carried by 17 votes    … The vote was 31 to 24.
 *
 * A score is two numbers, a margin is what lies between two. A story has the
 * score of its headline, and half-time's beside it: so another one is meant
 * only if the body does not have the headline's at all. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_SCORES_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_SCORES_H

#include "claims/quantities/headline_search.h"

/* The score of the body, into `*out`, that tells the headline's score with one
 * of its numbers changed; false for none. O(numbers × words around one), of the
 * first GLY_HEADLINE_RIVALS numbers. */
bool gly_headline_find_score(gly_headline_number *out,
                             const gly_headline_search *s);

/* The score, or the points, of the body by which the headline's margin, "by 17
 * votes", is another one; false for none. Likewise. */
bool gly_headline_find_margin(gly_headline_number *out,
                              const gly_headline_search *s);

#endif
