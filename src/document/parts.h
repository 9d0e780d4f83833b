/* parts.h - a draft that comes in parts.
 *
 *     {"headline": "Ferry fares to rise", "byline": "Ida Lund", "body": "…"}
 *
 * A newsroom's system hands over what a file has in one piece. The parts are
 * laid one after another into one source, so that every later stage sees an
 * article like any other; where each begins is known, so that a finding is
 * told within the part that its reader has before him. */
#ifndef GLY_DOCUMENT_PARTS_H
#define GLY_DOCUMENT_PARTS_H

#include "document/builder.h"

/* Bytes of the source that `input` makes. */
uint64_t gly_parts_size(const gly_input *input);

/* The most that `input` may be: what it asks for, within the limits. */
uint32_t gly_parts_most(const gly_input *input);

/* Set the source of `document` and its parts, where there is a head. The
 * source is followed by LF and NUL: see gly_decode. GLY_NO_MEMORY. */
gly_status gly_parts_join(gly_document *document, gly_arena *arena,
                          const gly_input *input);

/* The body: all of a source without parts. */
gly_encoded gly_parts_body(const gly_document *document);

/* Make a block of each part of the head, and keep them. The builder's input
 * is the body before and after. */
gly_status gly_parts_read_head(gly_builder *builder,
                               const gly_document *document);

#endif
