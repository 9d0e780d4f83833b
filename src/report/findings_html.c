/* findings_html.c - a page for an editor's browser: the draft with what is
 * found in it in the margin, both ends of a contradiction side by side, and
 * the ledgers of sources, people, numbers and days behind it. */
#include "report/html/draft.h"
#include "report/html/ledgers.h"
#include "report/html/templates.h"
#include "report/shown.h"

static void begin(gly_report *report)
{
    gly_output *output = &report->output;
    gly_output_put(output, gly_html_head);
    gly_output_put(output, "<style>\n");
    gly_output_put(output, gly_html_style);
    gly_output_put(output, "</style>\n");
    gly_output_put(output, gly_html_top);
}

/* A view of the article: the draft, or a ledger. */
typedef struct {
    const char *name, *title;
    void (*write)(gly_html_page *page);
} view;

static const view views[] = {
    {"draft", "Draft", gly_html_draft},
    {"sources", "Sources", gly_html_sources},
    {"people", "People", gly_html_people},
    {"numbers", "Numbers", gly_html_numbers},
    {"timeline", "Timeline", gly_html_timeline},
};

enum { VIEW_COUNT = sizeof views / sizeof *views };

/* "; silenced in the draft: 2": what is not told, so that nobody wonders. */
static void write_hushed(gly_html_page *page)
{
    const gly_findings *findings = page->article->findings;
    if (findings->silenced > 0)
        gly_output_format(page->output, "; silenced in the draft: %u",
                          (unsigned)findings->silenced);
    if (findings->known > 0)
        gly_output_format(page->output, "; known to the baseline: %u",
                          (unsigned)findings->known);
}

/* "2 errors, 1 warning": what the page shows of this article. */
static void write_counts(gly_html_page *page)
{
    uint32_t counts[GLY_LEVEL_ERROR + 1] = {0}, all = page->shown_count;
    for (uint32_t i = 0; i < all; i++)
        counts[page->shown[i].finding->level]++;
    gly_html_put(page, "<p class=\"counts\">");
    const char *between = "";
    for (uint32_t i = GLY_LEVEL_ERROR + 1; i-- > 0;) {
        if (counts[i] == 0)
            continue;
        gly_output_format(page->output, "%s%u %s%s", between,
                          (unsigned)counts[i], gly_level_name((gly_level)i),
                          counts[i] == 1 ? "" : "s");
        between = ", ";
    }
    gly_html_put(page, all == 0 ? "nothing found" : "");
    write_hushed(page);
    gly_html_put(page, "</p>\n");
}

static void write_head(gly_html_page *page)
{
    gly_output_format(page->output,
                      "<section class=\"article\" id=\"d%u\" "
                      "aria-labelledby=\"d%u-name\">\n<header><h2 "
                      "id=\"d%u-name\">",
                      (unsigned)page->number, (unsigned)page->number,
                      (unsigned)page->number);
    gly_html_text(page, gly_shown_path(page->document));
    gly_html_put(page, "</h2>\n");
    write_counts(page);
    gly_html_put(page, "<nav class=\"views\" aria-label=\"Views of this "
                       "draft\">");
    for (uint32_t i = 0; i < VIEW_COUNT; i++)
        gly_output_format(page->output, "<a href=\"#d%u-%s\">%s</a> ",
                          (unsigned)page->number, views[i].name,
                          views[i].title);
    gly_html_put(page, "</nav></header>\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_html_page page;
    if (!gly_html_page_begin(&page, report, article))
        return;
    write_head(&page);
    for (uint32_t i = 0; i < VIEW_COUNT; i++) {
        gly_output_format(page.output,
                          "<section class=\"view %s\" id=\"d%u-%s\" "
                          "data-view=\"%s\">\n<h3>%s</h3>\n",
                          views[i].name, (unsigned)page.number, views[i].name,
                          views[i].name, views[i].title);
        views[i].write(&page);
        gly_html_put(&page, "</section>\n");
    }
    gly_html_put(&page, "</section>\n");
}

static void end(gly_report *report)
{
    gly_output *output = &report->output;
    gly_output_put(output, gly_html_foot);
    gly_output_put(output, "<script>\n");
    gly_output_put(output, gly_html_script);
    gly_output_put(output, "</script>\n</body>\n</html>\n");
}

const gly_report_format gly_format_findings_html = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "html",
    .about = "a page for a browser: the draft and its margin",
    .begin = begin,
    .article = write_article,
    .end = end,
};
