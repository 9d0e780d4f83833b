/* sources.h - whose words a cue hands on.
 *
 *     On Sunday, [Yuri Ushakov], a top aide, indicated that …   left of it
 *     “…,” said [Annelies Brütsch], who led the talks.           right of it
 *     … , according to [a memo from the finance director].       right of it
 *
 * The source is read off the words of the clause: introductory phrases and
 * appositions between commas are stepped over, what hangs on a preposition or
 * owns something ("Mr. Trump's envoy") is passed by for the head. */
#ifndef GLY_ANNOTATE_SPEECH_SOURCES_H
#define GLY_ANNOTATE_SPEECH_SOURCES_H

#include "annotate/annotate.h"
#include "annotate/reading.h"

enum { GLY_SOURCE_SPEAKERS = 4 };

typedef struct {
    gly_source_kind kind;
    uint32_t first, last;                   /* tokens */
    uint32_t entities[GLY_SOURCE_SPEAKERS]; /* the known ones, in order */
    uint32_t entity_count;
    gly_symbol class; /* of a collective */
} gly_source;

/* The words in which a source is looked for. */
typedef struct {
    const gly_annotations *annotations;
    const uint32_t *mention_at; /* mention that begins at a token, GLY_NONE */
} gly_source_input;

/* The source that the mention of a person is, without the words around it; its
 * entity is known. */
gly_source gly_source_of(const gly_mention *mention);

/* The source left of the cue at token `cue`, no further than token `from`;
 * false when there is none. */
bool gly_source_before(gly_source *out, const gly_source_input *input,
                       uint32_t from, uint32_t cue);

/* The source that begins at token `from`, no further than token `end`, which
 * is exclusive; false when what stands there is none. */
bool gly_source_after(gly_source *out, const gly_source_input *input,
                      uint32_t from, uint32_t end);

/* The source that the tokens [first, last] name, all of which belong to it: a
 * subject as the tree gives it. */
void gly_source_within(gly_source *out, const gly_source_input *input,
                       uint32_t first, uint32_t last);

#endif
