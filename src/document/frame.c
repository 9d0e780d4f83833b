/* The layout of a draft, by example:
 *
 *     Harbor board backs toll plan          headline
 *     The vote was 5-2                      deck
 *     By Renata Colby                       byline
 *     Marlow Falls Ledger                   furniture
 *     Dec. 10, 2025                         dateline
 *
 *     MARLOW FALLS, Ohio - The board ...    paragraph with a lead
 *
 *     What happens next                     heading
 *
 *     Share This Article                    furniture
 *
 * The head is what stands before the first paragraph of prose, the tail what
 * stands after the last; in between, a line without a full stop is a heading.
 */
#include "document/frame.h"

#include "base/utf8.h"
#include "document/cues.h"
#include "document/plain/desk.h"

enum {
    LONGEST_HEADLINE = 220,
    LONGEST_HEADING = 110,
    LONGEST_QUESTION = 160,
    DECK_WORDS = 5, /* a shorter line under a headline is a label */
};

/* A document while its blocks get their kinds. */
typedef struct {
    gly_builder *builder;
    uint32_t count;
    bool has_markup, has_byline, has_credits, has_deck;
} frame;

static gly_block *block_at(const frame *f, uint32_t i)
{
    return gly_builder_block(f->builder, i);
}

static gly_text text_at(const frame *f, uint32_t i)
{
    return gly_builder_text(f->builder, i);
}

static bool has_layout(const frame *f, uint32_t i, uint8_t layout)
{
    return (gly_builder_layout(f->builder, i) & layout) != 0;
}

/* Whether block `i` is there and may get another kind. */
static bool is_open(const frame *f, uint32_t i)
{
    return i < f->count && !has_layout(f, i, GLY_LAYOUT_CERTAIN) &&
           block_at(f, i)->kind == GLY_BLOCK_PARAGRAPH;
}

/* A sign after which a sentence goes on, or is broken off. */
static bool is_run_on_sign(uint32_t sign)
{
    return sign == ',' || sign == ';' || sign == ':' || sign == '-' ||
           sign == 0x2013 || sign == 0x2014;
}

/* A line alone that does not end as a sentence or an introduction does. */
static bool is_title(const frame *f, uint32_t i, uint32_t longest)
{
    if (!is_open(f, i) || !has_layout(f, i, GLY_LAYOUT_LINE))
        return false;
    gly_text text = text_at(f, i);
    uint32_t last = gly_cue_last_sign(text);
    return text.size <= longest && !is_run_on_sign(last) &&
           (!gly_cue_ends_sentence(text) || gly_cue_is_capitals(text));
}

/* A headline that ends as a sentence does, as one with a quotation at its end:
 * Dahl Calls the Toll ‘A Disgrace.’ Its capitals tell what it is. */
static bool is_capitalized_title(const frame *f, uint32_t i)
{
    return is_open(f, i) && has_layout(f, i, GLY_LAYOUT_LINE) &&
           text_at(f, i).size <= LONGEST_HEADLINE &&
           gly_cue_is_title_case(text_at(f, i));
}

/* A headline and its deck in one paragraph, as archives have them: "Board
 * closes the pier; / The mayor wants it back by May." */
static bool is_over_deck(const frame *f, uint32_t i)
{
    return i == 0 && is_open(f, 0) && has_layout(f, 0, GLY_LAYOUT_LINE) &&
           is_open(f, 1) && has_layout(f, 1, GLY_LAYOUT_LINE) &&
           text_at(f, i).size <= LONGEST_HEADING &&
           gly_cue_last_sign(text_at(f, i)) == ';';
}

/* What a line is by its form alone; GLY_BLOCK_PARAGRAPH when that is not
 * enough to tell. */
static gly_block_kind kind_by_form(gly_text text)
{
    if (gly_cue_is_rule(text) || gly_desk_is_end_mark(text) ||
        gly_text_starts(text, gly_text_of("[galley-")))
        return GLY_BLOCK_FURNITURE;
    if (gly_cue_in_part(text, gly_cue_is_date) || gly_cue_caption(text) > 0)
        return gly_cue_caption(text) > 0 ? GLY_BLOCK_CAPTION
                                         : GLY_BLOCK_DATELINE;
    return gly_cue_in_part(text, gly_cue_is_reading_time) ? GLY_BLOCK_FURNITURE
                                                          : GLY_BLOCK_PARAGRAPH;
}

