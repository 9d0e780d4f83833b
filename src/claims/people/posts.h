/* posts.h - whether one person can be two things at a time.
 *
 *     “the finance director” and “the chief operating officer”   no
 *     “the chairman and chief executive” and “the chairman”      yes
 *     “the forwards coach” and “the defence coach”               no
 *     “president of Local 1187” and “the plant manager”          no
 *     “a mother of three” and “a teacher”                        yes
 *     “her son” and “her nephew”                                 no */
#ifndef GLY_CLAIMS_PEOPLE_POSTS_H
#define GLY_CLAIMS_PEOPLE_POSTS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether the two phrases name offices of which nobody holds both: two of one
 * group of the list "office" (no phrase that has both contradicts either), or
 * one noun of the class "branched" of the list "standing" for two fields, or
 * two of groups that the list "office-apart" sets apart, unless the article
 * says of the person that he is both. For relations: two of the list "kin" to
 * the same person. */
bool gly_posts_exclude(const gly_claims *claims, const gly_trait *a,
                       const gly_trait *b);

#endif
