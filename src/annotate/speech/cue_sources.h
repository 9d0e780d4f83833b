/* cue_sources.h - whose words a verb hands on.
 *
 *     [Ines Okoro] said the pier was closed, adding that it was not safe.
 *
 * "said" has its subject; "adding" goes on with what she said, whatever the
 * tree hangs it on. */
#ifndef GLY_ANNOTATE_SPEECH_CUE_SOURCES_H
#define GLY_ANNOTATE_SPEECH_CUE_SOURCES_H

#include "annotate/speech/contents.h"

/* Fill in the source of the cue, a verb or adjective; `known` is that of the
 * cue before it in the sentence, NULL for none, and no source stands before
 * token `lower`. False when nobody says it. */
bool gly_cue_source(gly_cue *cue, const gly_source *known, uint32_t lower);

#endif
