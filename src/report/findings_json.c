/* findings_json.c - all findings of a run as one JSON array. */
#include "report/finding_json.h"

static void begin(gly_report *report)
{
    gly_output_put(&report->output, "[");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    const gly_list *items = &article->findings->items;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *finding = gly_list_at(items, i);
        bool first = report->shown[GLY_LEVEL_SUGGESTION] +
                         report->shown[GLY_LEVEL_WARNING] +
                         report->shown[GLY_LEVEL_ERROR] ==
                     0;
        if (!gly_report_shows(report, finding))
            continue;
        gly_output_put(&report->output, first ? "\n" : ",\n");
        gly_finding_json(&report->output, article->document, finding);
    }
}

static void end(gly_report *report)
{
    gly_output_put(&report->output, "\n]\n");
}

const gly_report_format gly_format_findings_json = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "json",
    .about = "one JSON array of the same objects",
    .begin = begin,
    .article = write_article,
    .end = end,
};
