/* nesting.h - attributions in what another one hands on.
 *
 *     She said that he had told her so.      two sources: she, and he
 *     She said that she knew it.             one: she
 *
 * Only what tells of speech is a source within a source. */
#ifndef GLY_ANNOTATE_SPEECH_NESTING_H
#define GLY_ANNOTATE_SPEECH_NESTING_H

#include "annotate/reading.h"
#include "base/list.h"

/* Take those out of `list` (of gly_attribution), from index `from` on, whose
 * cue stands in the content of another one there and that tell of no speech.
 * The attributions from `from` on are those of one sentence; where they are
 * more than fifty, nobody wrote it, and all are kept. */
void gly_nesting_drop(gly_list *list, uint32_t from,
                      const gly_reading *reading);

#endif
