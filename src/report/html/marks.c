#include "report/html/marks.h"

#include <stdlib.h>

/* What is marked at a place. Invariant: `count <= GLY_HTML_MARK_DEPTH`. */
typedef struct {
    const gly_html_mark *items[GLY_HTML_MARK_DEPTH];
    uint32_t count;
} active;

/* Mark one end in each block that it goes over. */
static void add_end(gly_html_marks *marks, gly_html_mark *room,
                    const gly_html_page *page, const gly_html_mark *whole)
{
    const gly_document *document = page->document;
    uint32_t block = gly_document_block(document, whole->text.offset);
    for (uint32_t i = 0; i < GLY_HTML_MARK_BLOCKS; i++, block++) {
        if (block >= document->block_count)
            return;
        gly_span text = document->blocks[block].text;
        if (!gly_span_overlaps(text, whole->text))
            return;
        uint32_t start = whole->text.offset, end = gly_span_end(whole->text);
        if (start < text.offset)
            start = text.offset;
        if (end > gly_span_end(text))
            end = gly_span_end(text);
        gly_html_mark *mark = &room[marks->count++];
        *mark = *whole;
        mark->text = gly_span_between(start, end);
    }
}

/* By place; of one place, the longer one first, so that it is around. */
static int by_place(const void *a, const void *b)
{
    const gly_html_mark *one = a, *two = b;
    if (one->text.offset != two->text.offset)
        return one->text.offset < two->text.offset ? -1 : 1;
    if (one->text.length != two->text.length)
        return one->text.length > two->text.length ? -1 : 1;
    if (one->shown != two->shown)
        return one->shown < two->shown ? -1 : 1;
    return (one->end > two->end) - (one->end < two->end);
}

bool gly_html_marks_build(gly_html_marks *out, gly_html_page *page)
{
    size_t ends = 1;
    for (uint32_t i = 0; i < page->shown_count; i++)
        ends += page->shown[i].end_count;
    gly_html_mark *room =
        gly_arena_array(page->arena, ends * GLY_HTML_MARK_BLOCKS, sizeof *room);
    *out = (gly_html_marks){room, 0, 0};
    if (room == NULL) {
        page->report->status = GLY_NO_MEMORY;
        return false;
    }
    for (uint32_t i = 0; i < page->shown_count; i++) {
        const gly_html_shown *shown = &page->shown[i];
        for (uint32_t end = 0; end < shown->end_count; end++) {
            gly_html_mark whole = {shown->ends[end], shown, end};
            if (whole.text.length > 0)
                add_end(out, room, page, &whole);
        }
    }
    qsort(room, out->count, sizeof *room, by_place);
    return true;
}

/* Drop what has ended at `at`, and take what begins there. */
static void update(active *now, gly_html_marks *marks, uint32_t at)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < now->count; i++) {
        if (gly_span_end(now->items[i]->text) > at)
            now->items[kept++] = now->items[i];
    }
    now->count = kept;
    while (marks->next < marks->count &&
           marks->items[marks->next].text.offset <= at) {
        const gly_html_mark *mark = &marks->items[marks->next++];
        if (now->count < GLY_HTML_MARK_DEPTH && gly_span_end(mark->text) > at)
            now->items[now->count++] = mark;
    }
}

/* Where the marks change next, not behind `end`. */
static uint32_t next_cut(const active *now, const gly_html_marks *marks,
                         uint32_t end)
{
    if (marks->next < marks->count &&
        marks->items[marks->next].text.offset < end)
        end = marks->items[marks->next].text.offset;
    for (uint32_t i = 0; i < now->count; i++) {
        if (gly_span_end(now->items[i]->text) < end)
            end = gly_span_end(now->items[i]->text);
    }
    return end;
}

/* Whether `a` is what a click on a word should open rather than `b`: it has
 * its own place there, then the graver, then the shorter one. */
static bool is_before(const gly_html_mark *a, const gly_html_mark *b)
{
    if ((a->end == 0) != (b->end == 0))
        return a->end == 0;
    if (a->shown->finding->level != b->shown->finding->level)
        return a->shown->finding->level > b->shown->finding->level;
    return a->text.length < b->text.length;
}

static void write_piece(gly_html_page *page, const active *now, gly_span text)
{
    if (now->count == 0) {
        gly_html_words(page, text);
        return;
    }
    const gly_html_mark *top = now->items[0];
    for (uint32_t i = 1; i < now->count; i++) {
        if (is_before(now->items[i], top))
            top = now->items[i];
    }
    gly_output_format(
        page->output, "<a class=\"mark %s%s\" href=\"#d%u-f%u\" data-f=\"",
        gly_html_level(top->shown->finding), top->end == 0 ? "" : " other",
        (unsigned)page->number, (unsigned)top->shown->number);
    for (uint32_t i = 0; i < now->count; i++)
        gly_output_format(page->output, "%s%u.%u", i == 0 ? "" : " ",
                          (unsigned)now->items[i]->shown->number,
                          (unsigned)now->items[i]->end);
    gly_html_put(page, "\">");
    gly_html_words(page, text);
    gly_html_put(page, "</a>");
}

void gly_html_marks_write(gly_html_page *page, gly_html_marks *marks,
                          gly_span text)
{
    active now = {.count = 0};
    uint32_t at = text.offset, end = gly_span_end(text);
    while (at < end) {
        update(&now, marks, at);
        uint32_t cut = next_cut(&now, marks, end);
        write_piece(page, &now, gly_span_between(at, cut));
        at = cut;
    }
}
