/* superlative_sources.h - superlatives that somebody answers for. */
#ifndef GLY_ANNOTATE_ASSERTIONS_SUPERLATIVE_SOURCES_H
#define GLY_ANNOTATE_ASSERTIONS_SUPERLATIVE_SOURCES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the superlative at token `i` of `sentence` is somebody's finding, on
 * a list that somebody made, a headline's speaker's, the first person's who
 * tells the story, or but a guess: "perhaps the most hapless". */
bool gly_superlative_is_anybodys(const gly_assertion_search *search,
                                 const gly_sentence *sentence, uint32_t i);

#endif
