/* speakers.h - the speaker of every quotation that has one. */
#ifndef GLY_ANNOTATE_SPEECH_SPEAKERS_H
#define GLY_ANNOTATE_SPEECH_SPEAKERS_H

#include "annotate/speech/cues.h"

/* Give each quotation of `input` the attribution it belongs to, by index in
 * `attributions` (of gly_attribution, in order), or GLY_NONE. An attribution
 * that only leads up to a quotation ("He wrote on social media:") gets it as
 * content; a quotation that goes on from one before ("… ,” he said. “…”) gets
 * an attribution of its own, added at the end of the list. */
gly_status gly_speakers_find(uint32_t *speakers, gly_list *attributions,
                             gly_arena *arena, const gly_source_input *input);

#endif
