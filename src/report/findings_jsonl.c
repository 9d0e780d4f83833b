/* findings_jsonl.c - one finding a line, as a JSON object.
 * The names and their order are a contract: scorers, editors and scripts read
 * them. What is added is added behind what is there. */
#include "report/finding_json.h"

static void write_article(gly_report *report, const gly_report_article *article)
{
    const gly_list *items = &article->findings->items;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *finding = gly_list_at(items, i);
        if (!gly_report_shows(report, finding))
            continue;
        gly_finding_json(&report->output, article->document, finding);
        gly_output_put(&report->output, "\n");
    }
}

const gly_report_format gly_format_findings_jsonl = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "jsonl",
    .about = "a JSON object a line, one finding each",
    .article = write_article,
};
