/* findings_markdown.c - a summary of a run as a Markdown table.
 * It is what GitHub shows below a job, and what a bot may put into a merge
 * request: "2 errors, 5 warnings in 3 drafts", and each with its place. */
#include "report/escape.h"
#include "report/kept.h"

enum { ROWS_MOST = 500 }; /* GitHub takes no more than a mebibyte */

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_kept_add(report, article, "; ");
}

static void write_heading(gly_report *report, uint32_t count)
{
    gly_output *output = &report->output;
    const char *mark = "";
    gly_output_put(output, "### galley: ");
    if (count == 0)
        gly_output_put(output, "nothing to report");
    for (uint32_t level = GLY_LEVEL_ERROR + 1; level-- > 0;) {
        uint32_t shown = report->shown[level];
        if (shown == 0)
            continue;
        gly_output_format(output, "%s%u %s%s", mark, (unsigned)shown,
                          gly_level_name((gly_level)level),
                          shown == 1 ? "" : "s");
        mark = ", ";
    }
    gly_output_format(output, " in %u draft%s\n\n",
                      (unsigned)report->article_count,
                      report->article_count == 1 ? "" : "s");
}

static void write_row(gly_output *output, const gly_kept *kept)
{
    gly_output_format(output, "| %s | ", gly_level_name(kept->level));
    gly_escape_cell(output, kept->path);
    gly_output_format(output, ", %s %u | ", kept->unit,
                      (unsigned)kept->start.line);
    gly_escape_cell(output, kept->message);
    gly_output_put(output, " | ");
    gly_escape_cell(output, kept->rule);
    gly_output_put(output, " |\n");
}

static void end(gly_report *report)
{
    gly_output *output = &report->output;
    uint32_t count;
    const gly_kept *kept = gly_kept_sorted(report, &count);
    write_heading(report, count);
    if (count > 0)
        gly_output_put(output, "| Level | Place | What | Rule |\n"
                               "| --- | --- | --- | --- |\n");
    for (uint32_t i = 0; i < count && i < ROWS_MOST; i++)
        write_row(output, &kept[i]);
    if (count > ROWS_MOST)
        gly_output_format(output, "\nand %u more\n",
                          (unsigned)(count - ROWS_MOST));
    if (count > 0)
        gly_output_put(output, "\n");
}

const gly_report_format gly_format_findings_markdown = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "markdown",
    .about = "a table for a job summary or a merge request",
    .begin = gly_kept_begin,
    .article = write_article,
    .end = end,
};
