/* manners.h - somebody's view that a sentence rests on.
 *
 *     In the auditor's estimate, half of it is lost.
 *        [source     ] cue       [content         ]
 *     Half of it, by the auditor's count, is lost.
 *
 *     In a survey by the union, half were late.
 *     cue [source            ]  [content      ] */
#ifndef GLY_ANNOTATE_SPEECH_MANNERS_H
#define GLY_ANNOTATE_SPEECH_MANNERS_H

#include "annotate/speech/contents.h"

/* Fill `out` in for the noun at `cue->first`; false where it is no view, is
 * nobody's, or does not stand at the edge of a clause behind "in" or "by". What
 * a survey found needs no owner: the survey is its source. */
bool gly_manners_find(gly_attribution *out, gly_cue *cue);

#endif
