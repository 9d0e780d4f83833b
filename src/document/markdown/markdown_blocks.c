#include "document/markdown/markdown_blocks.h"

#include <md4c.h>
#include <string.h>

#include "document/html/entity.h"
#include "document/markdown/markdown_raw.h"

enum { ABORT = -1 };

static gly_html_walk *walk_of(gly_markdown *m)
{
    return &m->flow.walk;
}

/* Open a block of `kind`, whatever it stands in. */
static void open_certain(gly_markdown *m, gly_block_kind kind)
{
    gly_draft draft = gly_html_marks_draft(&m->flow.marks);
    draft.block.kind = kind;
    draft.block.level = 0;
    draft.layout = GLY_LAYOUT_CERTAIN;
    gly_html_flow_open(&m->flow, draft);
}

/* A heading begins with its first piece, at `offset`: by that it is known
 * whether it is a note. */
static void begin_leaf(gly_markdown *m, uint32_t offset)
{
    if (m->leaf != GLY_MARKDOWN_HEADING)
        return;
    bool is_note = gly_markdown_in_note(&m->given, offset);
    gly_html_tag tag =
        is_note ? GLY_HTML_P : (gly_html_tag)(GLY_HTML_H1 + m->level - 1);
    gly_html_walk_start(walk_of(m), tag, offset);
    m->has_markup = m->has_markup || !is_note;
    m->is_note = is_note;
    m->leaf = GLY_MARKDOWN_TEXT;
}

/* What came before the next piece, at `offset`, is white. */
static void fill_gap(gly_markdown *m, uint32_t offset)
{
    if (m->has_gap && offset > m->end)
        gly_html_flow_white(&m->flow, gly_span_between(m->end, offset));
    m->has_gap = m->ends_line = false;
}

/* Walk the raw HTML that came. */
static void walk_html(gly_markdown *m)
{
    if (m->html.length > 0)
        gly_html_walk_piece(walk_of(m), m->html);
    m->html.length = 0;
}

/* Make ready for a piece of text at `offset`. A block that its elements do not
 * tell is opened here. */
static void prepare(gly_markdown *m, uint32_t offset)
{
    walk_html(m);
    begin_leaf(m, offset);
    fill_gap(m, offset);
    if (m->builder->is_open || walk_of(m)->silent > 0)
        return;
    if (m->image > 0)
        open_certain(m, GLY_BLOCK_CAPTION);
    else if (m->leaf == GLY_MARKDOWN_CODE && m->is_fenced)
        open_certain(m, GLY_BLOCK_FURNITURE);
    else if (m->is_note)
        open_certain(m, GLY_BLOCK_PARAGRAPH);
}

static bool is_white(gly_text piece)
{
    return gly_text_trim(piece).size == 0;
}

/* A piece that lies in the text. White space alone opens no block. */
static void add_piece(gly_markdown *m, MD_TEXTTYPE type, gly_span span)
{
    gly_text piece = gly_text_slice(m->text, span);
    if (!m->builder->has_text && is_white(piece))
        return;
    gly_html_reference reference = {.length = span.length};
    if (type == MD_TEXT_ENTITY)
        reference.size = gly_entity_decode(reference.bytes, piece);
    prepare(m, span.offset);
    memcpy(m->walked + span.offset, piece.data, piece.size);
    gly_html_walk_text(walk_of(m), span,
                       reference.size > 0 ? &reference : NULL);
    m->end = gly_span_end(span);
}

/* A line end, an indent: part of the gap before the next piece. An empty line
 * in indented code, which is prose that someone indented, ends a paragraph. */
static void add_gap(gly_markdown *m, MD_TEXTTYPE type, char byte)
{
    bool is_line_end =
        type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || byte == '\n';
    walk_html(m);
    m->has_gap = true;
    if (!is_line_end)
        return;
    m->flow.is_line = false;
    if (m->leaf == GLY_MARKDOWN_CODE && m->ends_line && !m->is_fenced)
        gly_html_flow_close(&m->flow);
    m->ends_line = true;
}

