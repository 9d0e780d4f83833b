/* makers.h - whose the document is that an attribution names for its source.
 *
 *     … according to a study that [Lindqvar Energy] published
 *     [the union]'s own accountant worked it out */
#ifndef GLY_CLAIMS_SPEECH_MAKERS_H
#define GLY_CLAIMS_SPEECH_MAKERS_H

#include "annotate/annotate.h"

/* The attribution with its source, or in place of "which" what that stands
 * for, of "a study" or "a report" who made that. */
gly_attribution gly_maker_of(const gly_annotations *all,
                             const gly_attribution *a);

/* The last token of a described source before a preposition: "the Red Cross
 * [branch] in the town". */
uint32_t gly_maker_described_end(const gly_reading *reading,
                                 const gly_attribution *a);

#endif
