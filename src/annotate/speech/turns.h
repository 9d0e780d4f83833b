/* turns.h - paragraphs that open with the name of who speaks.
 *
 *     ADLER: Honestly, I believe that it is the hardest job in town.
 *     QUILL: And the worst paid.
 *
 *     Marta Quill: The pier must stay         (a headline)
 *     Poll: Half want the pier to stay        (a headline)
 *
 * What follows the colon is the speaker's, to the end of the paragraph. */
#ifndef GLY_ANNOTATE_SPEECH_TURNS_H
#define GLY_ANNOTATE_SPEECH_TURNS_H

#include "annotate/speech/sources.h"
#include "base/list.h"

typedef struct {
    const gly_source_input *input;
    bool talk; /* the article has labels in capitals, as in an interview */
} gly_turns;

/* Get ready to ask for the turns of a document. O(tokens). */
gly_turns gly_turns_survey(const gly_source_input *input);

/* Whether sentence `sentence` opens a paragraph that is a turn. A quotation
 * behind the colon is none: it is left to speakers.c. */
bool gly_turns_opens(const gly_turns *turns, uint32_t sentence);

/* Add the turn that sentence `sentence` opens to `out`, of gly_attribution. */
gly_status gly_turns_add(gly_list *out, gly_arena *arena,
                         const gly_turns *turns, uint32_t sentence);

#endif