/* Whether block `i` says by its form who wrote the story, or when. */
static bool is_credit_line(const frame *f, uint32_t i)
{
    if (!is_open(f, i) || !has_layout(f, i, GLY_LAYOUT_LINE))
        return false;
    gly_block_kind kind = kind_by_form(text_at(f, i));
    return gly_cue_in_part(text_at(f, i), gly_cue_is_byline) ||
           (kind != GLY_BLOCK_PARAGRAPH && kind != GLY_BLOCK_CAPTION);
}

static bool opens_list(const frame *f, uint32_t i)
{
    return i + 1 < f->count && block_at(f, i + 1)->kind == GLY_BLOCK_LIST_ITEM;
}

/* A line that may be a name alone: "Election Results" over a list is none. */
static bool is_name_line(const frame *f, uint32_t i)
{
    return is_open(f, i) && has_layout(f, i, GLY_LAYOUT_LINE) &&
           gly_cue_is_name(text_at(f, i)) && !opens_list(f, i);
}

/* A question that stands alone, as in an FAQ; not one that someone asks. */
static bool is_question(const frame *f, uint32_t i)
{
    gly_text text = text_at(f, i);
    if (gly_desk_turn(text) == 'Q')
        return true;
    return has_layout(f, i, GLY_LAYOUT_LINE) && text.size <= LONGEST_QUESTION &&
           gly_cue_last_sign(text) == '?' && !gly_cue_has_quotation(text) &&
           !gly_cue_has_inner_stop(text) &&
           (!f->has_markup || has_layout(f, i, GLY_LAYOUT_BOLD));
}

/* The first block that looks like a headline, or GLY_NONE. A short line in
 * capitals may stand over it: the name of a section. */
static uint32_t find_headline(const frame *f)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (block_at(f, i)->kind == GLY_BLOCK_HEADLINE)
            return i;
    uint32_t given = f->builder->kept.blocks, first = given;
    if (is_title(f, first, LONGEST_HEADLINE) && is_open(f, first + 1) &&
        gly_desk_is_slug(text_at(f, first)))
        given = ++first;
    while (first < given + 3 && is_title(f, first, LONGEST_HEADLINE) &&
           is_title(f, first + 1, LONGEST_HEADLINE) &&
           gly_cue_words(text_at(f, first)) <= 3 &&
           !is_credit_line(f, first + 1) && !is_name_line(f, first + 1) &&
           (is_credit_line(f, first) || gly_cue_is_capitals(text_at(f, first))))
        first++;
    bool is_headline =
        f->count > first + 1 &&
        (is_title(f, first, LONGEST_HEADLINE) ||
         is_capitalized_title(f, first) || is_over_deck(f, first) ||
         (is_open(f, first) && is_question(f, first))) &&
        gly_desk_turn(text_at(f, first)) == 0 &&
        kind_by_form(text_at(f, first)) == GLY_BLOCK_PARAGRAPH;
    return is_headline ? first : GLY_NONE;
}

/* A summary under the headline: a paragraph of emphasis, a longer line, or a
 * sentence right under it that a byline or a date follows. */
static bool is_deck(const frame *f, uint32_t i)
{
    gly_text text = text_at(f, i);
    if (f->has_deck || gly_cue_words(text) < DECK_WORDS ||
        gly_cue_is_credit(text))
        return false;
    if (has_layout(f, i, GLY_LAYOUT_ITALIC | GLY_LAYOUT_BOLD))
        return !opens_list(f, i);
    return is_title(f, i, LONGEST_HEADLINE) ||
           (i == 1 && has_layout(f, i, GLY_LAYOUT_LINE) &&
            gly_cue_last_sign(text_at(f, 0)) == ';') ||
           (text.size <= LONGEST_HEADLINE && !f->has_credits &&
            has_layout(f, i, GLY_LAYOUT_LINE) &&
            (is_credit_line(f, i + 1) ||
             (is_name_line(f, i + 1) && is_credit_line(f, i + 2))));
}

