/* post_turns.h - whether an article, or one paragraph of it, may tell how an
 * office became another.
 *
 *     Its clerk, Ada Roe, spoke. … Roe, who is now mayor     it may
 *     Roe, the clerk, was promoted. As mayor, Roe …          it may
 *     Inspector Ada Roe said so. Sgt Roe thanked them.       it does not
 *     Its clerk, Ada Roe, spoke. Roe, who has been mayor
 *     since 2019, left.                                      it does not
 */
#ifndef GLY_CLAIMS_PEOPLE_POST_TURNS_H
#define GLY_CLAIMS_PEOPLE_POST_TURNS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether a clause behind the name takes up the office that makes the person
 * matter: "Roe, who has been [principal] since May". */
bool gly_posts_held_still(const gly_claims *claims, const gly_trait *trait);

/* Predicate of two traits: the later one is told with "now", and the earlier is
 * not; or both stand in one block, and are neither relatives,
 * ranks before the name, nor an office and what a clause takes up, with no word
 * of a change beside them. O(words of the block between them). */
bool gly_posts_may_turn(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument);

#endif
