/* figure_phrases.h - figures of how things are that a set phrase tells.
 *
 *     Tourism accounts for a third of jobs in the valley.
 *     Nationally, farm bankruptcies jumped 46% last year.
 *     Renters in the city spend nearly half of their income on rent.
 */
#ifndef GLY_ANNOTATE_ASSERTIONS_FIGURE_PHRASES_H
#define GLY_ANNOTATE_ASSERTIONS_FIGURE_PHRASES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the sentence tells how things are in general by such a phrase. */
bool gly_figure_phrase_is_told(const gly_assertion_search *search,
                               const gly_sentence *sentence);

#endif
