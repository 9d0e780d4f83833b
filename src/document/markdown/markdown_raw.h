/* markdown_raw.h - what md4c does not place, read off the source itself. */
#ifndef GLY_DOCUMENT_MARKDOWN_MARKDOWN_RAW_H
#define GLY_DOCUMENT_MARKDOWN_MARKDOWN_RAW_H

#include <stdbool.h>

#include "document/builder.h"

/* The title of an image whose description ends at `from`: of
 * `![Two boats](pier.jpg "By R. Colby")` the part within the quotation marks.
 * False where none is written, as with a reference. */
bool gly_raw_image_title(gly_text text, uint32_t from, gly_span *title);

/* Add `span` to the open block, with backslashes and character references
 * decoded and line ends as blanks. */
void gly_raw_add(gly_builder *builder, gly_span span);

/* Whether a paragraph is a line of MDX or of a template and no prose: "import
 * Chart from './chart'", "<Chart data={[1, 2]} />", "{% include map %}". */
bool gly_raw_is_program(gly_text paragraph);

#endif
