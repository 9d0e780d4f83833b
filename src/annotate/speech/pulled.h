/* pulled.h - quotations that stand twice, with their speaker in one place only.
 *
 *     > “I wrote it in short words on purpose. I meant it.”      a pull quote
 *
 *     “I wrote it in short words on purpose,” she said.          her words
 */
#ifndef GLY_ANNOTATE_SPEECH_PULLED_H
#define GLY_ANNOTATE_SPEECH_PULLED_H

#include "annotate/annotate.h"
#include "base/list.h"

/* Give each quotation without a speaker that opens with the words of one that
 * has one the speaker of that: in `speakers`, by quotation, an attribution of
 * its own, added at the end of `attributions` (of gly_attribution, in `arena`).
 * GLY_NO_MEMORY or GLY_OK. O(quotations × log quotations). */
gly_status gly_pulled_find(uint32_t *speakers, gly_list *attributions,
                           gly_arena *arena,
                           const gly_annotations *annotations);

#endif
