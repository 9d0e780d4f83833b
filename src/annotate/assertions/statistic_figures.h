/* statistic_figures.h - whether a number is a figure of how things are in
 * general: a share, a rate, an average. */
#ifndef GLY_ANNOTATE_ASSERTIONS_STATISTIC_FIGURES_H
#define GLY_ANNOTATE_ASSERTIONS_STATISTIC_FIGURES_H

#include "annotate/assertions/assertion_finders.h"

/* Whether a figure of one of the shapes begins at token `i` of `sentence`. */
bool gly_figure_is_told(const gly_assertion_search *search,
                        const gly_sentence *sentence, uint32_t i);

/* Whether a share does: "one in four", "7 %", "a quarter" at "quarter". */
bool gly_figure_is_share(const gly_assertion_search *search, uint32_t i);

/* "[average] case", "on average"; not "the average of 61". */
bool gly_figure_is_average_word(const gly_assertion_search *search, uint32_t i);

/* "[nationwide], one in six", "[globally], prices fell": over how wide a place.
 */
bool gly_figure_is_scope(const gly_reading *reading, uint32_t i);

/* Whether a multiple that is held against something begins at token `i`:
 * "[twice] as likely", "[three] times as common", "[40] percent more likely".
 */
bool gly_figure_is_multiple(const gly_assertion_search *search, uint32_t i);

#endif
