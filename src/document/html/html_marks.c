#include "document/html/html_marks.h"

typedef struct {
    gly_block_kind kind;
    uint16_t level; /* of a heading */
} mark;

static const mark no_mark = {GLY_BLOCK_PARAGRAPH, 0};

void gly_html_marks_init(gly_html_marks *marks, gly_builder *builder,
                         bool has_headline)
{
    *marks = (gly_html_marks){.builder = builder,
                              .open = gly_list_of(sizeof(mark)),
                              .has_headline = has_headline};
    gly_nest_init(&marks->nest, builder);
    gly_html_tables_init(&marks->tables, builder);
}

static mark at_hand(const gly_html_marks *marks)
{
    return marks->open.count == 0 ? no_mark
                                  : *(mark *)gly_list_last(&marks->open);
}

/* What a role makes of an element that may have one: a wrapper of the whole
 * article is none. */
static gly_block_kind kind_of_role(const gly_html_element *element)
{
    gly_html_tag tag = element->tag;
    if (tag == GLY_HTML_ARTICLE || tag == GLY_HTML_MAIN ||
        tag == GLY_HTML_BODY || tag == GLY_HTML_HTML || tag == GLY_HTML_TABLE ||
        tag == GLY_HTML_FIGURE)
        return GLY_BLOCK_PARAGRAPH;
    switch (element->role) {
    case GLY_HTML_DECK:
        return GLY_BLOCK_DECK;
    case GLY_HTML_BYLINE:
        return GLY_BLOCK_BYLINE;
    case GLY_HTML_DATE:
        return GLY_BLOCK_DATELINE;
    case GLY_HTML_CAPTION_ROLE:
        return GLY_BLOCK_CAPTION;
    case GLY_HTML_LABEL:
        return GLY_BLOCK_FURNITURE;
    default:
        return GLY_BLOCK_PARAGRAPH;
    }
}

/* What a block makes of its text, in a block that makes `outer` of it. */
static mark mark_of(const gly_html_marks *marks,
                    const gly_html_element *element, mark outer)
{
    gly_html_tag tag = element->tag;
    gly_block_kind kind = kind_of_role(element);
    bool is_kept =
        outer.kind == GLY_BLOCK_CELL || outer.kind == GLY_BLOCK_CAPTION ||
        outer.kind == GLY_BLOCK_HEADING || outer.kind == GLY_BLOCK_HEADLINE;
    gly_block unused;
    if (tag == GLY_HTML_CAPTION || tag == GLY_HTML_FIGCAPTION)
        return (mark){GLY_BLOCK_CAPTION, 0};
    if (tag == GLY_HTML_TD || tag == GLY_HTML_TH)
        return gly_html_tables_cell(&marks->tables, &unused)
                   ? (mark){GLY_BLOCK_CELL, 0}
                   : no_mark;
    if (is_kept)
        return outer;
    if (tag == GLY_HTML_H1 && !marks->has_headline)
        return (mark){GLY_BLOCK_HEADLINE, 0};
    if (kind != GLY_BLOCK_PARAGRAPH)
        return (mark){kind, 0};
    if (tag >= GLY_HTML_H1 && tag <= GLY_HTML_H6)
        return (mark){GLY_BLOCK_HEADING, (uint16_t)(tag - GLY_HTML_H1 + 1)};
    return outer;
}

static bool is_list(gly_html_tag tag)
{
    return tag == GLY_HTML_UL || tag == GLY_HTML_OL || tag == GLY_HTML_DL;
}

void gly_html_marks_enter(gly_html_marks *marks,
                          const gly_html_element *element)
{
    gly_html_tables_enter(&marks->tables, element);
    if (is_list(element->tag))
        gly_nest_enter(&marks->nest, GLY_BLOCK_LIST_ITEM);
    if (element->tag == GLY_HTML_BLOCKQUOTE)
        gly_nest_enter(&marks->nest, GLY_BLOCK_QUOTE);
    mark made = mark_of(marks, element, at_hand(marks));
    mark *added = gly_list_add(&marks->open, marks->builder->arena);
    if (added == NULL)
        marks->builder->status = GLY_NO_MEMORY;
    else
        *added = made;
}

void gly_html_marks_leave(gly_html_marks *marks,
                          const gly_html_element *element)
{
    gly_html_tables_leave(&marks->tables, element->tag);
    if (is_list(element->tag) || element->tag == GLY_HTML_BLOCKQUOTE)
        gly_nest_leave(&marks->nest);
    if (marks->open.count > 0)
        marks->open.count--;
}

gly_block_kind gly_html_marks_kind(const gly_html_marks *marks)
{
    return at_hand(marks).kind;
}

gly_draft gly_html_marks_draft(const gly_html_marks *marks)
{
    mark made = at_hand(marks);
    gly_draft draft = gly_nest_draft(&marks->nest);
    if (made.kind == GLY_BLOCK_PARAGRAPH)
        return draft;
    draft.layout = GLY_LAYOUT_CERTAIN;
    draft.block.kind = made.kind;
    draft.block.level = made.level;
    if (made.kind == GLY_BLOCK_CELL)
        gly_html_tables_cell(&marks->tables, &draft.block);
    return draft;
}

void gly_html_marks_closed(gly_html_marks *marks, gly_block_kind kind)
{
    marks->has_headline = marks->has_headline || kind == GLY_BLOCK_HEADLINE;
}
