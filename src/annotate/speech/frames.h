/* frames.h - what stands beside a reporting verb, and whether it is reported.
 *
 *     She said that the pier is closed.          a clause
 *     She criticized the plan for its cost.      an object and what is said
 *                                                of it
 *     She promised to close the pier.            an infinitive
 *     She called for an inquiry.                 a phrase with a preposition
 *     The plan was described by her as lazy.     the subject of a passive
 *
 * Which of these a verb needs to hand words on depends on its class: "found
 * that" reports, "found the key" does not. */
#ifndef GLY_ANNOTATE_SPEECH_FRAMES_H
#define GLY_ANNOTATE_SPEECH_FRAMES_H

#include "annotate/grammar.h"

/* What is handed on by a verb; `parts` are in order of place. */
typedef struct {
    gly_content_form form;
    gly_phrase parts[2];
    uint32_t count;
} gly_frame;

/* Whether an adjective with a form of "be" stands at token `index`: "is
 * [critical] of the plan". */
bool gly_frame_is_adjective(const gly_reading *reading, uint32_t index);

/* The class of the reporting verb at token `index`, which may be the first of
 * several words ("called for"), or of the adjective behind "be"; 0 for
 * none. */
gly_symbol gly_frame_class(const gly_reading *reading, uint32_t index);

/* Whether `class` is one of the classes `names`, which NULL ends; false for 0.
 */
bool gly_frame_is_class(const gly_reading *reading, gly_symbol class,
                        const char *const *names);

/* Whether who hears it stands behind the verb at token `index`, and who says it
 * never does: "[told] analysts". */
bool gly_frame_has_hearer(const gly_reading *reading, uint32_t index);

/* The comma before "…, [adding] that", where the participle at token `verb`
 * goes on with what the words before it hand on; GLY_NONE for other verbs. No
 * further left than token `from`. */
uint32_t gly_frame_goes_on(const gly_reading *reading, uint32_t from,
                           uint32_t verb);

/* What the reporting verb at token `verb` of class `class` hands on beside
 * it; false when nothing that a verb of its class reports. Clauses are found
 * for every class. */
bool gly_frame_find(gly_frame *out, const gly_reading *reading, uint32_t verb,
                    gly_symbol class);

#endif
