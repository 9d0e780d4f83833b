#include "document/html/html_flow.h"

#include "base/utf8.h"
#include "document/cues.h"

enum {
    LONGEST_CREDIT = 200, /* bytes of a byline or a date */
    LONGEST_DECK = 600,
};

/* Whether the text at `offset` is of the article, or of the head over it, of
 * which the caption of its picture is a part. */
static bool is_read(const gly_html_flow *flow, uint32_t offset)
{
    if (offset >= flow->story.offset)
        return offset < gly_span_end(flow->story);
    gly_block_kind kind = gly_html_marks_kind(&flow->marks);
    return offset >= flow->head_start &&
           (kind <= GLY_BLOCK_DATELINE || kind == GLY_BLOCK_CAPTION);
}

/* What the block that was read is after all. A class is no proof: a byline
 * longer than any is prose, and one of its lines may be a date. */
static void settle(gly_html_flow *flow)
{
    gly_builder *builder = flow->builder;
    gly_block *block = &builder->draft.block;
    uint32_t start = block->text.offset;
    gly_text text = {builder->bytes + start, builder->size - start};
    bool is_credit =
        block->kind == GLY_BLOCK_BYLINE || block->kind == GLY_BLOCK_DATELINE;
    uint32_t most = is_credit ? LONGEST_CREDIT : LONGEST_DECK;
    if (is_credit && gly_cue_is_reading_time(text))
        block->kind = GLY_BLOCK_FURNITURE;
    else if (is_credit && gly_cue_is_byline(text))
        block->kind = GLY_BLOCK_BYLINE;
    else if (is_credit && gly_cue_is_date(text))
        block->kind = GLY_BLOCK_DATELINE;
    if ((is_credit || block->kind == GLY_BLOCK_DECK) && text.size > most) {
        block->kind = GLY_BLOCK_PARAGRAPH;
        builder->draft.layout &= (uint8_t)~GLY_LAYOUT_CERTAIN;
    }
}

void gly_html_flow_open(gly_html_flow *flow, gly_draft draft)
{
    gly_builder_open(flow->builder, draft);
    flow->all_italic = flow->all_bold = flow->is_line = true;
}

void gly_html_flow_close(gly_html_flow *flow)
{
    gly_builder *builder = flow->builder;
    flow->gap.length = 0;
    flow->quotes = 0;
    if (!builder->is_open)
        return;
    if (flow->is_line)
        builder->draft.layout |= GLY_LAYOUT_LINE;
    if (flow->all_italic)
        builder->draft.layout |= GLY_LAYOUT_ITALIC;
    if (flow->all_bold)
        builder->draft.layout |= GLY_LAYOUT_BOLD;
    if (flow->is_under)
        builder->draft.layout |= GLY_LAYOUT_UNDER;
    if (builder->has_text && builder->status == GLY_OK)
        settle(flow);
    gly_block_kind kind = builder->draft.block.kind;
    if (!gly_builder_close(builder))
        return;
    flow->is_under = kind == GLY_BLOCK_CAPTION;
    gly_html_marks_closed(&flow->marks, kind);
}

/* Only the first of a row of it, tags between, is kept: until a character
 * comes. */
void gly_html_flow_white(gly_html_flow *flow, gly_span span)
{
    if (flow->builder->has_text && flow->gap.length == 0)
        flow->gap = span;
}

/* Who is quoted stands under a block quotation as after a dash, which pages
 * leave to their style. The tag is what it is seen for. */
static void add_dash(gly_html_flow *flow, uint32_t offset)
{
    uint32_t length,
        sign = gly_utf8_at(flow->builder->input->text, offset, &length);
    bool has_own = sign == '-' || sign == '&' || sign == 0x2013 ||
                   sign == 0x2014 || sign == '(';
    if (flow->dash.length > 0 && !has_own)
        gly_builder_decode(flow->builder, gly_text_of("\xE2\x80\x94 "),
                           flow->dash);
    flow->dash.length = 0;
}

/* Make ready for a character at `offset`: a block is open, and the blank before
 * it is there. */
static void prepare(gly_html_flow *flow, uint32_t offset)
{
    gly_builder *builder = flow->builder;
    flow->breaks = 0;
    if (flow->first == GLY_NONE)
        flow->first = offset;
    if (!builder->is_open) {
        gly_html_flow_open(flow, gly_html_marks_draft(&flow->marks));
        add_dash(flow, offset);
    }
    bool is_plain = flow->gap.length == 1 &&
                    builder->input->text.data[flow->gap.offset] == ' ';
    if (flow->gap.length > 0 && is_plain)
        gly_builder_copy(builder, flow->gap);
    else if (flow->gap.length > 0)
        gly_builder_blank(builder, flow->gap);
    flow->gap.length = 0;
    flow->all_italic = flow->all_italic && flow->walk.style.italic > 0;
    flow->all_bold = flow->all_bold && flow->walk.style.bold > 0;
}

