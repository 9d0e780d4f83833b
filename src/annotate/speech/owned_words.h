/* owned_words.h - whose words a quotation is, by a noun for them.
 *
 *     It is, in [Okoro]'s memorable phrase, “a hole”
 *     [Okoro]'s description of it as “a hole” was cheered
 *     She keeps a line from [Okoro], “a dock is a hole”
 *     “A hole” was how [Okoro] put it, “a hole” were [Okoro]'s words
 *     [He] was asked whether he had softened since calling it “a hole” */
#ifndef GLY_ANNOTATE_SPEECH_OWNED_WORDS_H
#define GLY_ANNOTATE_SPEECH_OWNED_WORDS_H

#include "annotate/speech/sources.h"

/* A quotation by the tokens of its marks. */
typedef struct {
    uint32_t open, close;
    bool free; /* no cue has it: a comma or colon may stand before it */
} gly_marks;

/* The person whose words the sentence around the quotation makes it. False for
 * nobody. O(1) but for the look-up of names. */
bool gly_owned_words(gly_source *out, const gly_source_input *input,
                     gly_marks marks);

#endif