/* The kind of a line in the head, below the headline. */
static gly_block_kind kind_in_head(const frame *f, uint32_t i)
{
    gly_text text = text_at(f, i);
    gly_block_kind kind = kind_by_form(text);
    bool ends_with_date =
        has_layout(f, i, GLY_LAYOUT_ITALIC) && gly_cue_ends_with_date(text);
    if (gly_cue_in_part(text, gly_cue_is_byline))
        return GLY_BLOCK_BYLINE;
    if (kind != GLY_BLOCK_PARAGRAPH)
        return kind;
    if (ends_with_date)
        return f->has_byline ? GLY_BLOCK_DATELINE : GLY_BLOCK_BYLINE;
    if (is_name_line(f, i))
        return f->has_byline ? GLY_BLOCK_FURNITURE : GLY_BLOCK_BYLINE;
    if (is_deck(f, i))
        return GLY_BLOCK_DECK;
    if (!is_title(f, i, LONGEST_HEADING))
        return GLY_BLOCK_PARAGRAPH;
    return has_layout(f, i, GLY_LAYOUT_BOLD) || !gly_cue_is_capitals(text)
               ? GLY_BLOCK_HEADING
               : GLY_BLOCK_FURNITURE;
}

static void set_kind(frame *f, uint32_t i, gly_block_kind kind)
{
    gly_block *block = block_at(f, i);
    block->kind = kind;
    block->level = kind == GLY_BLOCK_HEADING ? 2 : 0;
    f->has_byline = f->has_byline || kind == GLY_BLOCK_BYLINE;
    f->has_credits =
        f->has_byline || f->has_credits || kind == GLY_BLOCK_DATELINE;
    f->has_deck = f->has_deck || kind == GLY_BLOCK_DECK;
}

/* A byline or a date that is written as a heading: "### By Ida Lund". */
static bool is_credit_heading(const frame *f, uint32_t i)
{
    return block_at(f, i)->kind == GLY_BLOCK_HEADING &&
           (gly_cue_in_part(text_at(f, i), gly_cue_is_byline) ||
            gly_cue_is_date(text_at(f, i)));
}

/* Whether the head goes on with block `i`. */
static bool is_in_head(const frame *f, uint32_t i)
{
    if (is_credit_heading(f, i))
        return true;
    if (!is_open(f, i))
        return false;
    return has_layout(f, i, GLY_LAYOUT_ITALIC | GLY_LAYOUT_BOLD) ||
           is_title(f, i, LONGEST_HEADLINE) || is_credit_line(f, i) ||
           is_name_line(f, i) || gly_cue_caption(text_at(f, i)) > 0 ||
           (has_layout(f, i, GLY_LAYOUT_LINE) && is_deck(f, i));
}

/* Name the lines of the head; answers where the body begins. */
static uint32_t classify_head(frame *f)
{
    uint32_t headline = find_headline(f), given = f->builder->kept.blocks;
    if (headline == GLY_NONE) {
        bool bold = is_open(f, given) && has_layout(f, given, GLY_LAYOUT_BOLD);
        if (bold && is_deck(f, given))
            set_kind(f, given++, GLY_BLOCK_DECK);
        return given;
    }
    for (uint32_t i = 0; i < headline; i++) {
        gly_block_kind kind = GLY_BLOCK_FURNITURE;
        if (is_open(f, i) && is_title(f, i, LONGEST_HEADLINE)) {
            if (gly_cue_is_byline(text_at(f, i)))
                kind = GLY_BLOCK_BYLINE;
            if (gly_cue_is_date(text_at(f, i)))
                kind = GLY_BLOCK_DATELINE;
            set_kind(f, i, kind);
        }
    }
    block_at(f, headline)->kind = GLY_BLOCK_HEADLINE;
    uint32_t i = headline + 1 < given ? given : headline + 1;
    f->has_deck = i < f->count && block_at(f, i)->kind == GLY_BLOCK_DECK;
    i += f->has_deck;
    while (i < f->count && is_in_head(f, i)) {
        gly_block_kind kind = kind_in_head(f, i);
        if (kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_HEADING)
            break;
        set_kind(f, i++, kind);
    }
    return i;
}

static bool is_caption(const frame *f, uint32_t i)
{
    bool is_italic = has_layout(f, i, GLY_LAYOUT_ITALIC);
    return (is_italic && has_layout(f, i, GLY_LAYOUT_UNDER)) ||
           gly_cue_caption(text_at(f, i)) > 0 ||
           ((is_italic ||
             (!f->has_markup && has_layout(f, i, GLY_LAYOUT_LINE))) &&
            gly_cue_is_credit(text_at(f, i)));
}

/* Whether the next block, on the next page maybe, goes on in the middle of a
 * sentence. */
static bool runs_on(const frame *f, uint32_t i)
{
    uint32_t next = i + 1;
    if (is_open(f, next) && gly_desk_is_end_mark(text_at(f, next)))
        next++;
    if (!is_open(f, next))
        return false;
    uint32_t length, point = gly_utf8_at(text_at(f, next), 0, &length);
    return gly_utf8_is_letter(point) && !gly_utf8_is_upper(point);
}

