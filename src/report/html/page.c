#include "report/html/page.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/utf8.h"
#include "report/escape.h"
#include "report/ledger.h"
#include "report/shown.h"

/* Cells of a row that are shown on either side of one. */
enum { MOST_CELLS = 16 };

/* The first run that ends behind `offset` of the source. */
static uint32_t run_at(const gly_document *document, uint32_t offset)
{
    uint32_t low = 0, high = document->run_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (gly_span_end(document->runs[middle].source) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Where byte `offset` of the source is seen in `run`, which holds it or comes
 * behind it; `last` asks for the end of what is decoded as a whole. */
static uint32_t seen_at(const gly_run *run, uint32_t offset, bool last)
{
    if (offset <= run->source.offset)
        return run->text.offset;
    if (run->kind == GLY_RUN_COPIED)
        return run->text.offset + (offset - run->source.offset);
    return last ? gly_span_end(run->text) : run->text.offset;
}

/* The stretch of visible text that `source` stands for; empty for what is not
 * seen, such as front matter. O(log runs). */
static gly_span visible_of(const gly_document *document, gly_span source)
{
    static const gly_span nothing = {0, 0};
    uint32_t first = run_at(document, source.offset);
    if (source.length == 0 || first == document->run_count ||
        document->runs[first].source.offset >= gly_span_end(source))
        return nothing;
    uint32_t start = seen_at(&document->runs[first], source.offset, false);
    uint32_t last = run_at(document, gly_span_end(source) - 1);
    uint32_t end;
    if (last == document->run_count)
        end = document->text.size;
    else
        end = seen_at(&document->runs[last], gly_span_end(source), true);
    return end > start ? gly_span_between(start, end) : nothing;
}

/* The places of a finding, as they are seen. */
static void find_ends(gly_html_shown *shown, const gly_document *document)
{
    const gly_finding *finding = shown->finding;
    shown->ends[0] = visible_of(document, finding->source);
    shown->end_count = 1;
    for (uint32_t i = 0;
         i < finding->related_count && shown->end_count < GLY_HTML_ENDS; i++)
        shown->ends[shown->end_count++] =
            visible_of(document, finding->related[i].source);
    if (shown->ends[0].length == 0)
        shown->block = GLY_NONE;
    else
        shown->block = gly_document_block(document, shown->ends[0].offset);
}

static bool gather(gly_html_page *page)
{
    const gly_list *items = &page->article->findings->items;
    gly_html_shown *shown =
        gly_arena_array(page->arena, (size_t)items->count + 1, sizeof *shown);
    if (shown == NULL) {
        page->report->status = GLY_NO_MEMORY;
        return false;
    }
    page->shown = shown;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *finding = gly_list_at(items, i);
        if (!gly_report_shows(page->report, finding))
            continue;
        gly_html_shown *one = &shown[page->shown_count++];
        *one =
            (gly_html_shown){.finding = finding, .number = page->shown_count};
        find_ends(one, page->document);
    }
    return true;
}

/* Find the claim that tells of each person. */
static bool find_persons(gly_html_page *page)
{
    const gly_claims *claims = page->article->claims;
    uint32_t entities = claims->annotations->entity_count;
    page->persons = gly_arena_array(page->arena, (size_t)entities + 1,
                                    sizeof(const gly_claim *));
    if (page->persons == NULL) {
        page->report->status = GLY_NO_MEMORY;
        return false;
    }
    for (uint32_t i = claims->first[GLY_CLAIM_PERSON];
         i < claims->first[GLY_CLAIM_PERSON + 1]; i++) {
        const gly_claim *claim = &claims->items[i];
        gly_value entity = gly_ledger_field(claims, claim, "entity");
        if (entity.type == GLY_VALUE_ENTITY && entity.entity < entities)
            page->persons[entity.entity] = claim;
    }
    return true;
}

bool gly_html_page_begin(gly_html_page *out, gly_report *report,
                         const gly_report_article *article)
{
    *out = (gly_html_page){
        .report = report,
        .output = &report->output,
        .article = article,
        .document = article->document,
        .arena = article->claims->arena,
        .number = report->article_count + 1,
    };
    return gather(out) && find_persons(out);
}

void gly_html_text(gly_html_page *page, gly_text text)
{
    gly_escape_xml(page->output, text);
}

void gly_html_words(gly_html_page *page, gly_span text)
{
    gly_text words = gly_text_slice(page->document->text, text);
    while (words.size > 0) {
        uint32_t end = gly_text_find(words, gly_text_of("\n"), 0);
        gly_span line = {0, end == GLY_NONE ? words.size : end};
        gly_escape_xml(page->output, gly_text_slice(words, line));
        uint32_t next = line.length;
        while (next < words.size && words.data[next] == '\n')
            next++;
        gly_html_put(page, next > line.length ? " " : "");
        words = gly_text_slice(words, gly_span_between(next, words.size));
    }
}

void gly_html_put(gly_html_page *page, const char *html)
{
    gly_output_put(page->output, html);
}

/* The end of a cut that leaves at most `most` bytes of `text` and halves no
 * character. */
static gly_span cut_behind(gly_text all, gly_span text, uint32_t most)
{
    uint32_t end = text.offset + most;
    if (text.length <= most)
        return text;
    while (end > text.offset && ((unsigned char)all.data[end] & 0xC0) == 0x80)
        end--;
    return gly_span_between(text.offset, end);
}

void gly_html_short(gly_html_page *page, gly_text text)
{
    gly_span all = {0, text.size};
    gly_span shown = cut_behind(text, all, GLY_HTML_WORDS);
    gly_html_text(page, gly_text_slice(text, shown));
    gly_html_put(page, shown.length < all.length ? " …" : "");
}

void gly_html_roles(gly_html_page *page, uint32_t entity)
{
    if (page->persons[entity] == NULL)
        return;
    gly_value roles =
        gly_ledger_field(page->article->claims, page->persons[entity], "roles");
    if (roles.type == GLY_VALUE_NONE || roles.text.size == 0)
        return;
    gly_html_put(page, " <small>");
    gly_html_short(page, roles.text);
    gly_html_put(page, "</small>");
}

void gly_html_place(gly_html_page *page, gly_span text)
{
    const gly_document *document = page->document;
    gly_span source = gly_document_source(document, text);
    gly_output_format(
        page->output,
        "<a class=\"place\" href=\"#d%u-b%u\" data-at=\"%u\">%s %u</a>",
        (unsigned)page->number,
        (unsigned)gly_document_block(document, text.offset),
        (unsigned)text.offset, gly_shown_unit(document),
        (unsigned)gly_document_spot(document, source).start.line);
}

/* The row of a table that the cell at block `index` is in. */
static gly_span row_of(const gly_document *document, uint32_t index)
{
    const gly_block *blocks = document->blocks, *cell = &blocks[index];
    uint32_t first = index, last = index;
    while (first > 0 && blocks[first - 1].kind == GLY_BLOCK_CELL &&
           blocks[first - 1].group == cell->group &&
           blocks[first - 1].row == cell->row && index - first < MOST_CELLS)
        first--;
    while (last + 1 < document->block_count &&
           blocks[last + 1].kind == GLY_BLOCK_CELL &&
           blocks[last + 1].group == cell->group &&
           blocks[last + 1].row == cell->row && last - index < MOST_CELLS)
        last++;
    return gly_span_join(blocks[first].text, blocks[last].text);
}

/* The sentences that `text` stands in, or the row of its table. */
static gly_span sentences_of(const gly_html_page *page, gly_span text)
{
    const gly_document *document = page->document;
    const gly_language *language = page->article->language;
    uint32_t block = gly_document_block(document, text.offset);
    if (block != GLY_NONE && document->blocks[block].kind == GLY_BLOCK_CELL)
        return gly_span_join(row_of(document, block), text);
    const gly_tokens *tokens = &language->tokens;
    uint32_t first = gly_tokens_at(tokens, text.offset);
    uint32_t last = gly_tokens_at(tokens, gly_span_end(text) - 1);
    if (last >= tokens->count)
        return text;
    const gly_sentence *from =
        &language->sentences
             .items[gly_sentences_of(&language->sentences, first)];
    const gly_sentence *to =
        &language->sentences
             .items[gly_sentences_of(&language->sentences, last)];
    gly_span all =
        gly_tokens_span(tokens, from->first, to->first + to->count - 1);
    return gly_span_join(all, text);
}

/* The same at its other end. */
static gly_span cut_before(gly_text all, gly_span text, uint32_t most)
{
    uint32_t end = gly_span_end(text);
    if (text.length <= most)
        return text;
    uint32_t start = end - most;
    while (start < end && ((unsigned char)all.data[start] & 0xC0) == 0x80)
        start++;
    return gly_span_between(start, end);
}

void gly_html_context(gly_html_page *page, gly_span text)
{
    gly_text all = page->document->text;
    gly_span around = sentences_of(page, text);
    gly_span before = gly_span_between(around.offset, text.offset);
    gly_span after = gly_span_between(gly_span_end(text), gly_span_end(around));
    gly_span first = cut_before(all, before, GLY_HTML_AROUND);
    gly_span words = cut_behind(all, text, GLY_HTML_WORDS);
    gly_span rest = cut_behind(all, after, GLY_HTML_AROUND);
    gly_html_put(page, first.length < before.length ? "…" : "");
    gly_html_words(page, first);
    gly_html_put(page, "<mark>");
    gly_html_words(page, words);
    gly_html_put(page, words.length < text.length ? " …</mark>" : "</mark>");
    gly_html_words(page, rest);
    gly_html_put(page, rest.length < after.length ? "…" : "");
}

const char *gly_html_level(const gly_finding *finding)
{
    if (gly_text_equal(finding->category, gly_text_of("notice")))
        return "notice";
    return gly_level_name(finding->level);
}

gly_text gly_html_day(gly_arena *arena, int32_t day)
{
    static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu",
                                           "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr",
                                         "May", "Jun", "Jul", "Aug",
                                         "Sep", "Oct", "Nov", "Dec"};
    gly_calendar_date date = gly_calendar_date_of(day);
    return gly_text_format(arena, "%s %d %s %d", weekdays[date.weekday - 1],
                           (int)date.day, months[date.month - 1],
                           (int)date.year);
}
