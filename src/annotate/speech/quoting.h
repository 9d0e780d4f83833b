/* quoting.h - whose words somebody quotes.
 *
 *     The group had warned of it, quoting [the mate, Signe Aune]: “…”
 *     He read out the [superintendent]'s remarks … quoted [Ada Poe] as saying
 *
 * Who quotes is not who speaks. */
#ifndef GLY_ANNOTATE_SPEECH_QUOTING_H
#define GLY_ANNOTATE_SPEECH_QUOTING_H

#include "annotate/speech/contents.h"

/* The form of "quote" that the cue is, or that governs the cue behind "as":
 * "quoted him as [saying]"; GLY_NONE for none. */
uint32_t gly_quoting_verb(const gly_cue *cue);

/* Whether the cue, a form of "quote", only leads up to another behind "as". */
bool gly_quoting_leads_on(const gly_cue *cue);

/* Who is quoted by the verb at token `quoting`; false when that is nobody who
 * can speak. */
bool gly_quoting_source(gly_source *out, const gly_cue *cue, uint32_t quoting);

/* Whether the cue, whose source is known, takes over the quotation that the
 * last of the attributions `told` has: "“…,” she said, quoting [Ada Poe]."
 * Then it has been made this source's. */
bool gly_quoting_hands_over(gly_list *told, const gly_cue *cue);

#endif
