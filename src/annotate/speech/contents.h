/* contents.h - what a cue hands on.
 *
 *     “It is late,” she said, “and it is dark.”     quotations beside it
 *     She said that the pier was closed.            a clause
 *     The pier was closed, she said.                all that stands before it
 *     She described the pier as “rather small.”     what its verb reports
 *                                                   (frames.h) */
#ifndef GLY_ANNOTATE_SPEECH_CONTENTS_H
#define GLY_ANNOTATE_SPEECH_CONTENTS_H

#include "annotate/speech/frames.h"
#include "annotate/speech/sources.h"

/* One cue while its attribution is worked out. Tokens; `end` exclusive. */
typedef struct {
    const gly_source_input *input;
    const gly_reading *reading;
    uint32_t from, end;   /* of the sentence */
    uint32_t first, last; /* of the cue */
    gly_source source;
    gly_symbol class; /* of a reporting verb */
    bool inverted;    /* the source follows the cue */
    bool shared;      /* the source is that of the cue before */
} gly_cue;

/* Give `out` the content of the cue, a verb, and its form; false when the verb
 * reports nothing here. */
bool gly_contents_find(gly_attribution *out, const gly_cue *cue);

/* The same for a cue that hands on the rest of its sentence: "according to
 * the memo". False when there is no rest. */
bool gly_contents_rest(gly_attribution *out, const gly_cue *cue);

#endif
