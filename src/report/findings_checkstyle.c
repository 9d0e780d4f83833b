/* findings_checkstyle.c - XML as Checkstyle writes it.
 * It began with Java, and most programs that gather findings of others read
 * it: Jenkins shows a draft's "the total was 12 on line 3" like any warning. */
#include "report/escape.h"
#include "report/shown.h"

static void begin(gly_report *report)
{
    gly_output_put(&report->output,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<checkstyle version=\"8.0\">\n");
}

static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    static const char *const severities[] = {"info", "warning", "error"};
    gly_output *output = &report->output;
    gly_output_format(output,
                      "    <error line=\"%u\" column=\"%u\" severity=\"%s\""
                      " message=\"",
                      (unsigned)finding->start.line,
                      (unsigned)finding->start.column,
                      severities[finding->level]);
    gly_escape_xml(output, gly_shown_message(report, document, finding, "; "));
    gly_output_put(output, "\" source=\"galley.");
    gly_escape_xml(output, finding->rule);
    gly_output_put(output, "\"/>\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_output_put(&report->output, "  <file name=\"");
    gly_escape_xml(&report->output, gly_shown_path(article->document));
    gly_output_put(&report->output, "\">\n");
    gly_shown_each(report, article, write_finding);
    gly_output_put(&report->output, "  </file>\n");
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "</checkstyle>\n");
}

const gly_report_format gly_format_findings_checkstyle = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "checkstyle",
    .about = "XML of Checkstyle, which Jenkins and others read",
    .begin = begin,
    .article = write_article,
    .end = end,
};
