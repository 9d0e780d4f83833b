#include "report/report.h"

#include <string.h>

#define FORMAT(name) extern const gly_report_format gly_format_##name;
#include "report/formats.def"
#undef FORMAT

static const gly_report_format *const formats[] = {
#define FORMAT(name) &gly_format_##name,
#include "report/formats.def"
#undef FORMAT
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const gly_report_format *gly_report_format_at(gly_report_subject subject,
                                              uint32_t index)
{
    for (uint32_t i = 0; i < FORMAT_COUNT; i++) {
        if (formats[i]->subject == subject && index-- == 0)
            return formats[i];
    }
    return NULL;
}

const gly_report_format *gly_report_format_named(gly_report_subject subject,
                                                 const char *name)
{
    for (uint32_t i = 0; i < FORMAT_COUNT; i++) {
        if (formats[i]->subject == subject &&
            (name == NULL || strcmp(formats[i]->name, name) == 0))
            return formats[i];
    }
    return NULL;
}

void gly_report_init(gly_report *report, gly_arena *arena,
                     gly_output_sink *sink, void *context)
{
    memset(report, 0, sizeof *report);
    report->arena = arena;
    gly_output_init(&report->output, sink, context);
}

bool gly_report_would_show(const gly_report *report, const gly_finding *finding)
{
    return finding->level >= report->options.level ||
           gly_text_equal(finding->category, gly_text_of("notice"));
}

bool gly_report_shows(gly_report *report, const gly_finding *finding)
{
    bool shows = gly_report_would_show(report, finding);
    uint32_t *counts = shows ? report->shown : report->hidden;
    counts[finding->level]++;
    return shows;
}

const gly_report_rule *gly_report_rule_named(const gly_report *report,
                                             gly_text id)
{
    uint32_t low = 0, high = report->options.rule_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = gly_text_compare(report->options.rules[middle].id, id);
        if (order == 0)
            return &report->options.rules[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

gly_status gly_report_status(const gly_report *report)
{
    return report->status != GLY_OK ? report->status : report->output.status;
}
