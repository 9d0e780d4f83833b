/* reports.c - reports, for users of galley.h. */
#include "report/report.h"
#include "session/session.h"

_Static_assert(GALLEY_REPORT_FINDINGS == (int)GLY_REPORT_FINDINGS &&
                   GALLEY_REPORT_CLAIMS == (int)GLY_REPORT_CLAIMS &&
                   GALLEY_REPORT_TREES == (int)GLY_REPORT_TREES,
               "subjects are the same inside and outside");

/* Everything lies in `arena`, this struct included. */
struct galley_report {
    gly_arena arena;
    const gly_report_format *format;
    gly_report report;
    galley_write *write;
    void *context;
};

const char *galley_format_name(galley_subject subject, size_t index)
{
    const gly_report_format *format =
        gly_report_format_at((gly_report_subject)subject,
                             index > UINT32_MAX ? UINT32_MAX : (uint32_t)index);
    return format == NULL ? NULL : format->name;
}

const char *galley_format_about(galley_subject subject, const char *name)
{
    const gly_report_format *format =
        gly_report_format_named((gly_report_subject)subject, name);
    return format == NULL ? NULL : format->about;
}

static gly_status write_out(void *context, const char *bytes, size_t size)
{
    const galley_report *report = context;
    return (gly_status)report->write(report->context, bytes, size);
}

/* What `session` runs, as a report describes it. */
static gly_status list_rules(gly_report *report, const galley *session)
{
    uint32_t count = gly_rules_count(session->rules);
    gly_report_rule *rules =
        gly_arena_array(report->arena, count, sizeof *rules);
    if (rules == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        const gly_rule_info *info = gly_rules_info(session->rules, i);
        rules[i] =
            (gly_report_rule){info->id, info->category, info->why, info->level};
    }
    report->options.rules = rules;
    report->options.rule_count = count;
    return GLY_OK;
}

/* The report of a handle, over what its options say. */
static gly_status init_report(galley_report *report,
                              const galley_report_options *options)
{
    report->write = options->write;
    report->context = options->context;
    gly_report_init(&report->report, &report->arena, write_out, report);
    report->report.options = (gly_report_options){
        .level = (gly_level)options->level,
        .color = options->color,
        .quiet = options->quiet,
        .version = GALLEY_VERSION,
    };
    if (options->session == NULL)
        return GLY_OK;
    return list_rules(&report->report, options->session);
}

galley_status galley_report_new(galley_report **out,
                                const galley_report_options *options)
{
    const gly_report_format *format = gly_report_format_named(
        (gly_report_subject)options->subject, options->format);
    if (format == NULL)
        return GALLEY_INVALID;
    gly_arena arena = gly_session_arena(options->allocator);
    galley_report *report = gly_arena_take(&arena, sizeof *report);
    if (report == NULL) {
        gly_arena_release(&arena);
        return GALLEY_NO_MEMORY;
    }
    report->arena = arena;
    report->format = format;
    if (init_report(report, options) != GLY_OK) {
        galley_report_free(report);
        return GALLEY_NO_MEMORY;
    }
    if (format->begin != NULL)
        format->begin(&report->report);
    *out = report;
    return GALLEY_OK;
}

/* Whether an article read to `depth` has what a report on `subject` shows. */
static bool is_deep_enough(gly_report_subject subject, galley_depth depth)
{
    switch (subject) {
    case GLY_REPORT_FINDINGS:
        return depth == GALLEY_FINDINGS;
    case GLY_REPORT_CLAIMS:
        return depth == GALLEY_FINDINGS || depth == GALLEY_CLAIMS;
    case GLY_REPORT_TREES:
        return depth != GALLEY_TEXT;
    }
    return false;
}

galley_status galley_report_add(galley_report *report,
                                const galley_article *article)
{
    if (!is_deep_enough(report->format->subject, article->depth))
        return GALLEY_INVALID;
    const gly_pipeline *reading = &article->reading;
    gly_report_article shown = {&reading->document, &reading->language,
                                &reading->claims, &reading->findings};
    report->format->article(&report->report, &shown);
    report->report.article_count++;
    return gly_session_status(gly_report_status(&report->report));
}

galley_status galley_report_flush(galley_report *report)
{
    gly_output_flush(&report->report.output);
    return gly_session_status(gly_report_status(&report->report));
}

galley_status galley_report_end(galley_report *report)
{
    if (report->format->end != NULL)
        report->format->end(&report->report);
    gly_output_flush(&report->report.output);
    return gly_session_status(gly_report_status(&report->report));
}

void galley_report_free(galley_report *report)
{
    if (report == NULL)
        return;
    gly_arena arena = report->arena; /* holds the report itself */
    gly_arena_release(&arena);
}
