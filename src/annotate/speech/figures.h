/* figures.h - who puts something at a figure.
 *
 *     The county put the damage to buildings at $18 million.
 *     [source  ] cue [content                              ] */
#ifndef GLY_ANNOTATE_SPEECH_FIGURES_H
#define GLY_ANNOTATE_SPEECH_FIGURES_H

#include "annotate/speech/contents.h"

/* Fill `out` in for the verb at `cue->first`; false where it gives no figure
 * or nobody gives it. */
bool gly_figures_find(gly_attribution *out, gly_cue *cue);

#endif
