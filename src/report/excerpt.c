#include "report/excerpt.h"

#include "report/glyph.h"

/* What is left out is cut at a blank if one stands this near, in bytes. */
enum { BLANK_REACH = 16 };

/* What takes no columns, such as accents that combine, must end somewhere. */
enum { MOST_BYTES = 16 * GLY_EXCERPT_COLUMNS };

/* What of a line is shown, as bytes of the line: from <= first <= last <= to.
 * The words are [first, last). */
typedef struct {
    gly_text line;
    uint32_t from, first, last, to;
} view;

/* How far one can go from `offset` towards `end` within `columns`, which is
 * lowered by what is used. */
static uint32_t go_on(gly_text line, gly_span span, uint32_t *columns)
{
    uint32_t at = span.offset;
    while (at < gly_span_end(span) && at - span.offset < MOST_BYTES) {
        gly_glyph glyph = gly_glyph_at(line, at);
        if (glyph.width > *columns)
            break;
        *columns -= glyph.width;
        at += glyph.length;
    }
    return at;
}

static uint32_t go_back(gly_text line, uint32_t offset, uint32_t *columns)
{
    uint32_t start = offset;
    while (offset > 0 && start - offset < MOST_BYTES) {
        gly_glyph glyph = gly_glyph_before(line, offset);
        if (glyph.width > *columns)
            break;
        *columns -= glyph.width;
        offset -= glyph.length;
    }
    return offset;
}

/* Move a cut inwards to a blank, so that no word is halved. */
static uint32_t after_blank(const view *shown)
{
    uint32_t at = shown->from;
    while (at < shown->first && at - shown->from < BLANK_REACH) {
        if (shown->line.data[at++] == ' ')
            return at;
    }
    return shown->from;
}

/* The last blank at or before `to` and not before `least`, if it is near. */
static uint32_t before_blank(gly_text line, uint32_t to, uint32_t least)
{
    for (uint32_t at = to; at > least && to - at < BLANK_REACH; at--) {
        if (line.data[at] == ' ')
            return at;
    }
    return least < to && to - least < BLANK_REACH ? least : to;
}

/* Lay the view around the words: half of the columns that they leave go before
 * them, the rest behind, and what one side does not need goes to the other. */
static view look(gly_text line, gly_span words)
{
    view shown = {line, words.offset, words.offset, 0, 0};
    uint32_t left = GLY_EXCERPT_COLUMNS - 2;
    shown.last = go_on(line, words, &left);
    if (shown.last < gly_span_end(words)) {
        shown.last = before_blank(line, shown.last, shown.first + 1);
        shown.to = shown.last;
        return shown;
    }
    uint32_t half = left / 2, before = half;
    shown.from = go_back(line, shown.first, &before);
    uint32_t after = left - half + before;
    gly_span rest = gly_span_between(shown.last, line.size);
    shown.to = go_on(line, rest, &after);
    if (shown.from > 0 && after > 0)
        shown.from = go_back(line, shown.from, &after);
    if (shown.from > 0)
        shown.from = after_blank(&shown);
    if (shown.to < line.size)
        shown.to = before_blank(line, shown.to, shown.last);
    return shown;
}

static void fill(gly_output *output, const char *with, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        gly_output_put(output, with);
}

static gly_text between(gly_text line, uint32_t from, uint32_t to)
{
    return gly_text_slice(line, gly_span_between(from, to));
}

static void write_line(gly_output *output, const view *shown,
                       const gly_excerpt *excerpt)
{
    gly_text line = shown->line;
    gly_output_format(output, "  %*u | ", (int)excerpt->gutter,
                      (unsigned)excerpt->line);
    gly_output_put(output, shown->from > 0 ? "…" : "");
    gly_glyph_write(output, between(line, shown->from, shown->first));
    gly_output_put(output, excerpt->on);
    gly_glyph_write(output, between(line, shown->first, shown->last));
    gly_output_put(output, excerpt->off);
    gly_glyph_write(output, between(line, shown->last, shown->to));
    gly_output_put(output, shown->to < line.size ? "…\n" : "\n");
}

/* Words that take no columns (an empty span) are marked by one sign. */
static void write_underline(gly_output *output, const view *shown,
                            const gly_excerpt *excerpt)
{
    gly_text before = between(shown->line, shown->from, shown->first);
    gly_text words = between(shown->line, shown->first, shown->last);
    uint32_t width = gly_glyph_width(words);
    gly_output_format(output, "  %*s | ", (int)excerpt->gutter, "");
    fill(output, " ", gly_glyph_width(before) + (shown->from > 0));
    gly_output_put(output, excerpt->on);
    fill(output, "^", width == 0 ? 1 : width);
    gly_output_put(output, excerpt->off);
    gly_output_put(output, "\n");
}

/* The part of the words that stands on `line`, as bytes of it. */
static gly_span part_on(gly_text line, uint32_t start, gly_span words)
{
    uint32_t first = words.offset < start ? 0 : words.offset - start;
    uint32_t last =
        gly_span_end(words) < start ? 0 : gly_span_end(words) - start;
    if (first > line.size)
        first = line.size;
    if (last > line.size)
        last = line.size;
    return gly_span_between(first, last);
}

void gly_excerpt_write(gly_output *output, const gly_excerpt *excerpt)
{
    gly_spot spot = gly_document_spot(excerpt->document, excerpt->source);
    const gly_line_index *lines = spot.lines;
    gly_excerpt now = *excerpt;
    for (uint32_t count = 0; count < GLY_EXCERPT_LINES; count++, now.line++) {
        gly_text line = gly_line_index_line(lines, now.line);
        uint32_t start = lines->starts[now.line - 1];
        if (line.size > 0)
            start = (uint32_t)(line.data - lines->text.data);
        gly_span part = part_on(line, start, spot.words);
        view shown = look(line, part);
        write_line(output, &shown, &now);
        write_underline(output, &shown, &now);
        if (now.line >= lines->count ||
            lines->starts[now.line] >= gly_span_end(spot.words))
            return;
    }
    gly_output_format(output, "  %*s | …\n", (int)excerpt->gutter, "");
}
