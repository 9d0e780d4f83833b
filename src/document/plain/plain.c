/* plain.c - plain text, as desks have it.
 *
 * A paragraph ends at an empty line. Within it, a line end is either where an
 * editor program broke the prose or where the writer meant a new line:
 *
 *     The board voted 5-2 on Tuesday night to raise the       Share This
 * Article toll on the harbor bridge, and the mayor said she       Leave a
 * Comment would sign it.
 *
 * On the left the line end and the indent after it become one blank; on the
 * right each line is a block. The widths tell: a line was broken by a program
 * when the next word would not have fitted in the width of the paragraph. */
#include "base/utf8.h"
#include "document/builder.h"
#include "document/cues.h"
#include "document/frame.h"
#include "document/plain/desk.h"
#include "document/reader.h"

enum {
    LEAST_WIDTH = 45, /* prose is not wrapped closer than this */
    MOST_WIDTH = 120, /* a longer line was not wrapped at all */
};

/* A line of the text, without its end and the white space around it. */
typedef struct {
    gly_span text;
    uint32_t indent; /* columns before it; a tab counts four */
    uint32_t width;  /* code points of `text` */
    uint32_t next;   /* where the next line begins */
} line;

typedef struct {
    gly_builder *builder;
    gly_text text;
    uint32_t group;       /* of the list that is being read, or GLY_NONE */
    uint32_t list_indent; /* of its first item */
    uint32_t first;       /* where the text of the first line begins */
    uint32_t head_end;    /* where the lines at the top end that are a head */
    bool dashes;          /* the block before is an item with a dash */
    bool has_turns;       /* a question "Q:" came */
} plain;

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* The line that begins at `offset`. */
static line line_at(gly_text text, uint32_t offset)
{
    line found = {.text = {offset, 0}};
    uint32_t start = offset;
    while (start < text.size &&
           (text.data[start] == ' ' || text.data[start] == '\t'))
        found.indent += text.data[start++] == '\t' ? 4 : 1;
    uint32_t end = start;
    for (; end < text.size && !is_line_end(text.data[end]); end++)
        found.width += ((unsigned char)text.data[end] & 0xC0) != 0x80;
    found.next = end;
    if (end < text.size)
        found.next++;
    if (end + 1 < text.size && text.data[end] == '\r' &&
        text.data[end + 1] == '\n')
        found.next++;
    while (end > start &&
           (text.data[end - 1] == ' ' || text.data[end - 1] == '\t')) {
        end--;
        found.width--;
    }
    found.text = gly_span_between(start, end);
    return found;
}

static gly_text text_of(const plain *p, const line *l)
{
    return gly_text_slice(p->text, l->text);
}

/* The widest line that may be wrapped prose from `offset` to the next empty
 * line. */
static uint32_t width_of_chunk(const plain *p, uint32_t offset)
{
    uint32_t most = 0;
    while (offset < p->text.size) {
        line l = line_at(p->text, offset);
        if (l.text.length == 0)
            break;
        if (l.width > most)
            most = l.width;
        offset = l.next;
    }
    return most;
}

/* Bytes of a list mark and the blank after it: "- ", "* ", "12. "; or 0. */
static uint32_t mark_size(gly_text text)
{
    static const char *const bullets[] = {"-", "*", "+", "\xE2\x80\xA2",
                                          "\xC2\xB7"};
    uint32_t size = 0;
    while (size < text.size && size < 3 && text.data[size] >= '0' &&
           text.data[size] <= '9')
        size++;
    if (size > 0 && size < text.size &&
        (text.data[size] == '.' || text.data[size] == ')'))
        size++;
    else
        size = 0;
    for (uint32_t i = 0; i < sizeof bullets / sizeof *bullets && size == 0;
         i++) {
        if (gly_text_starts(text, gly_text_of(bullets[i])))
            size = gly_text_of(bullets[i]).size;
    }
    uint32_t mark = size;
    while (size < text.size &&
           (text.data[size] == ' ' || text.data[size] == '\t'))
        size++;
    return size > mark && size < text.size ? size : 0;
}

/* Bytes of "— " or "– " and the blanks after it; or 0. */
static uint32_t dash_size(gly_text text)
{
    uint32_t size = 3;
    if (!gly_text_starts(text, gly_text_of("\xE2\x80\x94 ")) &&
        !gly_text_starts(text, gly_text_of("\xE2\x80\x93 ")))
        return 0;
    while (size < text.size && text.data[size] == ' ')
        size++;
    return size < text.size ? size : 0;
}

static bool is_item(gly_text text)
{
    return mark_size(text) > 0 && !gly_cue_is_rule(text);
}

