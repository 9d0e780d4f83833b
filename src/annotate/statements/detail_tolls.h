/* detail_tolls.h - how many people something befell, in a headline.
 *
 *     Deck:   Three die as lines fall
 *     Body:   Two people were killed.
 */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_TOLLS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_TOLLS_H

#include "annotate/statements/detail_body.h"

/* The number that begins at `token` and says how many died, were hurt and the
 * like, as a detail into `*out`; false for none. */
bool gly_detail_toll_at(gly_detail *out, const gly_detail_body *body,
                        uint32_t token);

/* Whether the body counts as many people. Of its numbers the first 256 are
 * asked. */
bool gly_detail_toll_has(const gly_detail_body *body, const gly_detail *detail);

/* The one toll of the kind that the body tells; false when it tells of several,
 * of none, or of more that came later. */
bool gly_detail_toll_find(gly_detail *found, const gly_detail *detail,
                          const gly_detail_body *body);

/* Whether the body tells of more to whom the same happened, "two more died", or
 * counts them in two parts, "two adults and two children". O(words of the
 * body). */
bool gly_detail_toll_grows(const gly_detail_body *body,
                           const gly_detail *detail);

/* The one person to whom alone the body has that happen, "a 71-year-old man
 * died", into `*found`; false when it tells of more, or of none. O(words of the
 * body). */
bool gly_detail_toll_single(gly_detail *found, const gly_detail *detail,
                            const gly_detail_body *body);

#endif