/* Raw HTML at `span`: a tag within a paragraph, or a line of a block. What only
 * md4c takes for a tag is a reference to a note, and no text. */
static void add_html(gly_markdown *m, gly_span span)
{
    if (m->leaf != GLY_MARKDOWN_HTML && m->text.data[span.offset] == '[') {
        prepare(m, span.offset);
        m->end = gly_span_end(span);
        return;
    }
    if (m->html.length == 0) {
        begin_leaf(m, span.offset);
        fill_gap(m, span.offset);
        m->html.offset = span.offset;
    }
    memcpy(m->walked + span.offset, m->text.data + span.offset, span.length);
    m->html = gly_span_between(m->html.offset, gly_span_end(span));
    m->end = gly_span_end(span);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
                   void *context)
{
    gly_markdown *m = context;
    uintptr_t start = (uintptr_t)m->given.text.data, at = (uintptr_t)text;
    bool is_piece = at >= start + m->end && at < start + m->text.size;
    gly_span span = {(uint32_t)(at - start), size};
    if (size == 0 || m->is_hidden || (type == MD_TEXT_HTML && !is_piece))
        return 0;
    if (type == MD_TEXT_HTML)
        add_html(m, span);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !is_piece)
        add_gap(m, type, text[0]);
    else
        add_piece(m, type, span);
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* The element that a block is; GLY_HTML_OTHER for one that is none. */
static gly_html_tag tag_of_block(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return GLY_HTML_BLOCKQUOTE;
    case MD_BLOCK_UL:
        return GLY_HTML_UL;
    case MD_BLOCK_OL:
        return GLY_HTML_OL;
    case MD_BLOCK_LI:
        return GLY_HTML_LI;
    case MD_BLOCK_CODE:
        return GLY_HTML_PRE;
    case MD_BLOCK_P:
        return GLY_HTML_P;
    case MD_BLOCK_TABLE:
        return GLY_HTML_TABLE;
    case MD_BLOCK_THEAD:
        return GLY_HTML_THEAD;
    case MD_BLOCK_TBODY:
        return GLY_HTML_TBODY;
    case MD_BLOCK_TR:
        return GLY_HTML_TR;
    case MD_BLOCK_TH:
        return GLY_HTML_TH;
    case MD_BLOCK_TD:
        return GLY_HTML_TD;
    default:
        return GLY_HTML_OTHER;
    }
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    gly_markdown *m = context;
    gly_html_tag tag = tag_of_block(type);
    gly_html_flow_close(&m->flow);
    m->has_gap = m->ends_line = false;
    m->leaf = GLY_MARKDOWN_TEXT;
    m->is_paragraph = type == MD_BLOCK_P;
    if (type == MD_BLOCK_H) {
        m->leaf = GLY_MARKDOWN_HEADING;
        m->level = (uint16_t)((const MD_BLOCK_H_DETAIL *)detail)->level;
    } else if (type == MD_BLOCK_CODE) {
        m->leaf = GLY_MARKDOWN_CODE;
        m->is_fenced = ((const MD_BLOCK_CODE_DETAIL *)detail)->fence_char != 0;
    } else if (type == MD_BLOCK_HTML) {
        m->leaf = GLY_MARKDOWN_HTML;
    }
    if (tag != GLY_HTML_OTHER)
        gly_html_walk_start(walk_of(m), tag, m->end);
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* A paragraph of a program's: what is left of MDX or of a template is no
 * prose. */