/* Code points of the first word of `text`. */
static uint32_t first_word(gly_text text)
{
    uint32_t size = 0;
    while (size < text.size && text.data[size] != ' ' &&
           text.data[size] != '\t')
        size++;
    return gly_utf8_count((gly_text){text.data, size});
}

static bool is_lower(gly_text text)
{
    uint32_t length, point = gly_utf8_at(text, 0, &length);
    return gly_utf8_is_letter(point) && !gly_utf8_is_upper(point);
}

/* A line that never takes part in a paragraph. */
static bool stands_alone(gly_text text)
{
    return gly_cue_is_date(text) || gly_cue_is_byline(text) ||
           gly_cue_is_reading_time(text) || gly_cue_is_rule(text) ||
           gly_desk_is_end_mark(text) ||
           gly_text_starts(text, gly_text_of("[galley-"));
}

/* Whether a line begins a turn of an interview; "A. Lund" may be a name where
 * nobody asks. */
static bool begins_turn(const plain *p, gly_text text)
{
    char turn = gly_desk_turn(text);
    return turn == 'Q' || (turn == 'A' && p->has_turns);
}

/* "Board closes the pier;" over its deck, as archives have them. */
static bool is_headline_end(gly_text text)
{
    return gly_cue_last_sign(text) == ';';
}

/* "Board closes the pier" over "Mayor wants it back by May": the first two
 * lines, alone and of no sentences, both of which begin one. Where each word
 * has a capital it may be one headline. */
static bool is_over_deck(const plain *p, const line *last, const line *next)
{
    enum { DECK_WORDS = 5 };
    gly_text head = text_of(p, last), deck = text_of(p, next);
    return last->text.offset == p->first && next->indent == last->indent &&
           line_at(p->text, next->next).text.length == 0 &&
           !gly_cue_ends_sentence(head) && !gly_cue_ends_sentence(deck) &&
           gly_cue_last_sign(head) != ',' && gly_cue_last_sign(head) != '-' &&
           gly_cue_words(deck) >= DECK_WORDS && !gly_cue_is_title_case(head) &&
           !is_lower(deck);
}

/* Whether a line must be followed by more: "Council to close baths at". */
static bool is_unfinished(gly_text text)
{
    static const char *const words[] = {
        "a",    "an",   "the",  "of",    "in",     "on",    "at",   "to",
        "as",   "for",  "by",   "and",   "or",     "but",   "with", "from",
        "over", "into", "near", "after", "before", "under", NULL};
    gly_text rest = text, last = {"", 0};
    for (gly_text word; (word = gly_cue_next_word(&rest)).size > 0;)
        last = word;
    uint32_t sign = gly_cue_last_sign(text);
    return gly_cue_is_one_of(last, words) || sign == ',' || sign == '-' ||
           sign == ':';
}

/* Where the lines at the top end that stand together and yet are lines of a
 * head, by the date or the byline among them or right behind:
 *
 *     Councillors back quay plan
 *     Ida Lund
 *     Tuesday, April 14, 2026
 *
 * Nowhere, if a sentence ends before. */
static uint32_t end_of_head(const plain *p)
{
    enum { LINES = 8 };
    uint32_t end = p->first;
    uint32_t offset = end, read = end;
    bool parted = false;
    for (uint32_t i = 0; i < LINES && offset < p->text.size; i++) {
        line l = line_at(p->text, offset);
        gly_text text = text_of(p, &l);
        offset = l.next;
        if (l.text.length == 0) {
            parted = true;
            continue;
        }
        bool credit = gly_cue_in_part(text, gly_cue_is_date) ||
                      gly_cue_in_part(text, gly_cue_is_byline);
        if (i > 0 && credit)
            end = parted ? read : gly_span_end(l.text);
        if (parted || (!credit && gly_cue_ends_sentence(text)))
            break;
        read = gly_span_end(l.text);
    }
    return end;
}

/* Whether a line of the head is another one than the line above it: a headline
 * of two lines goes on with a small letter, or has capitals all through. */
static bool begins_in_head(const plain *p, const line *last, const line *next)
{
    gly_text above = text_of(p, last), text = text_of(p, next);
    if (gly_span_end(next->text) > p->head_end || is_lower(text) ||
        is_unfinished(above) || gly_cue_words(text) < 2)
        return false;
    return gly_cue_is_name(text) || gly_cue_is_name(above) ||
           !gly_cue_is_title_case(above);
}

/* Whether `next` goes on with the paragraph of `last`, in a chunk whose widest
 * line is `width`. */
