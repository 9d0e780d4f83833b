/* signatures.h - the line under a quotation that tells who says it.
 *
 *     “It is late.” — Annelies Brütsch      behind a dash
 *
 *     > “It is late.”                       the foot of a block quotation
 *     > Annelies Brütsch
 *
 *     “It is late.”                         a paragraph that is a name and
 *     - Mayor Annelies Brütsch.             little else */
#ifndef GLY_ANNOTATE_SPEECH_SIGNATURES_H
#define GLY_ANNOTATE_SPEECH_SIGNATURES_H

#include "annotate/speech/sources.h"

/* Who signs the quotation with its marks at tokens `open` and `close`; false
 * when nobody does. */
bool gly_signature_below(gly_source *out, const gly_source_input *input,
                         uint32_t open, uint32_t close);

#endif
