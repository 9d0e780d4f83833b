/* credit_recalls.h - who is said to have told first what was told before.
 *
 *     It was [the union] that disclosed that [the pilot had not slept].
 *     [the toll of 20], which was put forward by [the Red Cross]
 *     [Ms. Holt], who came up with [the tunnel under the harbour]
 *
 * They are read off the order of the words: such a sentence is long, and its
 * tree seldom has the source at the verb. */
#ifndef GLY_CLAIMS_SPEECH_CREDIT_RECALLS_H
#define GLY_CLAIMS_SPEECH_CREDIT_RECALLS_H

#include "annotate/speech/sources.h"
#include "base/list.h"

/* Whether the word at `token` is a noun for a claim: "the [figure] of 20", "the
 * [idea] that"; no "criticism", "speech". */
bool gly_credit_is_claim(const gly_reading *reading, uint32_t token);

/* Add what the sentence tells so to `out`, as gly_attribution with the source
 * and, as its content, what is recalled. No more than four of a sentence.
 * GLY_NO_MEMORY is the one way to fail. O(words of the sentence). */
gly_status gly_credit_recalls_read(gly_list *out, gly_arena *arena,
                                   const gly_source_input *input,
                                   uint32_t sentence);

#endif
