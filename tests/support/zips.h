/* zips.h - zips for tests, packed by nobody. */
#ifndef GLY_SUPPORT_ZIPS_H
#define GLY_SUPPORT_ZIPS_H

#include "base/arena.h"
#include "base/text.h"

/* A file of a zip. */
typedef struct {
    const char *name, *content;
} zip_row;

/* A zip of `count` files, as they are, in `arena`; an end of the process when
 * there is no memory. */
gly_text make_zip(gly_arena *arena, const zip_row *rows, size_t count);

/* A DOCX whose body is `body` and whose styles are "Title", "Heading1",
 * "Heading2", "Quote", "Caption", "List", "Ghost", which hides, "Loop", which
 * stands on itself, and "Crosshead", which stands on "Heading2". In `body`, {
 * and } stand for a paragraph, @Title; for its style, ( and ) for a run. */
gly_text make_docx(gly_arena *arena, const char *body);

/* An ODT whose body is `body`: t:, b:, d:, o: are text, table, drawing and
 * office, { and } a paragraph, ( and ) a span. Its styles are "P1", which
 * stands on "Title", "Quotations", and "Ghost" for a span, which hides. */
gly_text make_odt(gly_arena *arena, const char *body);

/* A DOCX or an ODT whose text is the XML of `document` or `content`. */
gly_text make_docx_of(gly_arena *arena, const char *document);
gly_text make_odt_of(gly_arena *arena, const char *content);

#endif