static bool is_white(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* White space in <pre>: an empty line parts paragraphs. */
static bool parts_lines(const gly_html_flow *flow, gly_span span)
{
    gly_text white = gly_text_slice(flow->walk.tokens.text, span);
    return gly_html_is_in(&flow->walk, GLY_HTML_PRE) &&
           gly_text_count(white, '\n') > 1;
}

static void add_piece(gly_html_flow *flow, gly_span span)
{
    gly_text text = gly_text_slice(flow->walk.tokens.text, span);
    for (uint32_t i = 0, start = 0; i < text.size; start = i) {
        bool is_blank = is_white(text.data[i]);
        while (i < text.size && is_white(text.data[i]) == is_blank)
            i++;
        gly_span part = {span.offset + start, i - start};
        if (is_blank && parts_lines(flow, part)) {
            gly_html_flow_close(flow);
        } else if (is_blank) {
            gly_html_flow_white(flow, part);
        } else {
            prepare(flow, part.offset);
            gly_builder_copy(flow->builder, part);
        }
    }
}

/* Whether a reference stands for white space or a control character, which is
 * read as a blank. */
static bool is_blank_reference(const gly_html_reference *reference)
{
    unsigned char first = (unsigned char)reference->bytes[0];
    unsigned char second = (unsigned char)reference->bytes[1];
    return first <= ' ' || first == 0x7F || (first == 0xC2 && second < 0xA0);
}

static void on_text(void *context, gly_span span,
                    const gly_html_reference *reference)
{
    gly_html_flow *flow = context;
    if (!is_read(flow, span.offset)) {
        gly_html_flow_close(flow);
    } else if (reference == NULL) {
        add_piece(flow, span);
    } else if (is_blank_reference(reference)) {
        gly_html_flow_white(flow, span);
    } else {
        prepare(flow, span.offset);
        gly_builder_decode(flow->builder,
                           (gly_text){reference->bytes, reference->size}, span);
    }
}

/* A line break: a blank, and the end of the block if it is the second in a
 * row, or if each line says something else. */
static void on_break(gly_html_flow *flow, gly_span span)
{
    gly_block_kind kind = gly_html_marks_kind(&flow->marks);
    bool is_credit = kind == GLY_BLOCK_BYLINE || kind == GLY_BLOCK_DATELINE;
    if (++flow->breaks > 1 || is_credit) {
        gly_html_flow_close(flow);
        return;
    }
    gly_html_flow_white(flow, span);
    flow->is_line = false;
}

/* Whether the text at `offset` begins with a quotation mark. */
static bool has_mark(const gly_html_flow *flow, uint32_t offset)
{
    static const char *const marks[] = {
        "\"",      "'",       "\xE2\x80\x9C", "\xE2\x80\x98",
        "&ldquo;", "&lsquo;", "&quot;"};
    gly_text text = flow->builder->input->text;
    gly_text rest = gly_text_slice(text, gly_span_between(offset, text.size));
    for (uint32_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (gly_text_starts(rest, gly_text_of(marks[i])))
            return true;
    }
    return false;
}

/* <q> and </q> are seen as quotation marks, single ones within others, unless
 * the text has its own. */
static void on_quote(gly_html_flow *flow, const gly_html_token *token)
{
    static const char *const marks[2][2] = {{"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                            {"\xE2\x80\x98", "\xE2\x80\x99"}};
    bool is_end = token->kind == GLY_HTML_END_TAG;
    if (is_end && flow->quotes == 0)
        return;
    if (is_end) {
        flow->quotes--;
    } else {
        bool has_own = has_mark(flow, gly_span_end(token->span));
        flow->marked = flow->marked << 1 | (has_own ? 0 : 1);
    }
    if ((flow->marked & 1) != 0) {
        prepare(flow, token->span.offset);
        gly_builder_decode(flow->builder,
                           gly_text_of(marks[flow->quotes % 2][is_end]),
                           token->span);
    }
    if (is_end)
        flow->marked >>= 1;
    else
        flow->quotes++;
}

static void on_sign(void *context, gly_html_tag tag,
                    const gly_html_token *token)
{
    gly_html_flow *flow = context;
    if (!is_read(flow, token->span.offset))
        return;
    if (tag == GLY_HTML_BR)
        on_break(flow, token->span);
    if (tag == GLY_HTML_HR)
        gly_html_flow_close(flow);
    if (tag == GLY_HTML_Q)
        on_quote(flow, token);
    if (tag == GLY_HTML_IMG && !flow->builder->has_text)
        flow->is_under = true;
}

static void on_enter(void *context, const gly_html_element *element)
{
    gly_html_flow *flow = context;
    gly_html_flow_close(flow);
    gly_html_marks_enter(&flow->marks, element);
    bool is_source =
        (element->tag == GLY_HTML_FOOTER || element->tag == GLY_HTML_CITE) &&
        gly_html_is_in(&flow->walk, GLY_HTML_BLOCKQUOTE);
    bool is_closed;
    flow->dash.length = 0;
    if (is_source && is_read(flow, element->start))
        flow->dash = gly_span_between(
            element->start, gly_html_tag_end(flow->walk.tokens.text,
                                             element->start + 1, &is_closed));
}

static void on_leave(void *context, const gly_html_element *element,
                     uint32_t end)
{
    gly_html_flow *flow = context;
    (void)end;
    gly_html_flow_close(flow);
    gly_html_marks_leave(&flow->marks, element);
    if (element->tag == GLY_HTML_FIGURE || element->tag == GLY_HTML_TABLE)
        flow->is_under = true;
}

static void on_comment(void *context, const gly_html_token *token)
{
    gly_html_flow *flow = context;
    gly_builder_directive(flow->builder,
                          gly_text_slice(flow->walk.tokens.text, token->name),
                          token->span);
}

void gly_html_flow_init(gly_html_flow *flow, gly_builder *builder,
                        bool has_headline)
{
    *flow = (gly_html_flow){
        .listener = {on_enter, on_leave, on_text, on_sign, flow, on_comment},
        .builder = builder,
        .story = {0, builder->input->text.size},
        .first = GLY_NONE};
    gly_html_marks_init(&flow->marks, builder, has_headline);
}
