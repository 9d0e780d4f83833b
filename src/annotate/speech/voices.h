/* voices.h - whether the words of a quotation may be a source's. */
#ifndef GLY_ANNOTATE_SPEECH_VOICES_H
#define GLY_ANNOTATE_SPEECH_VOICES_H

#include "annotate/speech/sources.h"

/* Whether the quotation of tokens [open, close] is of one person: “I was told
 * to learn a trade” is no college's, and nobody's who are several. */
bool gly_voice_is_of_one(const gly_reading *reading, uint32_t open,
                         uint32_t close);

/* Whether the source of tokens [first, last] are several: "the Danes". */
bool gly_voice_are_several(const gly_reading *reading, uint32_t first,
                           uint32_t last);

/* Whether tokens [from, end) name no person but the source of `told`. */
bool gly_voice_is_only(const gly_source_input *input,
                       const gly_attribution *told, uint32_t from,
                       uint32_t end);

/* Whether nobody else does anything in the sentences of the paragraph before
 * that of `told`, or its speaker is known from further up: "Ms Okoro said no.
 * Her deputy, Tomas Roe, said it was early." has two to whom what follows may
 * belong. */
bool gly_voice_is_sole(const gly_annotations *annotations,
                       const gly_attribution *told);

#endif
