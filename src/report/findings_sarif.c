/* findings_sarif.c - SARIF 2.1.0, the format of code scanning (OASIS, 2020).
 * GitHub, Azure and editors read it. A result that says "12 on line 3, 14 on
 * line 20" has line 20 among its related locations; what its rule is for
 * stands once, with the driver. Columns are code points, offsets bytes. */
#include "report/escape.h"
#include "report/sarif_rules.h"
#include "report/shown.h"

static const char schema[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";

static void begin(gly_report *report)
{
    gly_output *output = &report->output;
    gly_output_put(output, "{\"$schema\":\"");
    gly_output_put(output, schema);
    gly_output_put(output,
                   "\",\n\"version\":\"2.1.0\",\n"
                   "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\n"
                   "\"tool\":{\"driver\":{\"name\":\"galley\",\"version\":");
    gly_output_json(output, gly_text_of(report->options.version == NULL
                                            ? "0"
                                            : report->options.version));
    gly_output_put(output, ",\"rules\":[");
    for (uint32_t i = 0; i < report->options.rule_count; i++) {
        gly_output_put(output, i == 0 ? "\n" : ",\n");
        gly_sarif_rule(output, &report->options.rules[i]);
    }
    gly_output_put(output, "]}},\n\"results\":[");
}

/* An office file has no bytes of text to count: its offsets are of a part
 * inside it, which is named beside. */
static void write_region(gly_output *output, const gly_spot *spot)
{
    gly_output_format(output,
                      "\"region\":{\"startLine\":%u,\"startColumn\":%u,"
                      "\"endLine\":%u,\"endColumn\":%u",
                      (unsigned)spot->start.line, (unsigned)spot->start.column,
                      (unsigned)spot->end.line, (unsigned)spot->end.column);
    if (spot->part == NULL)
        gly_output_format(output, ",\"byteOffset\":%u,\"byteLength\":%u",
                          (unsigned)spot->source.offset,
                          (unsigned)spot->source.length);
    gly_output_put(output, "}");
}

/* The fields of a location, without its braces. */
static void write_location(gly_output *output, const gly_document *document,
                           gly_span source)
{
    gly_spot spot = gly_document_spot(document, source);
    gly_output_put(output,
                   "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"");
    gly_escape_uri(output, gly_shown_path(document));
    gly_output_put(output, "\"},");
    write_region(output, &spot);
    gly_output_put(output, "}");
    if (spot.part == NULL)
        return;
    gly_output_put(output, ",\"logicalLocations\":[{\"name\":");
    gly_output_json(output, gly_text_of(spot.part));
    gly_output_put(output, "}]");
}

static void write_message(gly_output *output, gly_text message)
{
    gly_output_put(output, "\"message\":{\"text\":");
    gly_output_json(output, message);
    gly_output_put(output, "}");
}

static void write_related(gly_output *output, const gly_document *document,
                          const gly_finding *finding)
{
    gly_output_put(output, ",\n \"relatedLocations\":[");
    for (uint32_t i = 0; i < finding->related_count; i++) {
        const gly_related *related = &finding->related[i];
        gly_output_format(output, "%s{\"id\":%u,", i == 0 ? "" : ",",
                          (unsigned)i + 1);
        if (related->message.size > 0) {
            write_message(output, related->message);
            gly_output_put(output, ",");
        }
        write_location(output, document, related->source);
        gly_output_put(output, "}");
    }
    gly_output_put(output, "]");
}

static void write_rule(gly_report *report, gly_text id)
{
    gly_output *output = &report->output;
    const gly_report_rule *rule = gly_report_rule_named(report, id);
    gly_output_put(output, "{\"ruleId\":");
    gly_output_json(output, id);
    if (rule != NULL)
        gly_output_format(output, ",\"ruleIndex\":%u",
                          (unsigned)(rule - report->options.rules));
}

/* A result, but for its last brace. */
static void write_result(gly_report *report, const gly_document *document,
                         const gly_finding *finding)
{
    gly_output *output = &report->output;
    gly_output_put(output, report->written++ == 0 ? "\n" : ",\n");
    write_rule(report, finding->rule);
    gly_output_format(output, ",\"level\":\"%s\",",
                      gly_sarif_level(finding->level));
    write_message(output, finding->message);
    gly_output_put(output, ",\n \"locations\":[{");
    write_location(output, document, finding->source);
    gly_output_put(output, "}]");
    if (finding->related_count > 0)
        write_related(output, document, finding);
    gly_output_put(output, ",\n \"partialFingerprints\":{\"galley/v1\":");
    gly_output_json(output, finding->fingerprint);
    gly_output_put(output, "}");
}

/* A viewer that knows which results are suppressed takes one that does not say
 * so for open. */
static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    write_result(report, document, finding);
    gly_output_put(&report->output, ",\"suppressions\":[]}");
}

/* What an editor has let stand, in the draft or in a baseline. */
static void write_hushed(gly_report *report, const gly_document *document,
                         const gly_hushed *hushed)
{
    gly_output *output = &report->output;
    write_result(report, document, &hushed->finding);
    gly_output_format(output, ",\n \"suppressions\":[{\"kind\":\"%s\"",
                      hushed->in_draft ? "inSource" : "external");
    if (hushed->reason.size > 0) {
        gly_output_put(output, ",\"justification\":");
        gly_output_json(output, hushed->reason);
    }
    gly_output_put(output, "}]}");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    const gly_list *hushed = &article->findings->hushed;
    gly_shown_each(report, article, write_finding);
    for (uint32_t i = 0; i < hushed->count; i++) {
        const gly_hushed *one = gly_list_at(hushed, i);
        if (gly_report_would_show(report, &one->finding))
            write_hushed(report, article->document, one);
    }
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "\n]}]}\n");
}

const gly_report_format gly_format_findings_sarif = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "sarif",
    .about = "SARIF 2.1.0, for code scanning and editors",
    .begin = begin,
    .article = write_article,
    .end = end,
};
