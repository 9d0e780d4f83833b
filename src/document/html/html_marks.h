/* html_marks.h - what the open elements make of the text in them.
 * The text of <figcaption> is a caption, that of <p class="byline"> a byline;
 * in <blockquote><ul> it is an item of a list. The innermost element that says
 * something decides, but a heading, a caption and a cell keep what is in them.
 */
#ifndef GLY_DOCUMENT_HTML_HTML_MARKS_H
#define GLY_DOCUMENT_HTML_HTML_MARKS_H

#include "document/html/html_table.h"
#include "document/markdown/nest.h"

typedef struct {
    gly_builder *builder;
    gly_nest nest;
    gly_html_tables tables;
    gly_list open; /* one mark for each open block */
    bool has_headline;
} gly_html_marks;

/* No element is open. A second headline is a heading: `has_headline` says that
 * there is one. `builder` is borrowed. */
void gly_html_marks_init(gly_html_marks *marks, gly_builder *builder,
                         bool has_headline);

/* A block begins or ends: each is told of all that have text. */
void gly_html_marks_enter(gly_html_marks *marks,
                          const gly_html_element *element);
void gly_html_marks_leave(gly_html_marks *marks,
                          const gly_html_element *element);

/* The kind that the elements give to the text at hand; GLY_BLOCK_PARAGRAPH
 * where they say nothing, or that it is of a list or a block quotation. */
gly_block_kind gly_html_marks_kind(const gly_html_marks *marks);

/* The draft of a block at hand; a block of `kind` was closed. */
gly_draft gly_html_marks_draft(const gly_html_marks *marks);
void gly_html_marks_closed(gly_html_marks *marks, gly_block_kind kind);

#endif