static bool goes_on(const plain *p, const line *last, const line *next,
                    uint32_t width)
{
    gly_text text = text_of(p, next);
    if (width < LEAST_WIDTH || width > MOST_WIDTH || is_item(text) ||
        stands_alone(text) || stands_alone(text_of(p, last)) ||
        begins_turn(p, text) || (p->dashes && dash_size(text) > 0))
        return false;
    if (last->text.offset == p->first && is_headline_end(text_of(p, last)) &&
        !is_lower(text))
        return false;
    if (is_over_deck(p, last, next) || begins_in_head(p, last, next))
        return false;
    bool is_full = last->width + 1 + first_word(text) > width;
    bool is_indented = next->indent > last->indent + 1;
    if (is_item(text_of(p, last)))
        return is_full || is_indented;
    bool is_open = !gly_cue_ends_sentence(text_of(p, last)) && is_lower(text) &&
                   last->width >= LEAST_WIDTH / 2;
    return (is_full && !is_indented) || is_open;
}

/* Bytes of the list mark that `l` opens with; or 0. A dash is one where the
 * block before or the one behind has it, too: alone it signs a quotation. */
static uint32_t item_mark(plain *p, const line *l)
{
    gly_text text = text_of(p, l);
    uint32_t dash = dash_size(text);
    line next = *l;
    if (dash == 0)
        return is_item(text) ? mark_size(text) : 0;
    while (next.next < p->text.size && !p->dashes) {
        bool own = next.text.length > 0;
        next = line_at(p->text, next.next);
        if (next.text.length > 0 && (!own || dash_size(text_of(p, &next)) > 0))
            break;
    }
    return p->dashes || (next.text.offset != l->text.offset &&
                         dash_size(text_of(p, &next)) > 0)
               ? dash
               : 0;
}

/* The draft that a block beginning with `l` is opened as, with `mark` bytes of
 * a list mark. */
static gly_draft draft_for(plain *p, const line *l, uint32_t mark)
{
    gly_draft draft = {0};
    draft.block.kind = GLY_BLOCK_PARAGRAPH;
    draft.block.group = GLY_NONE;
    draft.block.section = GLY_NONE;
    if (mark == 0) {
        p->group = GLY_NONE;
        return draft;
    }
    if (p->group == GLY_NONE) {
        p->group = p->builder->groups++;
        p->list_indent = l->indent;
    }
    draft.layout |= GLY_LAYOUT_CERTAIN;
    draft.block.kind = GLY_BLOCK_LIST_ITEM;
    draft.block.group = p->group;
    draft.block.level = l->indent > p->list_indent + 1 ? 2 : 1;
    return draft;
}

/* Read the block that begins with `first`; answers where the next begins. */
static uint32_t read_block(plain *p, line first, uint32_t width)
{
    uint32_t mark = item_mark(p, &first);
    p->dashes = mark > 0 && dash_size(text_of(p, &first)) > 0;
    gly_builder_open(p->builder, draft_for(p, &first, mark));
    p->has_turns = p->has_turns || gly_desk_turn(text_of(p, &first)) == 'Q';
    gly_builder_copy(p->builder, gly_span_between(first.text.offset + mark,
                                                  gly_span_end(first.text)));
    line last = first;
    bool is_line = true;
    while (last.next < p->text.size) {
        line next = line_at(p->text, last.next);
        if (next.text.length == 0 || !goes_on(p, &last, &next, width))
            break;
        gly_builder_blank(p->builder, gly_span_between(gly_span_end(last.text),
                                                       next.text.offset));
        gly_builder_copy(p->builder, next.text);
        is_line = is_line && gly_span_end(next.text) <= p->head_end;
        last = next;
    }
    if (is_line)
        p->builder->draft.layout |= GLY_LAYOUT_LINE;
    gly_builder_close(p->builder);
    return last.next;
}

gly_status gly_read_plain(gly_builder *builder)
{
    plain p = {.builder = builder,
               .text = builder->input->text,
               .group = GLY_NONE,
               .first = GLY_NONE};
    uint32_t offset = gly_desk_read_fields(builder), width = 0;
    bool is_in_chunk = false;
    while (offset < p.text.size && builder->status == GLY_OK) {
        line l = line_at(p.text, offset);
        if (l.text.length == 0) {
            is_in_chunk = false;
            offset = l.next;
            continue;
        }
        if (p.first == GLY_NONE) {
            p.first = l.text.offset;
            p.head_end = end_of_head(&p);
        }
        if (!is_in_chunk)
            width = width_of_chunk(&p, offset);
        offset = read_block(&p, l, width);
        is_in_chunk = true;
    }
    if (builder->status == GLY_OK) {
        gly_frame_classify(builder, false);
        gly_desk_set_abstract(builder);
    }
    return builder->status;
}
