/* source_parts.h - the names and nouns of a clause that may be sources.
 *
 *     Mr. Trump's envoy, [Council President Gary Wozniak] and [officials]
 *
 * What owns something or hangs on a preposition is none; what leads up to a
 * name is the name's. sources.c looks through the words with these. */
#ifndef GLY_ANNOTATE_SPEECH_SOURCE_PARTS_H
#define GLY_ANNOTATE_SPEECH_SOURCE_PARTS_H

#include "annotate/speech/sources.h"

/* A stretch of tokens [start, end) of one clause. */
typedef struct {
    uint32_t start, end;
} gly_stretch;

/* The mention that begins at token `i`; NULL for none. */
const gly_mention *gly_source_mention(const gly_source_input *input,
                                      uint32_t i);

/* Whether the word `token` is somebody, or a body, that speaks. */
bool gly_source_can_speak(const gly_reading *reading, uint32_t token);

/* Whether the words that begin at `i` hang on a preposition, roles and
 * capitals between stepped over: "from Finance Director [Stambaugh]". No
 * further left than `start`. */
bool gly_source_hangs(const gly_reading *reading, uint32_t start, uint32_t i);

/* Make the mention the source, with the roles before it: "Council President
 * Gary Wozniak". */
void gly_source_take_mention(gly_source *out,
                             const gly_annotations *annotations,
                             gly_stretch clause, const gly_mention *mention);

/* The source that the common noun `i` opens or heads; false for none. */
bool gly_source_take_noun(gly_source *out, const gly_reading *reading,
                          gly_stretch clause, uint32_t i);

/* Whether what stands at `i` is a name's: "news agency [VTA]". */
bool gly_source_leads_to_name(const gly_source_input *input, gly_stretch clause,
                              uint32_t i);

/* Make all people of the clause that neither own nor hang the speakers: "A and
 * B said". */
void gly_source_add_speakers(gly_source *out, const gly_source_input *input,
                             gly_stretch clause);

/* Whether the source is an office without its holder: "the health minister",
 * and in capitals, which are taken for part of a name, "the Health Minister",
 * "the Labor Secretary". */
bool gly_source_is_office(const gly_source *source,
                          const gly_source_input *input);

/* The last token of the attribution's source with all that hangs on it: who is
 * named in "a spokesman for the mayor, Olaf Brun" is no other speaker. */
uint32_t gly_source_reach(const gly_reading *reading, const gly_attribution *a);

/* Whether `token` is among the words for whom the cue is said to: "Ross told
 * [Anna Holm of Radio West]". */
bool gly_source_is_told(const gly_reading *reading, const gly_attribution *a,
                        uint32_t token);

/* Whether a quotation in a paragraph of its own may go on with what the
 * attribution hands on: one person's words, who does not only ask, order or
 * keep something to himself, "He would not [say] how many". */
bool gly_source_speaks_on(const gly_reading *reading, const gly_attribution *a);

#endif