static void settle_paragraph(gly_markdown *m)
{
    gly_builder *builder = m->builder;
    if (!m->is_paragraph || !builder->is_open || !builder->has_text)
        return;
    uint32_t start = builder->draft.block.text.offset;
    gly_text text = {builder->bytes + start, builder->size - start};
    if (!gly_raw_is_program(gly_text_trim(text)))
        return;
    builder->draft.block.kind = GLY_BLOCK_FURNITURE;
    builder->draft.block.level = 0;
    builder->draft.layout |= GLY_LAYOUT_CERTAIN;
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    gly_markdown *m = context;
    (void)detail;
    walk_html(m);
    settle_paragraph(m);
    gly_html_flow_close(&m->flow);
    m->has_gap = m->is_paragraph = m->is_note = false;
    gly_html_tag tag = tag_of_block(type);
    if (type == MD_BLOCK_H)
        tag = gly_html_is_in(walk_of(m), GLY_HTML_P) ? GLY_HTML_P : GLY_HTML_H1;
    if (tag != GLY_HTML_OTHER && m->leaf != GLY_MARKDOWN_HEADING)
        gly_html_walk_end(walk_of(m), tag, m->end);
    m->leaf = GLY_MARKDOWN_TEXT;
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* An image that opens a paragraph is a figure: what it shows is a caption.
 * Within a sentence it is a sign, and what it is called is not seen. */
static void enter_image(gly_markdown *m)
{
    if (m->image++ > 0)
        return;
    m->is_hidden = m->builder->has_text || walk_of(m)->silent > 0;
    if (!m->is_hidden)
        gly_html_flow_close(&m->flow);
}

/* The title of a figure is a caption of its own, unless it says the same. */
static void add_title(gly_markdown *m, gly_text description)
{
    gly_span title;
    if (!gly_raw_image_title(m->text, m->end, &title) ||
        gly_text_equal(gly_text_slice(m->text, title), description))
        return;
    open_certain(m, GLY_BLOCK_CAPTION);
    gly_raw_add(m->builder, title);
    m->end = gly_span_end(title);
    gly_html_flow_close(&m->flow);
}

static void leave_image(gly_markdown *m, const MD_SPAN_IMG_DETAIL *detail)
{
    gly_text description = {"", 0};
    if (m->image == 1 && !m->is_hidden) {
        uint32_t before = m->builder->blocks.count;
        gly_html_flow_close(&m->flow);
        if (m->builder->blocks.count > before)
            description = gly_builder_text(m->builder, before);
        if (detail->title.size > 0)
            add_title(m, description);
        m->flow.is_under = true;
    }
    m->image--;
    m->is_hidden = m->is_hidden && m->image > 0;
}

/* The element that a span is; GLY_HTML_OTHER for one that does not matter. */
static gly_html_tag tag_of_span(MD_SPANTYPE type)
{
    if (type == MD_SPAN_EM)
        return GLY_HTML_EM;
    if (type == MD_SPAN_STRONG)
        return GLY_HTML_B;
    return type == MD_SPAN_DEL ? GLY_HTML_DEL : GLY_HTML_OTHER;
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    gly_markdown *m = context;
    (void)detail;
    walk_html(m);
    if (tag_of_span(type) != GLY_HTML_OTHER)
        gly_html_walk_start(walk_of(m), tag_of_span(type), m->end);
    if (type == MD_SPAN_IMG)
        enter_image(m);
    return 0;
}

static int on_leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    gly_markdown *m = context;
    walk_html(m);
    if (tag_of_span(type) != GLY_HTML_OTHER)
        gly_html_walk_end(walk_of(m), tag_of_span(type), m->end);
    if (type == MD_SPAN_IMG)
        leave_image(m, detail);
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

void gly_markdown_run(gly_markdown *m, uint32_t from)
{
    bool has_struck =
        gly_text_find(m->text, gly_text_of("~~"), from) != GLY_NONE;
    MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | (has_struck ? MD_FLAG_STRIKETHROUGH : 0),
        .enter_block = on_enter_block,
        .leave_block = on_leave_block,
        .enter_span = on_enter_span,
        .leave_span = on_leave_span,
        .text = on_text,
    };
    int answer = md_parse(m->given.text.data + from, m->text.size - from + 1,
                          &parser, m);
    gly_status status = gly_html_walk_finish(walk_of(m));
    gly_html_flow_close(&m->flow);
    if (m->builder->status == GLY_OK)
        m->builder->status = answer == 0 ? status : GLY_NO_MEMORY;
}
