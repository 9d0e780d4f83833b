/* markdown_raw.h - what md4c does not tell, read off the source itself. */
#ifndef GLY_DOCUMENT_MARKDOWN_RAW_H
#define GLY_DOCUMENT_MARKDOWN_RAW_H

#include <stdbool.h>

#include "base/text.h"

/* Whether md4c 0.4.8 may need far more than linear time for `text`: brackets
 * nested deep where link references are defined, references to long
 * definitions, tables of very many columns. Counted in one pass. */
bool gly_markdown_is_costly(gly_text text);

/* Where the first text stands that a person would see in a block of raw HTML,
 * outside tags, comments, scripts and styles; `html.size` for none. */
uint32_t gly_raw_html_text(gly_text html);

#endif
