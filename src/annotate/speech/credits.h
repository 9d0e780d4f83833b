/* credits.h - to whom a quotation is credited without a verb of its own.
 *
 *     “A dock is a hole, as Ines Okoro told us,” she said      Okoro's words
 *     Okoro's remark in the hall, “A dock is a hole,” was …    Okoro's words
 *     “A dock is a hole”: Ines Okoro at the gate               Okoro's words
 *     Roe said that Okoro, who had warned of “a hole,” left    Okoro's words */
#ifndef GLY_ANNOTATE_SPEECH_CREDITS_H
#define GLY_ANNOTATE_SPEECH_CREDITS_H

#include "annotate/speech/sources.h"

/* The person by name whom the quotation with its marks at tokens `open` and
 * `close` credits with its words itself, whoever speaks it: "as Ines Okoro told
 * us". False for nobody. Linear in its length. */
bool gly_credit_within(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close);

/* The person by name whose remark the words before the quotation make it, or
 * whose name follows it behind a colon. False for nobody. */
bool gly_credit_beside(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close);

/* The person by name whose words the words right around the quotation make it,
 * whoever hands that on: "Ines Okoro's remark about “a hole”", "Ines Okoro, who
 * warned of “a hole”", "“a hole,” which Ines Okoro had said". False for nobody.
 */
bool gly_credit_around(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close);

#endif
