/* html_reference.h - character references as HTML reads them.
 * An old page writes "R&amp;D" as "R&ampD", and "&#147;" where it means a
 * quotation mark; the standard says what a browser makes of both (WHATWG HTML,
 * 13.2.5.72 to 13.2.5.80). */
#ifndef GLY_DOCUMENT_HTML_HTML_REFERENCE_H
#define GLY_DOCUMENT_HTML_HTML_REFERENCE_H

#include <stdbool.h>

#include "document/html/entity.h"

typedef struct {
    char bytes[GLY_ENTITY_ROOM]; /* UTF-8 */
    uint32_t size;               /* of `bytes` */
    uint32_t length;             /* bytes of the source */
} gly_html_reference;

/* Read the reference that `text` begins with. False: it begins with none, and
 * "&" is a sign like others. In the value of an attribute "&copy=1" is part of
 * an address. Looks at most at a few dozen bytes, but for a longer number. */
bool gly_html_reference_read(gly_html_reference *out, gly_text text,
                             bool in_attribute);

#endif
