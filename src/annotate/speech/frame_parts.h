/* frame_parts.h - what stands right of a reporting verb, read off the tree. */
#ifndef GLY_ANNOTATE_SPEECH_FRAME_PARTS_H
#define GLY_ANNOTATE_SPEECH_FRAME_PARTS_H

#include "annotate/speech/frames.h"

/* Whether `token` heads the name of somebody who can speak. */
bool gly_frame_is_animate(const gly_reading *reading, uint32_t token);

/* The last word of the entry that begins with the verb: "take [issue]". */
uint32_t gly_frame_entry_last(const gly_reading *reading, uint32_t verb);

/* Take the child's words into `part`, which has some where `*begun`. */
void gly_frame_take(gly_phrase *part, bool *begun, const gly_reading *reading,
                    uint32_t child);

/* Give `out` what stands right of the verb and its form; false when nothing
 * does. */
bool gly_frame_take_right(gly_frame *out, const gly_reading *reading,
                          uint32_t verb);

#endif
