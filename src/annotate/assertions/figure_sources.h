/* figure_sources.h - whose a figure is that its own sentence names nobody for.
 */
#ifndef GLY_ANNOTATE_ASSERTIONS_FIGURE_SOURCES_H
#define GLY_ANNOTATE_ASSERTIONS_FIGURE_SOURCES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether the paper or whoever tells the story has counted for itself: "We
 * compared 212 invoices. [Three in ten ...]", "[7,000 are live on the site]".
 */
bool gly_figure_is_own(const gly_assertion_search *search,
                       const gly_sentence *sentence);

/* Whether a study or somebody by name who found something out is spoken of in
 * the sentences around sentence `index`: the figures are theirs. */
bool gly_figure_is_of_study(const gly_assertion_search *search, uint32_t index);

/* Whether what is told stands before all that its sentence has a source for:
 * "[Thefts rose 46 percent], and Ines Okoro said that she was tired". */
bool gly_figure_is_before_source(const gly_assertion_search *search,
                                 const gly_assertion *found);

/* Whether the sentence points at what was told before ("half of that sum"), or
 * names what the figure was read off ("at the last count"). */
bool gly_figure_is_grounded(const gly_assertion_search *search,
                            const gly_sentence *sentence);

#endif
