/* credit_names.h - the names beside a quotation.
 *
 *     … how Finance Director [Ines Okoro] put it, and Okoro['s] remark */
#ifndef GLY_ANNOTATE_SPEECH_CREDIT_NAMES_H
#define GLY_ANNOTATE_SPEECH_CREDIT_NAMES_H

#include "annotate/speech/sources.h"

/* The person who is named at `token`; NULL for nobody. */
const gly_mention *gly_credit_named_at(const gly_source_input *input,
                                       uint32_t token);

/* The person whose name stands at `token` or behind the few words of its title,
 * before token `end`; NULL for nobody. */
const gly_mention *gly_credit_name_from(const gly_source_input *input,
                                        uint32_t token, uint32_t end);

/* The person whose name ends at `token`; NULL for nobody. O(log mentions). */
const gly_mention *gly_credit_name_ending(const gly_source_input *input,
                                          uint32_t token);

/* Make the mention the source; false where it is NULL. */
bool gly_credit_take(gly_source *out, const gly_mention *mention);

#endif
