/* followers.h - a name that takes up another one's, and is not it.
 *
 *     PC Mark Ogden said so. … [PC Ogilvie] told the hearing.   most likely
 *     Ewan Brodie said so. “It is late,” [Mr Brady] said.       most likely
 *     Ewan Brodie said so. A friend, [Mr Cole], left.           no likeness
 */
#ifndef GLY_ANNOTATE_PEOPLE_FOLLOWERS_H
#define GLY_ANNOTATE_PEOPLE_FOLLOWERS_H

#include "annotate/annotate.h"
#include "annotate/reading.h"

/* Whether no more than "Mr" or "Ms" stands before the surname: "[Mr] Brady". */
bool gly_follower_is_called(const gly_reading *reading,
                            const gly_mention *mention);

/* Whether the one mention of the entity `slip`, by a surname alone, stands in a
 * paragraph that has named `whole` before, and begins with the same two letters
 * or is nearly the same word: one of them with a title that goes with `whole`,
 * both without.
 * O(mentions of the paragraph + log mentions). */
bool gly_follower_is(const gly_reading *reading,
                     const gly_annotations *annotations, uint32_t slip,
                     uint32_t whole);

#endif
