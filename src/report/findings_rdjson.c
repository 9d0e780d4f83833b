/* findings_rdjson.c - for reviewdog, which comments on merge requests.
 * The Reviewdog Diagnostic Format, one DiagnosticResult:
 *
 *     reviewdog -f=rdjson <findings.json
 *
 * Its columns count bytes of UTF-8 from 1, which galley's own do not: they are
 * made here out of the line's start. */
#include "report/shown.h"

static void begin(gly_report *report)
{
    gly_output_put(&report->output,
                   "{\"source\":{\"name\":\"galley\"},\"diagnostics\":[");
}

static void write_position(gly_output *output, const gly_spot *spot,
                           uint32_t line, uint32_t offset)
{
    uint32_t start = spot->lines->starts[line - 1];
    gly_output_format(output, "{\"line\":%u,\"column\":%u}", (unsigned)line,
                      (unsigned)(offset < start ? 1 : offset - start + 1));
}

static void write_location(gly_output *output, const gly_document *document,
                           gly_span source)
{
    gly_spot spot = gly_document_spot(document, source);
    gly_output_put(output, "\"location\":{\"path\":");
    gly_output_json(output, gly_shown_path(document));
    gly_output_put(output, ",\"range\":{\"start\":");
    write_position(output, &spot, spot.start.line, spot.words.offset);
    gly_output_put(output, ",\"end\":");
    write_position(output, &spot, spot.end.line,
                   spot.words.offset + spot.words.length);
    gly_output_put(output, "}}");
}

static void write_related(gly_output *output, const gly_document *document,
                          const gly_finding *finding)
{
    gly_output_put(output, ",\"related_locations\":[");
    for (uint32_t i = 0; i < finding->related_count; i++) {
        const gly_related *related = &finding->related[i];
        gly_output_put(output, i == 0 ? "{\"message\":" : ",{\"message\":");
        gly_output_json(output, related->message);
        gly_output_put(output, ",");
        write_location(output, document, related->source);
        gly_output_put(output, "}");
    }
    gly_output_put(output, "]");
}

static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    static const char *const severities[] = {"INFO", "WARNING", "ERROR"};
    gly_output *output = &report->output;
    gly_output_put(output, gly_shown_count(report) == 1 ? "\n" : ",\n");
    gly_output_put(output, "{\"message\":");
    gly_output_json(output, gly_shown_message(report, document, finding, "\n"));
    gly_output_put(output, ",");
    write_location(output, document, finding->source);
    gly_output_format(output, ",\"severity\":\"%s\",\"code\":{\"value\":",
                      severities[finding->level]);
    gly_output_json(output, finding->rule);
    gly_output_put(output, "}");
    if (finding->related_count > 0)
        write_related(output, document, finding);
    gly_output_put(output, "}");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_shown_each(report, article, write_finding);
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "\n]}\n");
}

const gly_report_format gly_format_findings_rdjson = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "rdjson",
    .about = "for reviewdog, which comments on merge requests",
    .begin = begin,
    .article = write_article,
    .end = end,
};
