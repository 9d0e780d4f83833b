/* html.c - HTML, whole pages and fragments.
 *
 * The page is walked twice: once to find the article in it (html_survey.h) and
 * once to read it. Of
 *
 *     <p>Mr. O&rsquo;Hara <b>said</b>
 *       <i>no</i>.</p>
 *
 * the tokens are "Mr. O", a reference, "Hara ", "said", white space, "no" and
 * ".", each with its place; the paragraph is laid down piece by piece, white
 * space as one blank, and none where there is none: "Mr. O’Hara said no." What
 * is a headline, a byline or a caption is told by elements and by their classes
 * (html_marks.h), and where neither does, by how a line looks (frame.h). */
#include "base/utf8.h"
#include "document/cues.h"
#include "document/frame.h"
#include "document/html_marks.h"
#include "document/html_survey.h"
#include "document/reader.h"

enum {
    LONGEST_CREDIT = 200, /* bytes of a byline or a date */
    LONGEST_DECK = 600,
};

typedef struct {
    gly_html_walk walk;
    gly_builder *builder;
    gly_text text;
    const gly_html_survey *survey;
    gly_html_marks marks;
    gly_span gap;    /* white space before the next character; or empty */
    uint32_t breaks; /* line breaks since the last character */
    uint32_t first;  /* where the text begins, or GLY_NONE */
    uint32_t quotes; /* open <q> */
    gly_span dash;   /* the tag before the name of who is quoted; or empty */
    uint32_t marked; /* a bit for each of the last 32: it got marks */
    bool all_italic, all_bold, is_line; /* of the open block */
    bool is_under; /* a figure or a table came right before */
} html;

/* Whether the text at `offset` is of the article, or of the head over it. */
static bool is_read(const html *h, uint32_t offset)
{
    if (offset >= h->survey->story.offset)
        return offset < gly_span_end(h->survey->story);
    return offset >= h->survey->head_start &&
           gly_html_marks_kind(&h->marks) <= GLY_BLOCK_DATELINE;
}

/* What the block that was read is after all. A class is no proof: a byline
 * longer than any is prose, and one of its lines may be a date. */
