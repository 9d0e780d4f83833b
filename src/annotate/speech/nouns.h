/* nouns.h - nouns and adverbs that hand on what somebody said.
 *
 *     her claim that the pier is closed           a clause, and whose it is
 *     her promise to close it, her attack on it   or what it asks for or hits
 *     He repeated the claim that it is closed.    the subject makes it
 *     The estimate of nine days comes from the harbour office.
 *     the office's figure of nine days; nine days, a figure given by it
 *     The pier is reportedly closed.              nobody's */
#ifndef GLY_ANNOTATE_SPEECH_NOUNS_H
#define GLY_ANNOTATE_SPEECH_NOUNS_H

#include "annotate/speech/contents.h"

/* Whether token `index` may be such a cue, by its class and the lists. */
bool gly_nouns_may_be(const gly_reading *reading, uint32_t index);

/* Fill `out` in for the cue at `cue->first`; false when it hands nothing on or
 * a noun is nobody's. */
bool gly_nouns_find(gly_attribution *out, gly_cue *cue);

#endif
