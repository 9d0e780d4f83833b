/* findings_junit.c - XML as JUnit writes it.
 * A CI job shows failed tests; here a draft is a suite and each finding a test
 * of it that has failed, so that "draft.md: figures 12:5" is red in the list.
 * A draft with nothing to report is one test that has passed. */
#include "report/escape.h"
#include "report/shown.h"

static void begin(gly_report *report)
{
    gly_output_put(&report->output,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<testsuites name=\"galley\">\n");
}

/* A test of `document`, open before its name. */
static void begin_case(gly_output *output, const gly_document *document)
{
    gly_output_put(output, "    <testcase classname=\"");
    gly_escape_xml(output, gly_shown_path(document));
    gly_output_put(output, "\" name=\"");
}

/* What a person reads of a failure: each place on a line of its own. */
static void write_places(gly_report *report, const gly_document *document,
                         const gly_finding *finding)
{
    gly_output *output = &report->output;
    gly_escape_xml(output, gly_shown_path(document));
    gly_output_format(output, ":%u:%u: %s: ", (unsigned)finding->start.line,
                      (unsigned)finding->start.column,
                      gly_level_name(finding->level));
    gly_escape_xml(output,
                   gly_shown_message(report, document, finding, "\n  "));
}

static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    gly_output *output = &report->output;
    begin_case(output, document);
    gly_escape_xml(output, finding->rule);
    gly_output_format(
        output, " %u:%u\" time=\"0\">\n      <failure type=\"%s\"",
        (unsigned)finding->start.line, (unsigned)finding->start.column,
        gly_level_name(finding->level));
    gly_output_put(output, " message=\"");
    gly_escape_xml(output, finding->message);
    gly_output_put(output, "\">");
    write_places(report, document, finding);
    gly_output_put(output, "</failure>\n    </testcase>\n");
}

static void begin_suite(gly_report *report, const gly_document *document,
                        uint32_t failures)
{
    gly_output *output = &report->output;
    gly_output_put(output, "  <testsuite name=\"");
    gly_escape_xml(output, gly_shown_path(document));
    gly_output_format(output,
                      "\" tests=\"%u\" failures=\"%u\" errors=\"0\""
                      " skipped=\"0\" time=\"0\">\n",
                      (unsigned)(failures == 0 ? 1 : failures),
                      (unsigned)failures);
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_output *output = &report->output;
    uint32_t failures = gly_shown_coming(report, article);
    begin_suite(report, article->document, failures);
    gly_shown_each(report, article, write_finding);
    if (failures == 0) {
        begin_case(output, article->document);
        gly_output_put(output, "nothing to report\" time=\"0\"/>\n");
    }
    gly_output_put(output, "  </testsuite>\n");
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "</testsuites>\n");
}

const gly_report_format gly_format_findings_junit = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "junit",
    .about = "XML of JUnit: a draft is a suite, a finding a failed test",
    .begin = begin,
    .article = write_article,
    .end = end,
};
