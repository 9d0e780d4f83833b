/* doubles.h - one fault, told once.
 * Two rules often see the same contradiction: that nurses took a deal which
 * they had turned down is a denial, and it takes for known what was denied. An
 * editor reads of it once. */
#ifndef GLY_DIAGNOSTICS_DOUBLES_H
#define GLY_DIAGNOSTICS_DOUBLES_H

#include <stdbool.h>

#include "diagnostics/finding.h"

/* Whether one of `kept`, which are in order of place, tells what `next` tells,
 * which is behind them: the same message about the same places, or, no less
 * grave and of the same rule (of polarity and drift: of any), that words
 * overlapping its own disagree with words overlapping each of its other places,
 * or, where it has none, the same rule on words that hold its own; the last two
 * unless `exactly`. Of those that begin before it, only the nearest few are
 * looked at. O(1) beside those of the same words. */
bool gly_finding_is_told(const gly_list *kept, const gly_finding *next,
                         bool exactly);

#endif
