/* study_makers.h - who made a study, survey or poll.
 *
 *     a study by the [Marlow Institute]      in its own phrase
 *     The study, published in [The Harbour]  in the sentences behind
 *
 * Where the story opens with a study, all that follows may tell. */
#ifndef GLY_ANNOTATE_ASSERTIONS_STUDY_MAKERS_H
#define GLY_ANNOTATE_ASSERTIONS_STUDY_MAKERS_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the noun at `token` is a study, and none of the paper's own. */
bool gly_study_at(const gly_assertion_search *search, uint32_t token);

/* Whether its maker is told here, near or nowhere. O(words of 80 sentences). */
gly_backing gly_study_backing(const gly_assertion_search *search,
                              uint32_t noun);

#endif
