/* office.h - the paragraphs of an office file, whichever it is.
 *
 * DOCX says <w:p><w:pPr><w:pStyle w:val="Title"/>… and ODT
 * <text:p text:style-name="Title">; both mean a paragraph that is a headline.
 * What stands in it comes in pieces of text, each with its own look; what it is
 * at last is told by its style, by the table that it stands in, and where
 * neither says anything by how the line looks (frame.h). */
#ifndef GLY_DOCUMENT_OFFICE_OFFICE_H
#define GLY_DOCUMENT_OFFICE_OFFICE_H

#include "document/builder.h"
#include "document/office/office_styles.h"
#include "document/office/package.h"

/* Which text of a part is read. A part is read once for each. */
typedef enum {
    GLY_OFFICE_STORY,  /* all but what stands beside the story */
    GLY_OFFICE_ASIDES, /* text boxes, and notes that stand in the text */
    GLY_OFFICE_NOTES,  /* a part of footnotes */
    GLY_OFFICE_FRAME,  /* what is over and under each page */
} gly_office_layer;

/* The parts of a package that are read, in order, and what of each. A part may
 * be among them twice. */
typedef struct {
    gly_arena *arena;
    gly_list parts;  /* gly_package_part */
    gly_list layers; /* gly_office_layer, one a part */
} gly_office_plan;

/* Nothing yet. */
gly_office_plan gly_office_plan_of(const gly_package *package);

/* `layer` of `part` is read next. */
gly_status gly_office_plan_add(gly_office_plan *plan,
                               const gly_package_part *part,
                               gly_office_layer layer);

/* Invariant: a block is open in the builder exactly while its paragraph has
 * text and is not ended. */
typedef struct {
    gly_builder *builder;
    gly_office_layer layer;
    gly_office_style paragraph; /* the one at hand */
    gly_office_style run;       /* of the text at hand */
    gly_list tables;            /* that are open, the outermost first */
    bool has_headline, has_headings;
    bool all_bold, all_italic, is_line;
    bool ends_white;       /* the text so far ends with a blank */
    uint32_t breaks;       /* line breaks since the last text */
    gly_block_kind before; /* of the block that was closed last */
    uint32_t group;        /* its group */
} gly_office;

/* Nothing is read yet; `builder` is borrowed. */
void gly_office_init(gly_office *office, gly_builder *builder);

/* A part begins: of it, `layer` is read. */
void gly_office_begin(gly_office *office, gly_office_layer layer);

/* A paragraph ends. What is said of it and its text begin when they come. */
void gly_office_end_paragraph(gly_office *office);

/* Text of the paragraph at hand, which is `source` or stands for it. White
 * space in a row is one blank. */
void gly_office_text(gly_office *office, gly_text text, gly_span source);

/* A blank; a line break, which parts blocks if it is the second in a row. */
void gly_office_blank(gly_office *office, gly_span source);
void gly_office_break(gly_office *office, gly_span source);

/* A table, a row of it, or a cell begins; a table or a cell ends. */
void gly_office_enter_table(gly_office *office);
void gly_office_enter_row(gly_office *office);
void gly_office_enter_cell(gly_office *office);
void gly_office_leave_cell(gly_office *office);
void gly_office_leave_table(gly_office *office);

/* The row at hand is of the table's head; the cell at hand is so many columns
 * wide. */
void gly_office_set_header(gly_office *office, bool is_header);
void gly_office_set_columns(gly_office *office, gly_text number);

/* Read part `index` of the package: what `listener` does with it. GLY_INVALID
 * with a problem in the package. */
gly_status gly_office_read(gly_office *office, uint32_t index,
                           const gly_xml_listener *listener);

/* All parts are read: the blocks get their kinds. */
void gly_office_end(gly_office *office);

/* The number that `text` is; `otherwise` when it is none or over `most`. */
uint32_t gly_office_number(gly_text text, uint32_t most, uint32_t otherwise);

#endif
