/* markdown.c - Markdown, through md4c.
 *
 * md4c hands over the pieces of text that a person sees, in order, and most of
 * them are pointers into the text it was given: of "The *Second Wind* sank"
 * the pieces "The ", "Second Wind" and " sank". So the way back to the source
 * is known by construction. What does not lie in the text stands for a gap
 * between two pieces that do: a line end, the indent of code. Such a gap
 * becomes one blank, made when the next piece comes.
 *
 * The text is followed by a line feed (document/decode.h) because md4c reads
 * one byte further than it is told. Bare addresses are left alone (no
 * permissive links): where they end is a guess that moves positions. */
#include <md4c.h>

#include "document/builder.h"
#include "document/entity.h"
#include "document/frame.h"
#include "document/front_matter.h"
#include "document/markdown_cost.h"
#include "document/markdown_raw.h"
#include "document/nest.h"
#include "document/reader.h"

enum { ABORT = -1 };

/* What the piece of text to come belongs to. */
typedef enum { LEAF_TEXT, LEAF_HEADING, LEAF_CELL, LEAF_CODE, LEAF_HTML } leaf;

typedef struct {
    gly_builder *builder;
    gly_text text;  /* the decoded text, front matter included */
    uint32_t end;   /* where the last piece ended */
    bool has_gap;   /* a line end or an indent came since */
    bool ends_line; /* of code: the last piece was a line end */
    gly_nest nest;
    leaf leaf;
    bool is_fenced;
    uint16_t level, row, column;
    bool in_table_head;
    uint32_t table;                     /* its group */
    uint32_t italic, bold;              /* open spans */
    bool all_italic, all_bold, is_line; /* of the open block */
    uint32_t image;                     /* open images */
    bool is_hidden;                     /* the image stands within a sentence */
    bool is_under; /* an image or a table came right before */
    bool has_headline, has_markup;
    bool told_html;
    gly_span html; /* of the block of raw HTML that is read */
} markdown;

static uint16_t one_more(uint16_t count)
{
    return count == UINT16_MAX ? count : (uint16_t)(count + 1);
}

static gly_draft draft_of_heading(markdown *m, gly_draft draft)
{
    bool is_headline = m->level == 1 && !m->has_headline;
    draft.block.kind = is_headline ? GLY_BLOCK_HEADLINE : GLY_BLOCK_HEADING;
    draft.block.level = is_headline ? 0 : m->level;
    draft.layout = GLY_LAYOUT_CERTAIN;
    m->has_headline = m->has_headline || is_headline;
    m->has_markup = true;
    return draft;
}

static gly_draft draft_of_cell(const markdown *m)
{
    gly_draft draft = {.layout = GLY_LAYOUT_CERTAIN};
    draft.block.kind = GLY_BLOCK_CELL;
    draft.block.group = m->table;
    draft.block.row = m->row;
    draft.block.column = m->column;
    draft.block.header = m->in_table_head;
    return draft;
}

/* The draft as a block of `kind`, whatever it stands in. */
static gly_draft certain_draft(gly_draft draft, gly_block_kind kind)
{
    draft.block.kind = kind;
    draft.block.level = 0;
    draft.layout = GLY_LAYOUT_CERTAIN;
    return draft;
}

/* Open the block that the piece at hand begins. */
static void open_block(markdown *m)
{
    gly_draft draft = gly_nest_draft(&m->nest);
    if (m->image > 0) {
        draft = certain_draft(draft, GLY_BLOCK_CAPTION);
    } else if (m->leaf == LEAF_HEADING) {
        draft = draft_of_heading(m, draft);
    } else if (m->leaf == LEAF_CELL) {
        draft = draft_of_cell(m);
    } else if (m->leaf == LEAF_CODE && m->is_fenced) {
        draft = certain_draft(draft, GLY_BLOCK_FURNITURE);
    }
    m->all_italic = m->all_bold = m->is_line = true;
    m->has_gap = false;
    gly_builder_open(m->builder, draft);
}

static void close_block(markdown *m)
{
    if (!m->builder->is_open)
        return;
    gly_draft *draft = &m->builder->draft;
    bool is_caption = draft->block.kind == GLY_BLOCK_CAPTION;
    if (m->is_line)
        draft->layout |= GLY_LAYOUT_LINE;
    if (m->all_italic)
        draft->layout |= GLY_LAYOUT_ITALIC;
    if (m->all_bold)
        draft->layout |= GLY_LAYOUT_BOLD;
    if (m->is_under)
        draft->layout |= GLY_LAYOUT_UNDER;
    if (gly_builder_close(m->builder))
        m->is_under = is_caption;
    m->has_gap = false;
}

