/* noun_figures.h - whose figure a noun hands on.
 *
 *     the office's figure of nine days, its $9 million estimate
 *     The figure of $9 million was supplied by the office.
 *     The office came up with the figure of $9 million.
 *     The $9 million estimate is the office's.
 *     nine days, a figure given by the office */
#ifndef GLY_ANNOTATE_SPEECH_NOUN_FIGURES_H
#define GLY_ANNOTATE_SPEECH_NOUN_FIGURES_H

#include "annotate/speech/contents.h"

/* Fill `out` in for the noun at `cue->first` that takes up what stands before
 * it, "Half of it is lost, a calculation made by Ines Okoro"; false for
 * another. */
bool gly_noun_figures_appended(gly_attribution *out, gly_cue *cue);

/* Fill `out` in for the noun at `cue->first` and the number that it stands
 * for; false where it has none or is nobody's. */
bool gly_noun_figures_find(gly_attribution *out, gly_cue *cue);

#endif