static gly_block_kind kind_in_body(const frame *f, uint32_t i)
{
    gly_text text = text_at(f, i);
    gly_block_kind kind = GLY_BLOCK_PARAGRAPH;
    if (has_layout(f, i, GLY_LAYOUT_LINE))
        kind = kind_by_form(text);
    if (kind != GLY_BLOCK_PARAGRAPH)
        return kind;
    if (is_caption(f, i))
        return GLY_BLOCK_CAPTION;
    if (is_question(f, i))
        return GLY_BLOCK_QUESTION;
    bool may_be_heading = !f->has_markup || has_layout(f, i, GLY_LAYOUT_BOLD);
    return may_be_heading && !runs_on(f, i) && is_title(f, i, LONGEST_HEADING)
               ? GLY_BLOCK_HEADING
               : GLY_BLOCK_PARAGRAPH;
}

/* Name the blocks from `first` on. Of two headings of one level in a row the
 * first heads nothing: it is a left-over such as "Read more: ...". */
static void classify_body(frame *f, uint32_t first)
{
    uint32_t heading = GLY_NONE;
    for (uint32_t i = first; i < f->count; i++) {
        if (is_open(f, i))
            set_kind(f, i, kind_in_body(f, i));
        bool is_heading = block_at(f, i)->kind == GLY_BLOCK_HEADING &&
                          !has_layout(f, i, GLY_LAYOUT_CERTAIN);
        if (is_heading && heading != GLY_NONE && heading + 1 == i)
            set_kind(f, heading, GLY_BLOCK_FURNITURE);
        if (is_heading)
            heading = i;
    }
}

static bool has_prose(const frame *f)
{
    for (uint32_t i = 0; i < f->count; i++) {
        gly_block_kind kind = block_at(f, i)->kind;
        if (kind >= GLY_BLOCK_PARAGRAPH && kind != GLY_BLOCK_CAPTION)
            return true;
    }
    return false;
}

/* Name what stands after the last paragraph. A text of nothing but lines has
 * no tail: they are its paragraphs. */
static void classify_tail(frame *f, uint32_t first)
{
    gly_block_kind left_over =
        has_prose(f) ? GLY_BLOCK_FURNITURE : GLY_BLOCK_PARAGRAPH;
    for (uint32_t i = f->count; i > first; i--) {
        gly_block_kind kind = block_at(f, i - 1)->kind;
        bool is_certain = has_layout(f, i - 1, GLY_LAYOUT_CERTAIN);
        if (!is_certain && gly_cue_is_byline(text_at(f, i - 1)))
            set_kind(f, i - 1, GLY_BLOCK_BYLINE);
        else if (!is_certain && kind == GLY_BLOCK_HEADING)
            set_kind(f, i - 1, left_over);
        else if (kind != GLY_BLOCK_FURNITURE && kind != GLY_BLOCK_DATELINE)
            break;
    }
}

/* A heading stands under the nearest one before it of a lesser level, any
 * other block under the nearest one before it. */
static void set_sections(frame *f)
{
    uint32_t headings[8];
    for (uint32_t level = 0; level < 8; level++)
        headings[level] = GLY_NONE;
    for (uint32_t i = 0; i < f->count; i++) {
        gly_block *block = block_at(f, i);
        bool is_heading = block->kind == GLY_BLOCK_HEADING;
        uint32_t level = is_heading && block->level < 7 ? block->level : 7;
        block->section = headings[level == 0 ? 0 : level - 1];
        for (; is_heading && level < 8; level++)
            headings[level] = i;
    }
}

void gly_frame_classify(gly_builder *builder, bool has_markup)
{
    frame f = {.builder = builder,
               .count = builder->blocks.count,
               .has_markup = has_markup};
    f.has_byline = gly_builder_has_kept(builder, GLY_BLOCK_BYLINE);
    f.has_credits = f.has_byline || builder->kept.blocks > 1;
    uint32_t body = classify_head(&f);
    classify_body(&f, body);
    classify_tail(&f, body);
    set_sections(&f);
    for (uint32_t i = 0; i < f.count; i++) {
        gly_block *block = block_at(&f, i);
        if (block->kind == GLY_BLOCK_PARAGRAPH ||
            block->kind == GLY_BLOCK_CAPTION)
            block->lead = gly_cue_lead(text_at(&f, i));
    }
}
