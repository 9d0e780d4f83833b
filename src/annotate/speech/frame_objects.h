/* frame_objects.h - what goes on behind the object of a reporting verb.
 *
 *     She raised questions [about the pier].      told of by the noun
 *     She announced plans Tuesday [to close it].
 *     She urged the council [to close it].        said to the hearer
 *
 * The tree often hangs it on the verb, or on another word of the object. */
#ifndef GLY_ANNOTATE_SPEECH_FRAME_OBJECTS_H
#define GLY_ANNOTATE_SPEECH_FRAME_OBJECTS_H

#include "annotate/grammar.h"

/* Let `part`, which is an object of the verb at token `verb` and all that is
 * reported so far, reach to the end of what goes on behind it. */
void gly_frame_object_goes_on(gly_phrase *part, const gly_reading *reading,
                              uint32_t verb);

#endif
