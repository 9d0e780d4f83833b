/* cue_subjects.h - who is the subject of a verb that hands words on, where the
 * tree gives it none of its own or one that tells too little.
 *
 *     [Ines Okoro] issued a statement saying that it was late.
 *     It led [her] to say so.
 *     It ended with [Ines Okoro] saying so.
 *     There are [shops that] say so.
 */
#ifndef GLY_ANNOTATE_SPEECH_CUE_SUBJECTS_H
#define GLY_ANNOTATE_SPEECH_CUE_SUBJECTS_H

#include "annotate/speech/contents.h"

/* Give `out` the subject that a verb without one of its own has by the words
 * around it; `*shared` tells whether it is the verb's before. False for none.
 */
bool gly_subject_related(gly_phrase *out, bool *shared, const gly_cue *cue);

/* Make the subject as the tree gives it a better one: a name behind it belongs
 * to it, and one that cannot speak makes place for one further up. */
void gly_subject_mend(gly_phrase *subject, const gly_cue *cue);

/* Let a subject that is a bare "that" begin at the noun before it; false for
 * other subjects. */
bool gly_subject_take_antecedent(gly_phrase *subject, const gly_cue *cue);

#endif
