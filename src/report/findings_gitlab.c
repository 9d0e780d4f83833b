/* findings_gitlab.c - GitLab's code quality report.
 * An array of issues as Code Climate shapes them; a merge request shows those
 * that are new in it. It tells old from new by the fingerprint, which must not
 * be twice in one report: the same vague "officials" in two drafts are two. */
#include "diagnostics/fingerprint.h"
#include "report/shown.h"

static void begin(gly_report *report)
{
    gly_output_put(&report->output, "[");
}

/* The fingerprint with the draft's name in it. */
static gly_text fingerprint_of(gly_report *report, const gly_document *document,
                               const gly_finding *finding)
{
    gly_text text = {"", 0};
    uint64_t hash = gly_fingerprint_bytes(gly_fingerprint_start(),
                                          gly_shown_path(document));
    hash = gly_fingerprint_bytes(hash, document->id);
    hash = gly_fingerprint_bytes(hash, finding->fingerprint);
    gly_status status = gly_fingerprint_text(&text, report->arena, hash);
    if (status != GLY_OK)
        report->status = status;
    return text;
}

static void write_location(gly_output *output, const gly_document *document,
                           gly_place start, gly_place end)
{
    gly_output_put(output, "{\"path\":");
    gly_output_json(output, gly_shown_path(document));
    gly_output_format(output, ",\"lines\":{\"begin\":%u,\"end\":%u}}",
                      (unsigned)start.line, (unsigned)end.line);
}

static void write_others(gly_output *output, const gly_document *document,
                         const gly_finding *finding)
{
    gly_output_put(output, ",\"other_locations\":[");
    for (uint32_t i = 0; i < finding->related_count; i++) {
        const gly_related *related = &finding->related[i];
        gly_output_put(output, i == 0 ? "" : ",");
        write_location(output, document, related->start, related->end);
    }
    gly_output_put(output, "]");
}

static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    static const char *const severities[] = {"info", "minor", "major"};
    gly_output *output = &report->output;
    gly_output_put(output, gly_shown_count(report) == 1 ? "\n" : ",\n");
    gly_output_put(output, "{\"type\":\"issue\",\"description\":");
    gly_output_json(output, gly_shown_message(report, document, finding, "; "));
    gly_output_put(output, ",\"check_name\":");
    gly_output_json(output, finding->rule);
    gly_output_put(output, ",\"categories\":[\"Bug Risk\"],\"fingerprint\":");
    gly_output_json(output, fingerprint_of(report, document, finding));
    gly_output_format(output, ",\"severity\":\"%s\",\"location\":",
                      severities[finding->level]);
    write_location(output, document, finding->start, finding->end);
    if (finding->related_count > 0)
        write_others(output, document, finding);
    gly_output_put(output, "}");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_shown_each(report, article, write_finding);
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "\n]\n");
}

const gly_report_format gly_format_findings_gitlab = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "gitlab",
    .about = "for GitLab: a code quality report",
    .begin = begin,
    .article = write_article,
    .end = end,
};
