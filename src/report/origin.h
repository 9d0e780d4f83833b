/* origin.h - where a record comes from, if not from a file.
 * An article of a stream has an id instead of a path, and a place in it stands
 * in its headline, its byline or its body. Both are written behind what every
 * record has. */
#ifndef GLY_REPORT_ORIGIN_H
#define GLY_REPORT_ORIGIN_H

#include "base/output.h"
#include "document/document.h"

/* Write `,"field":"body"`, of an office file `,"part":"word/document.xml"`;
 * nothing for a draft that came as one. */
void gly_field_json(gly_output *output, const gly_spot *spot);

/* Write `,"id":17,"field":"body"`, null for an article without id; of an office
 * file the part alone; nothing for a draft that came as one. */
void gly_origin_json(gly_output *output, const gly_document *document,
                     const gly_spot *spot);

#endif
