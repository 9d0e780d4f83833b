/* superlative_sources.h - superlatives that somebody answers for. */
#ifndef GLY_ANNOTATE_ASSERTIONS_SUPERLATIVE_SOURCES_H
#define GLY_ANNOTATE_ASSERTIONS_SUPERLATIVE_SOURCES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the superlative of the tokens [i, last] of `sentence` is somebody's
 * finding, on a list that somebody made, a headline's speaker's, the first
 * person's who tells the story, held against one that is named ("since Basil"),
 * told with its figure ("at $3.79"), or but a guess: "perhaps the most
 * hapless".
 */
bool gly_superlative_is_anybodys(const gly_assertion_search *search,
                                 const gly_sentence *sentence, uint32_t i,
                                 uint32_t last);

#endif