static void settle(html *h)
{
    gly_builder *builder = h->builder;
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

static void close_block(html *h)
{
    gly_builder *builder = h->builder;
    h->gap.length = 0;
    h->quotes = 0;
    if (!builder->is_open)
        return;
    if (h->is_line)
        builder->draft.layout |= GLY_LAYOUT_LINE;
    if (h->all_italic)
        builder->draft.layout |= GLY_LAYOUT_ITALIC;
    if (h->all_bold)
        builder->draft.layout |= GLY_LAYOUT_BOLD;
    if (h->is_under)
        builder->draft.layout |= GLY_LAYOUT_UNDER;
    if (builder->has_text && builder->status == GLY_OK)
        settle(h);
    gly_block_kind kind = builder->draft.block.kind;
    if (!gly_builder_close(builder))
        return;
    h->is_under = kind == GLY_BLOCK_CAPTION;
    gly_html_marks_closed(&h->marks, kind);
}

/* White space at `span`. Only the first of a row of it, tags between, is kept:
 * until a character comes. */
static void add_white(html *h, gly_span span)
{
    if (h->builder->has_text && h->gap.length == 0)
        h->gap = span;
}

/* Who is quoted stands under a block quotation as after a dash, which pages
 * leave to their style. The tag is what it is seen for. */
static void add_dash(html *h, uint32_t offset)
{
    uint32_t length, sign = gly_utf8_at(h->text, offset, &length);
    bool has_own = sign == '-' || sign == '&' || sign == 0x2013 ||
                   sign == 0x2014 || sign == '(';
    if (h->dash.length > 0 && !has_own)
        gly_builder_decode(h->builder, gly_text_of("\xE2\x80\x94 "), h->dash);
    h->dash.length = 0;
}

/* Make ready for a character at `offset`: a block is open, and the blank before
 * it is there. */
static void prepare(html *h, uint32_t offset)
{
    gly_builder *builder = h->builder;
    h->breaks = 0;
    if (h->first == GLY_NONE)
        h->first = offset;
    if (!builder->is_open) {
        gly_builder_open(builder, gly_html_marks_draft(&h->marks));
        h->all_italic = h->all_bold = h->is_line = true;
        add_dash(h, offset);
    }
    bool is_plain = h->gap.length == 1 && h->text.data[h->gap.offset] == ' ';
    if (h->gap.length > 0 && is_plain)
        gly_builder_copy(builder, h->gap);
    else if (h->gap.length > 0)
        gly_builder_blank(builder, h->gap);
    h->gap.length = 0;
    h->all_italic = h->all_italic && h->walk.style.italic > 0;
    h->all_bold = h->all_bold && h->walk.style.bold > 0;
}

static bool is_white(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* White space in <pre>: an empty line parts paragraphs. */
static bool parts_lines(const html *h, gly_span span)
{
    gly_text white = gly_text_slice(h->text, span);
    return gly_html_is_in(&h->walk, GLY_HTML_PRE) &&
           gly_text_count(white, '\n') > 1;
}

static void add_piece(html *h, gly_span span)
{
    gly_text text = gly_text_slice(h->text, span);
    for (uint32_t i = 0, start = 0; i < text.size; start = i) {
        bool is_blank = is_white(text.data[i]);
        while (i < text.size && is_white(text.data[i]) == is_blank)
            i++;
        gly_span part = {span.offset + start, i - start};
        if (is_blank && parts_lines(h, part)) {
            close_block(h);
        } else if (is_blank) {
            add_white(h, part);
        } else {
            prepare(h, part.offset);
            gly_builder_copy(h->builder, part);
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
    html *h = context;
    if (!is_read(h, span.offset)) {
        close_block(h);
    } else if (reference == NULL) {
        add_piece(h, span);
    } else if (is_blank_reference(reference)) {
        add_white(h, span);
    } else {
        prepare(h, span.offset);
        gly_builder_decode(h->builder,
                           (gly_text){reference->bytes, reference->size}, span);
    }
}

/* A line break: a blank, and the end of the block if it is the second in a
 * row, or if each line says something else. */
static void on_break(html *h, gly_span span)
{
    gly_block_kind kind = gly_html_marks_kind(&h->marks);
    bool is_credit = kind == GLY_BLOCK_BYLINE || kind == GLY_BLOCK_DATELINE;
    if (++h->breaks > 1 || is_credit) {
        close_block(h);
        return;
    }
    add_white(h, span);
    h->is_line = false;
}

/* Whether the text at `offset` begins with a quotation mark. */
static bool has_mark(const html *h, uint32_t offset)
{
    static const char *const marks[] = {
        "\"",      "'",       "\xE2\x80\x9C", "\xE2\x80\x98",
        "&ldquo;", "&lsquo;", "&quot;"};
    gly_text rest =
        gly_text_slice(h->text, gly_span_between(offset, h->text.size));
    for (uint32_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (gly_text_starts(rest, gly_text_of(marks[i])))
            return true;
    }
    return false;
}

/* <q> and </q> are seen as quotation marks, single ones within others, unless
 * the text has its own. */
static void on_quote(html *h, const gly_html_token *token)
{
    static const char *const marks[2][2] = {{"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                            {"\xE2\x80\x98", "\xE2\x80\x99"}};
    bool is_end = token->kind == GLY_HTML_END_TAG;
    if (is_end && h->quotes == 0)
        return;
    if (is_end) {
        h->quotes--;
    } else {
        bool has_own = has_mark(h, gly_span_end(token->span));
        h->marked = h->marked << 1 | (has_own ? 0 : 1);
    }
    if ((h->marked & 1) != 0) {
        prepare(h, token->span.offset);
        gly_builder_decode(
            h->builder, gly_text_of(marks[h->quotes % 2][is_end]), token->span);
    }
    if (is_end)
        h->marked >>= 1;
    else
        h->quotes++;
}

static void on_sign(void *context, gly_html_tag tag,
                    const gly_html_token *token)
{
    html *h = context;
    if (!is_read(h, token->span.offset))
        return;
    if (tag == GLY_HTML_BR)
        on_break(h, token->span);
    if (tag == GLY_HTML_HR)
        close_block(h);
    if (tag == GLY_HTML_Q)
        on_quote(h, token);
    if (tag == GLY_HTML_IMG && !h->builder->has_text)
        h->is_under = true;
}

static void on_enter(void *context, const gly_html_element *element)
{
    html *h = context;
    close_block(h);
    gly_html_marks_enter(&h->marks, element);
    bool is_source =
        (element->tag == GLY_HTML_FOOTER || element->tag == GLY_HTML_CITE) &&
        gly_html_is_in(&h->walk, GLY_HTML_BLOCKQUOTE);
    bool is_closed;
    h->dash.length = 0;
    if (is_source && is_read(h, element->start))
        h->dash = gly_span_between(
            element->start,
            gly_html_tag_end(h->text, element->start + 1, &is_closed));
}

static void on_leave(void *context, const gly_html_element *element,
                     uint32_t end)
{
    html *h = context;
    (void)end;
    close_block(h);
    gly_html_marks_leave(&h->marks, element);
    if (element->tag == GLY_HTML_FIGURE || element->tag == GLY_HTML_TABLE)
        h->is_under = true;
}

static bool has_kind(const gly_builder *builder, gly_block_kind kind)
{
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        if (gly_builder_block(builder, i)->kind == kind)
            return true;
    }
    return false;
}

/* What is to be read. */
typedef struct {
    gly_builder *builder;
    gly_html_page page;
    gly_html_survey survey;
} reading;

/* Read the article below what `head` gives. Answers where its text begins. */
static uint32_t read_page(reading *r, const gly_front_matter *head)
{
    gly_builder *builder = r->builder;
    html h = {.builder = builder,
              .text = r->page.text,
              .survey = &r->survey,
              .first = GLY_NONE};
    gly_html_listener listener = {on_enter, on_leave, on_text, on_sign, &h};
    gly_builder_restart(builder);
    gly_front_matter_blocks(builder, head, true);
    gly_html_marks_init(&h.marks, builder,
                        has_kind(builder, GLY_BLOCK_HEADLINE));
    gly_status status = gly_html_walk_page(&h.walk, &r->page, &listener);
    close_block(&h);
    if (builder->status == GLY_OK)
        builder->status = status;
    if (builder->status == GLY_OK)
        gly_frame_classify(builder, true);
    return h.first;
}

/* Whether a byline of the text tells the date, too. */
static bool has_dated_byline(const gly_builder *builder)
{
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        if (gly_builder_block(builder, i)->kind == GLY_BLOCK_BYLINE &&
            gly_cue_has_digit(gly_builder_text(builder, i)))
            return true;
    }
    return false;
}

/* Drop what the text has, or what stands below its start. */
static void keep_lacking(gly_front_value *value, const gly_builder *builder,
                         gly_block_kind kind, uint32_t first)
{
    if (has_kind(builder, kind) || gly_span_end(value->span) > first)
        value->text.size = 0;
}

/* Read once more when the text, which begins at `first`, lacks what the head of
 * the page has. */
static void add_head(reading *r, gly_front_matter head, uint32_t first)
{
    keep_lacking(&head.title, r->builder, GLY_BLOCK_HEADLINE, first);
    keep_lacking(&head.author, r->builder, GLY_BLOCK_BYLINE, first);
    keep_lacking(&head.date, r->builder, GLY_BLOCK_DATELINE, first);
    if (has_dated_byline(r->builder))
        head.date.text.size = 0;
    head.end = first;
    if (head.title.text.size + head.author.text.size + head.date.text.size > 0)
        read_page(r, &head);
}

/* Read all text of the page: no article was found in it, as when a <nav> is
 * never closed. */
static uint32_t read_all(reading *r)
{
    static const gly_front_matter no_head = {0};
    r->page.reads_all = true;
    r->survey.story = (gly_span){0, r->page.text.size};
    uint32_t first = read_page(r, &no_head);
    if (first != GLY_NONE)
        gly_builder_notice(r->builder,
                           gly_text_of("no article is found in this page: all "
                                       "of its text is read"),
                           (gly_span){first, 0});
    return first;
}

gly_status gly_read_html(gly_builder *builder)
{
    static const gly_front_matter no_head = {0};
    gly_text text = builder->input->text;
    reading r = {.builder = builder,
                 .page = {.arena = builder->arena, .text = text}};
    gly_html_head head = {.builder = builder, .text = text};
    gly_status status = gly_html_survey_build(&r.survey, &head, &r.page);
    if (status != GLY_OK)
        return status;
    uint32_t first = read_page(&r, &no_head);
    if (first == GLY_NONE && builder->status == GLY_OK)
        first = read_all(&r);
    if (first != GLY_NONE && builder->status == GLY_OK)
        add_head(&r, head.found, first);
    return builder->status;
}
