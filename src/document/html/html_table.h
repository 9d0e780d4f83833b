/* html_table.h - which cell of which table is read. */
#ifndef GLY_DOCUMENT_HTML_HTML_TABLE_H
#define GLY_DOCUMENT_HTML_HTML_TABLE_H

#include "document/builder.h"
#include "document/html/html_walk.h"

/* The open tables, the outermost first. */
typedef struct {
    gly_builder *builder;
    gly_text text;
    gly_list open;
} gly_html_tables;

/* None is open yet. They live in the arena of `builder`, which is borrowed. */
void gly_html_tables_init(gly_html_tables *tables, gly_builder *builder);

/* An element of a table begins or ends; others change nothing. */
void gly_html_tables_enter(gly_html_tables *tables,
                           const gly_html_element *element);
void gly_html_tables_leave(gly_html_tables *tables, gly_html_tag tag);

/* Make `block` the cell at hand. False where the table is there for the look of
 * the page, or there is none: what stands in it is no cell. */
bool gly_html_tables_cell(const gly_html_tables *tables, gly_block *block);

#endif
