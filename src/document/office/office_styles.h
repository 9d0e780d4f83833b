/* office_styles.h - what the styles of an office file say about paragraphs.
 * A writer who picks "Heading 2" has said what a line is, and so has one whose
 * house style "Crosshead red" is based on it: a style that says nothing is
 * what the one that it stands on is. */
#ifndef GLY_DOCUMENT_OFFICE_OFFICE_STYLES_H
#define GLY_DOCUMENT_OFFICE_OFFICE_STYLES_H

#include <stdbool.h>

#include "base/symbols.h"
#include "document/document.h"

/* Something that is on, off, or not said. */
typedef enum { GLY_UNSAID, GLY_OFF, GLY_ON } gly_said;

/* A style, or what a paragraph or a run of text says of itself. */
typedef struct {
    gly_symbol base;     /* the style it stands on; 0 for none */
    gly_block_kind kind; /* GLY_BLOCK_PARAGRAPH: it says nothing */
    uint16_t level;      /* of a heading or a quotation */
    uint16_t list_level; /* of a list, if it is of one */
    gly_said is_list, bold, italic, hidden;
} gly_office_style;

/* Styles by their ids. */
typedef struct {
    gly_arena *arena;
    gly_symbols ids;
    gly_list styles; /* gly_office_style; of the symbol `index + 1` */
} gly_office_styles;

/* No styles; they will live in `arena`. */
void gly_office_styles_init(gly_office_styles *styles, gly_arena *arena);

/* The number of the style `id`, new if it has none; 0 for an empty one. */
gly_status gly_office_styles_id(gly_symbol *out, gly_office_styles *styles,
                                gly_text id);

/* The style with number `id`, to be filled in; it moves when others are
 * added. `id` is not 0. */
gly_office_style *gly_office_styles_at(const gly_office_styles *styles,
                                       gly_symbol id);

/* What the style called `id` says, those that it stands on included. */
gly_office_style gly_office_styles_find(const gly_office_styles *styles,
                                        gly_text id);

/* Let `style` be what `name` says, if it says something: "heading 2". */
void gly_office_style_name(gly_office_style *style, gly_text name);

/* What `own` says, and where it says nothing what `base` does. */
gly_office_style gly_office_style_over(gly_office_style own,
                                       gly_office_style base);

#endif
