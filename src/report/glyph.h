/* glyph.h - characters of a draft as they can safely be shown.
 * A draft is any bytes at all, and a path too. What would move a terminal's
 * cursor, change its colours or turn the direction of writing (as in the
 * "Trojan source" attack: Boucher and Anderson 2021) is shown as U+FFFD, as is
 * a byte that is not UTF-8; a tab is one blank, so that what is underlined
 * stands above its line. A NUL is not shown at all: most stand beside the
 * letters of a draft in UTF-16, which can then be read. */
#ifndef GLY_REPORT_GLYPH_H
#define GLY_REPORT_GLYPH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/output.h"
#include "base/text.h"

/* One character of a text. */
typedef struct {
    uint32_t point;  /* as it is to be shown; 0 for not at all */
    uint32_t length; /* bytes that it takes in the text; 0 past its end */
    uint32_t width;  /* columns of a terminal: 0 to 2 */
} gly_glyph;

/* The character at `offset`, and the one that ends before it. `text` may be
 * any bytes. */
gly_glyph gly_glyph_at(gly_text text, uint32_t offset);
gly_glyph gly_glyph_before(gly_text text, uint32_t offset);

/* Write `text` for a terminal. Line ends become blanks. */
void gly_glyph_write(gly_output *output, gly_text text);

/* Write `text` into a column of a table: cut with a … where it is wider than
 * `columns`; if `fill`, with blanks up to them where it is not. */
void gly_glyph_write_cell(gly_output *output, gly_text text, uint32_t columns,
                          bool fill);

/* Columns that `text` takes. */
uint32_t gly_glyph_width(gly_text text);

#endif