/* Make ready for a piece at `span`: a block is open and the gap is filled. */
static void prepare(markdown *m, gly_span span)
{
    if (!m->builder->is_open)
        open_block(m);
    if (m->has_gap)
        gly_builder_blank(m->builder, gly_span_between(m->end, span.offset));
    m->has_gap = m->ends_line = false;
    m->all_italic = m->all_italic && m->italic > 0;
    m->all_bold = m->all_bold && m->bold > 0;
}

/* A piece that lies in the text. White space alone opens no block. */
static void add_piece(markdown *m, MD_TEXTTYPE type, gly_span span)
{
    gly_text piece = gly_text_slice(m->text, span);
    if (!m->builder->has_text && gly_text_trim(piece).size == 0)
        return;
    char decoded[GLY_ENTITY_ROOM];
    uint32_t size =
        type == MD_TEXT_ENTITY ? gly_entity_decode(decoded, piece) : 0;
    prepare(m, span);
    if (size > 0)
        gly_builder_decode(m->builder, (gly_text){decoded, size}, span);
    else
        gly_builder_copy(m->builder, span);
    m->end = gly_span_end(span);
}

/* A line end, an indent: part of the gap before the next piece. An empty line
 * in indented code, which is prose that someone indented, ends a paragraph. */
static void add_gap(markdown *m, MD_TEXTTYPE type, char byte)
{
    bool is_line_end =
        type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || byte == '\n';
    m->has_gap = true;
    if (!is_line_end)
        return;
    m->is_line = false;
    if (m->leaf == LEAF_CODE && m->ends_line && !m->is_fenced)
        close_block(m);
    m->ends_line = true;
}

static bool is_break_tag(gly_text html)
{
    return gly_text_equal_ascii(gly_text_slice(html, (gly_span){0, 3}),
                                gly_text_of("<br"));
}

/* Raw HTML. Of a block only its extent is kept; an inline tag is not seen,
 * but "<br>" parts two words. */
static void add_html(markdown *m, gly_text html, uint32_t offset)
{
    if (m->leaf != LEAF_HTML) {
        m->has_gap = m->has_gap || is_break_tag(html);
        return;
    }
    if (m->html.length == 0)
        m->html.offset = offset;
    m->html.length = offset + html.size - m->html.offset;
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
                   void *context)
{
    markdown *m = context;
    uintptr_t start = (uintptr_t)m->text.data, at = (uintptr_t)text;
    bool is_piece = at >= start + m->end && at < start + m->text.size;
    gly_span span = {(uint32_t)(at - start), size};
    bool is_html_end = type == MD_TEXT_HTML && !is_piece;
    if (size == 0 || m->is_hidden || is_html_end)
        return 0;
    if (type == MD_TEXT_HTML)
        add_html(m, (gly_text){text, size}, span.offset);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !is_piece)
        add_gap(m, type, text[0]);
    else
        add_piece(m, type, span);
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

static void enter_table(markdown *m)
{
    m->table = m->builder->groups++;
    m->row = m->column = 0;
}

