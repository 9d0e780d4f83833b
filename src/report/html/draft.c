#include "report/html/draft.h"

#include "report/html/cards.h"
#include "report/html/marks.h"

/* A draft that is being written. */
typedef struct {
    gly_html_page *page;
    gly_html_marks marks;
    uint32_t next; /* the first finding whose card is not there yet */
} writing;

/* The element that a block is; headings of a draft are below those of the
 * page. */
static const char *element_of(const gly_block *block)
{
    switch (block->kind) {
    case GLY_BLOCK_HEADLINE:
        return "h4";
    case GLY_BLOCK_HEADING:
        return block->level <= 2 ? "h5" : "h6";
    case GLY_BLOCK_QUOTE:
        return "blockquote";
    default:
        return "p";
    }
}

/* The number of the line that a block begins on. */
static void write_number(const gly_html_page *page, const gly_block *block)
{
    gly_span source = gly_document_source(page->document, block->text);
    gly_spot spot = gly_document_spot(page->document, source);
    gly_output_format(page->output,
                      "<span class=\"number\" aria-hidden=\"true\">%u</span>",
                      (unsigned)spot.start.line);
}

/* Open the row of a block. */
static void begin_row(const gly_html_page *page, uint32_t index)
{
    const gly_block *block = &page->document->blocks[index];
    gly_output_format(page->output, "<div class=\"row %s\" id=\"d%u-b%u\">",
                      gly_block_kind_name(block->kind), (unsigned)page->number,
                      (unsigned)index);
    write_number(page, block);
}

/* The cards of all findings up to block `last`, and the end of the row. */
static void end_row(writing *now, uint32_t last)
{
    gly_html_page *page = now->page;
    gly_html_put(page, "<div class=\"margin\">");
    while (now->next < page->shown_count &&
           (page->shown[now->next].block == GLY_NONE ||
            page->shown[now->next].block <= last)) {
        const gly_html_shown *shown = &page->shown[now->next++];
        if (shown->block != GLY_NONE)
            gly_html_card(page, shown);
    }
    gly_html_put(page, "</div></div>\n");
}

static void write_row(writing *now, uint32_t index)
{
    const gly_block *block = &now->page->document->blocks[index];
    const char *element = element_of(block);
    begin_row(now->page, index);
    gly_output_format(now->page->output, "<%s>", element);
    gly_html_marks_write(now->page, &now->marks, block->text);
    gly_output_format(now->page->output, "</%s>", element);
    end_row(now, index);
}

/* Whether block `index` goes on with the table that `first` has begun. */
static bool is_in_table(const gly_document *document, uint32_t first,
                        uint32_t index)
{
    return index < document->block_count &&
           document->blocks[index].kind == GLY_BLOCK_CELL &&
           document->blocks[index].group == document->blocks[first].group;
}

/* A cell; a column that is empty in this row has no block. */
static void write_cell(writing *now, uint32_t index, uint32_t missing)
{
    gly_html_page *page = now->page;
    const gly_block *cell = &page->document->blocks[index];
    for (uint32_t i = 0; i < missing; i++)
        gly_html_put(page, "<td></td>");
    gly_output_format(page->output, "<%s id=\"d%u-b%u\">",
                      cell->header ? "th" : "td", (unsigned)page->number,
                      (unsigned)index);
    gly_html_marks_write(page, &now->marks, cell->text);
    gly_html_put(page, cell->header ? "</th>" : "</td>");
}

/* Columns between two cells that hold nothing; a table is never so wide that
 * these matter. */
static uint32_t missing_before(const gly_block *cell, uint32_t column)
{
    enum { MOST = 32 };
    uint32_t missing = cell->column > column ? cell->column - column : 0;
    return missing > MOST ? MOST : missing;
}

/* A table that begins at block `first`; answers its last block. */
static uint32_t write_table(writing *now, uint32_t first)
{
    const gly_document *document = now->page->document;
    uint32_t index = first, column = 0;
    gly_output_format(now->page->output, "<div class=\"row table\">");
    write_number(now->page, &document->blocks[first]);
    gly_html_put(now->page, "<div class=\"scroll\" tabindex=\"0\"><table><tr>");
    for (; is_in_table(document, first, index); index++) {
        const gly_block *cell = &document->blocks[index];
        if (index > first && cell->row != document->blocks[index - 1].row) {
            gly_html_put(now->page, "</tr>\n<tr>");
            column = 0;
        }
        write_cell(now, index, missing_before(cell, column));
        column = (uint32_t)cell->column + 1;
    }
    gly_html_put(now->page, "</tr></table></div>");
    end_row(now, index - 1);
    return index - 1;
}

/* What is said of the file and not of words in it. */
static void write_loose(gly_html_page *page)
{
    bool any = false;
    for (uint32_t i = 0; i < page->shown_count; i++) {
        if (page->shown[i].block != GLY_NONE)
            continue;
        if (!any)
            gly_html_put(page, "<div class=\"loose\">\n");
        any = true;
        gly_html_card(page, &page->shown[i]);
    }
    if (any)
        gly_html_put(page, "</div>\n");
}

void gly_html_draft(gly_html_page *page)
{
    writing now = {.page = page};
    if (!gly_html_marks_build(&now.marks, page))
        return;
    write_loose(page);
    gly_html_put(page, "<div class=\"sheet\">\n");
    for (uint32_t i = 0; i < page->document->block_count; i++) {
        if (page->document->blocks[i].kind == GLY_BLOCK_CELL)
            i = write_table(&now, i);
        else
            write_row(&now, i);
    }
    gly_html_put(page, "</div>\n");
}
