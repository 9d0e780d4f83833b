/* relatives.h - what a relative clause hands on: what it hangs on.
 *
 *     [the cuts that] the mayor discussed
 *     [a bridge] she opposed
 *     the toll, [which] officials said [will go up in May]
 */
#ifndef GLY_ANNOTATE_SPEECH_RELATIVES_H
#define GLY_ANNOTATE_SPEECH_RELATIVES_H

#include "annotate/speech/frames.h"

/* The object of the verb at token `verb` where that is what its clause hangs
 * on; false where it is not. */
bool gly_relative_object(gly_frame *out, const gly_reading *reading,
                         uint32_t verb);

/* "which officials said [will go up]": the clause that has the pronoun for its
 * subject, and the pronoun; false for none. */
bool gly_relative_clause(gly_frame *out, const gly_reading *reading,
                         uint32_t verb);

#endif