static void enter_code(markdown *m, const MD_BLOCK_CODE_DETAIL *detail)
{
    m->leaf = LEAF_CODE;
    m->is_fenced = detail->fence_char != 0;
    m->ends_line = false;
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    markdown *m = context;
    close_block(m);
    m->leaf = LEAF_TEXT;
    if (type == MD_BLOCK_QUOTE) {
        gly_nest_enter(&m->nest, GLY_BLOCK_QUOTE);
    } else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
        gly_nest_enter(&m->nest, GLY_BLOCK_LIST_ITEM);
    } else if (type == MD_BLOCK_H) {
        m->leaf = LEAF_HEADING;
        m->level = (uint16_t)((const MD_BLOCK_H_DETAIL *)detail)->level;
    } else if (type == MD_BLOCK_CODE) {
        enter_code(m, detail);
    } else if (type == MD_BLOCK_HTML) {
        m->leaf = LEAF_HTML;
        m->html = (gly_span){0, 0};
    } else if (type == MD_BLOCK_TABLE) {
        enter_table(m);
    } else if (type == MD_BLOCK_THEAD) {
        m->in_table_head = true;
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        m->leaf = LEAF_CELL;
    }
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* Say once that text in raw HTML is not read. */
static void leave_html(markdown *m)
{
    gly_text html = gly_text_slice(m->text, m->html);
    uint32_t at = gly_raw_html_text(html);
    if (m->told_html || at >= html.size)
        return;
    m->told_html = true;
    gly_builder_notice(
        m->builder,
        gly_text_of("text inside an HTML block is not read, here and wherever "
                    "one stands"),
        gly_span_between(m->html.offset + at, gly_span_end(m->html)));
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    markdown *m = context;
    (void)detail;
    close_block(m);
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        gly_nest_leave(&m->nest);
    if (type == MD_BLOCK_HTML)
        leave_html(m);
    if (type == MD_BLOCK_THEAD)
        m->in_table_head = false;
    if (type == MD_BLOCK_TR) {
        m->row = one_more(m->row);
        m->column = 0;
    }
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        m->column = one_more(m->column);
    if (type == MD_BLOCK_TABLE)
        m->is_under = true;
    m->leaf = LEAF_TEXT;
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* An image that opens a paragraph is a figure: what it shows is a caption.
 * Within a sentence it is a sign, and what it is called is not seen. */
static void enter_image(markdown *m)
{
    if (m->image++ > 0)
        return;
    m->is_hidden = m->builder->has_text;
    if (!m->is_hidden)
        close_block(m);
}

/* The title of a figure is a caption of its own, unless it says the same. */
static void add_title(markdown *m, gly_text description)
{
    gly_span title;
    if (!gly_raw_image_title(m->text, m->end, &title) ||
        gly_text_equal(gly_text_slice(m->text, title), description))
        return;
    open_block(m);
    gly_raw_add(m->builder, title);
    m->end = gly_span_end(title);
    close_block(m);
}

static void leave_image(markdown *m, const MD_SPAN_IMG_DETAIL *detail)
{
    gly_text description = {"", 0};
    if (m->image == 1 && !m->is_hidden) {
        uint32_t before = m->builder->blocks.count;
        close_block(m);
        if (m->builder->blocks.count > before)
            description = gly_builder_text(m->builder, before);
        if (detail->title.size > 0)
            add_title(m, description);
        m->is_under = true;
    }
    m->image--;
    m->is_hidden = m->is_hidden && m->image > 0;
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    markdown *m = context;
    (void)detail;
    m->italic += type == MD_SPAN_EM;
    m->bold += type == MD_SPAN_STRONG;
    if (type == MD_SPAN_IMG)
        enter_image(m);
    return 0;
}

static int on_leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    markdown *m = context;
    m->italic -= type == MD_SPAN_EM;
    m->bold -= type == MD_SPAN_STRONG;
    if (type == MD_SPAN_IMG)
        leave_image(m, detail);
    return m->builder->status == GLY_OK ? 0 : ABORT;
}

/* Read the body, from `front->end` on, below what front matter gives; with
 * `with_title` its title is the headline. */
static void parse(markdown *m, const gly_front_matter *front, bool with_title)
{
    MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
        .enter_block = on_enter_block,
        .leave_block = on_leave_block,
        .enter_span = on_enter_span,
        .leave_span = on_leave_span,
        .text = on_text,
    };
    gly_builder *builder = m->builder;
    gly_text text = builder->input->text;
    *m = (markdown){.builder = builder,
                    .text = text,
                    .end = front->end,
                    .has_headline =
                        with_title ||
                        gly_builder_has_kept(builder, GLY_BLOCK_HEADLINE),
                    .told_html = m->told_html};
    gly_nest_init(&m->nest, builder);
    gly_front_matter_blocks(builder, front, with_title);
    int answer = md_parse(text.data + front->end, text.size - front->end + 1,
                          &parser, m);
    if (builder->status == GLY_OK && answer != 0)
        builder->status = GLY_NO_MEMORY;
}

gly_status gly_read_markdown(gly_builder *builder)
{
    gly_front_matter front;
    gly_status status = gly_front_matter_read(&front, builder);
    if (status != GLY_OK)
        return status;
    gly_text body =
        gly_text_slice(builder->input->text, (gly_span){front.end, UINT32_MAX});
    if (gly_markdown_is_costly(body)) {
        gly_builder_notice(builder,
                           gly_text_of("brackets or table columns without "
                                       "end: read as plain text"),
                           (gly_span){front.end, 0});
        return GLY_INVALID;
    }
    markdown m = {.builder = builder};
    parse(&m, &front, false);
    if (!m.has_headline && front.title.text.size > 0) {
        gly_builder_restart(builder);
        parse(&m, &front, true);
    }
    if (builder->status == GLY_OK)
        gly_frame_classify(builder, m.has_markup);
    return builder->status;
}
