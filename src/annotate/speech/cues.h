/* cues.h - the words of a sentence that hand on what somebody said.
 * From "said", "according to", "described … as" to their source and what was
 * said. Speakers of quotations that stand further off are found in
 * speakers.c. */
#ifndef GLY_ANNOTATE_SPEECH_CUES_H
#define GLY_ANNOTATE_SPEECH_CUES_H

#include "annotate/annotate.h"
#include "annotate/speech/sources.h"
#include "base/list.h"

/* Add to `out` (of gly_attribution) what sentence `sentence` attributes, in
 * order of the cues. Cues inside quotation marks are left alone: they are the
 * speaker's own. */
gly_status gly_cues_find(gly_list *out, gly_arena *arena,
                         const gly_source_input *input, uint32_t sentence);

/* An attribution to `source`, without cue and content. */
gly_attribution gly_attribution_to(const gly_source *source);

/* An attribution of the quotation `words` to the source of `model`, without a
 * cue of its own. */
gly_attribution gly_attribution_carried(const gly_attribution *model,
                                        gly_span words);

#endif
