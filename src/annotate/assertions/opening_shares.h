/* opening_shares.h - sentences that open with how many of a group do a thing.
 *
 *     More than 70% of homes in the valley are not insured.
 *     About 1 in 10 people who get the disease die of it.
 *
 * The words alone tell it, as the tree of such a sentence is often wrong: “die”
 * is hung on “people who get”. */
#ifndef GLY_ANNOTATE_ASSERTIONS_OPENING_SHARES_H
#define GLY_ANNOTATE_ASSERTIONS_OPENING_SHARES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the sentence opens with a share of a group that was not spoken of,
 * and tells in the present how it is with it. */
bool gly_opening_share_is_told(const gly_assertion_search *search,
                               const gly_sentence *sentence);

/* The noun of the group that such a share is of, "[farms]"; GLY_NONE where the
 * sentence opens with none. */
uint32_t gly_opening_share_group(const gly_assertion_search *search,
                                 const gly_sentence *sentence);

#endif
