/* odt_parts.h - which parts of an ODT are read, and its styles.
 * content.xml holds the text, with notes and text boxes in the middle of it;
 * styles.xml the styles, and what is over and under each page. */
#ifndef GLY_DOCUMENT_OFFICE_ODT_PARTS_H
#define GLY_DOCUMENT_OFFICE_ODT_PARTS_H

#include "document/office/office.h"

/* What is read, in the order of the package's parts. */
typedef struct {
    gly_office_styles paragraphs, runs;
    gly_office_plan plan;
} gly_odt_parts;

/* Lay the parts of `package` and read the styles. GLY_INVALID with a problem
 * in the package, GLY_TOO_LARGE, GLY_NO_MEMORY. */
gly_status gly_odt_parts_read(gly_odt_parts *out, gly_package *package);

#endif
