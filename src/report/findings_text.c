/* findings_text.c - findings for a person at a desk.
 *
 *   draft.md:80:52: warning: “unconstructive” was “rather unconstructive” on
 *   line 28 [quote-wording]
 *     80 | …described most proposals as “unconstructive” and emphasized…
 *        |                              ^^^^^^^^^^^^^^^^
 *     line 28: first wording
 *     28 | …
 *
 * The first line of a finding is the shape that editor programs and CI logs
 * know. Every place that it stands on is shown, so that the two ends of a
 * contradiction can be judged without opening the draft. */
#include "report/excerpt.h"
#include "report/glyph.h"
#include "report/report.h"

static const char *const level_colors[] = {"\x1b[1;36m", "\x1b[1;33m",
                                           "\x1b[1;31m"};
static const char strong[] = "\x1b[1m", dim[] = "\x1b[2m", plain[] = "\x1b[0m";

/* An escape sequence, or nothing where colour was not asked for. */
static const char *ink(const gly_report *report, const char *sequence)
{
    return report->options.color ? sequence : "";
}

static uint32_t digits(uint32_t number)
{
    uint32_t count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

/* Columns that the greatest line number of `finding` takes. */
static uint32_t gutter_of(const gly_finding *finding)
{
    uint32_t widest = digits(finding->start.line);
    for (uint32_t i = 0; i < finding->related_count; i++) {
        uint32_t width = digits(finding->related[i].start.line);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void write_head(gly_report *report, const gly_document *document,
                       const gly_finding *finding)
{
    gly_output *output = &report->output;
    gly_output_put(output, ink(report, strong));
    gly_glyph_write(output, document->path);
    gly_output_format(output, ":%u:%u:%s ", (unsigned)finding->start.line,
                      (unsigned)finding->start.column, ink(report, plain));
    gly_output_put(output, ink(report, level_colors[finding->level]));
    gly_output_format(output, "%s:%s ", gly_level_name(finding->level),
                      ink(report, plain));
    gly_glyph_write(output, finding->message);
    gly_output_format(output, " %s[", ink(report, dim));
    gly_glyph_write(output, finding->rule);
    gly_output_format(output, "]%s\n", ink(report, plain));
}

static void write_related(gly_report *report, const gly_related *related,
                          gly_excerpt *excerpt)
{
    gly_output *output = &report->output;
    bool is_office = gly_format_is_office(excerpt->document->format);
    gly_output_format(output, "  %s %u:%s", is_office ? "paragraph" : "line",
                      (unsigned)related->start.line,
                      related->message.size > 0 ? " " : "");
    gly_glyph_write(output, related->message);
    gly_output_put(output, "\n");
    excerpt->source = related->source;
    excerpt->line = related->start.line;
    gly_excerpt_write(output, excerpt);
}

static void write_finding(gly_report *report, const gly_document *document,
                          const gly_finding *finding)
{
    gly_excerpt excerpt = {
        .document = document,
        .source = finding->source,
        .line = finding->start.line,
        .gutter = gutter_of(finding),
        .on = ink(report, level_colors[finding->level]),
        .off = ink(report, plain),
    };
    write_head(report, document, finding);
    gly_excerpt_write(&report->output, &excerpt);
    for (uint32_t i = 0; i < finding->related_count; i++)
        write_related(report, &finding->related[i], &excerpt);
    gly_output_put(&report->output, "\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    const gly_list *items = &article->findings->items;
    report->silenced += article->findings->silenced;
    report->known += article->findings->known;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *finding = gly_list_at(items, i);
        if (gly_report_shows(report, finding))
            write_finding(report, article->document, finding);
    }
}

/* "3 errors, 5 warnings"; levels that count nothing are left out. */
static uint32_t write_counts(gly_output *output, const uint32_t *counts)
{
    uint32_t total = 0;
    for (uint32_t level = GLY_LEVEL_ERROR + 1; level-- > 0;) {
        if (counts[level] == 0)
            continue;
        gly_output_format(
            output, "%s%u %s%s", total > 0 ? ", " : "", (unsigned)counts[level],
            gly_level_name((gly_level)level), counts[level] == 1 ? "" : "s");
        total += counts[level];
    }
    return total;
}

static void write_summary(gly_report *report)
{
    gly_output *output = &report->output;
    if (report->options.quiet)
        return;
    if (write_counts(output, report->shown) == 0)
        gly_output_put(output, "nothing to report");
    gly_output_format(output, " in %u draft%s", (unsigned)report->article_count,
                      report->article_count == 1 ? "" : "s");
    uint32_t hidden = 0;
    for (uint32_t level = 0; level <= GLY_LEVEL_ERROR; level++)
        hidden += report->hidden[level];
    if (hidden > 0) {
        gly_output_put(output, "; not shown: ");
        write_counts(output, report->hidden);
        gly_output_put(output, " (--level suggestion shows all)");
    }
    if (report->silenced > 0)
        gly_output_format(output, "; silenced in the draft%s: %u",
                          report->article_count == 1 ? "" : "s",
                          (unsigned)report->silenced);
    if (report->known > 0)
        gly_output_format(output, "; known to the baseline: %u",
                          (unsigned)report->known);
    gly_output_put(output, "\n");
}

const gly_report_format gly_format_findings_text = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "text",
    .about = "for a person: the words underlined, both ends shown",
    .article = write_article,
    .end = write_summary,
};
