/* docx_parts.h - which parts of a DOCX are read, and its styles.
 * What a part is stands in [Content_Types].xml. The story comes first, then
 * what stands in text boxes, the notes, and the heads and feet of the pages.
 * Comments are nobody's text but the editors'. */
#ifndef GLY_DOCUMENT_OFFICE_DOCX_PARTS_H
#define GLY_DOCUMENT_OFFICE_DOCX_PARTS_H

#include "document/office/office.h"

/* What is read, in the order of the package's parts. */
typedef struct {
    gly_office_styles styles;
    gly_office_plan plan;
} gly_docx_parts;

/* Lay the parts of `package` and read the styles. GLY_INVALID with a problem
 * in the package, GLY_TOO_LARGE, GLY_NO_MEMORY. */
gly_status gly_docx_parts_read(gly_docx_parts *out, gly_package *package);

/* Whether `tag` is one of WordprocessingML's own. */
bool gly_docx_is_word(const gly_xml_tag *tag);

/* Whether a property such as <w:b/> is on. */
gly_said gly_docx_is_on(const gly_xml_tag *tag);

#endif
