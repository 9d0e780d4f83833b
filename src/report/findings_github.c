/* findings_github.c - annotations of a GitHub Actions workflow.
 *
 *     ::warning file=draft.md,line=80,col=52,endColumn=66,title=…::“uncon…
 *
 * GitHub shows ten of a level in a step and drops what comes after, so the
 * worst come first; the rest are lines of the log, as `text` begins its own. */
#include "report/escape.h"
#include "report/kept.h"

enum { SHOWN_MOST = 10 }; /* annotations of a level in a step */

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_kept_add(report, article, "\n");
}

static void write_command(gly_output *output, const gly_kept *kept)
{
    static const char *const commands[] = {"notice", "warning", "error"};
    gly_output_format(output, "::%s file=", commands[kept->level]);
    gly_escape_property(output, kept->path);
    gly_output_format(output, ",line=%u,endLine=%u,col=%u",
                      (unsigned)kept->start.line, (unsigned)kept->end.line,
                      (unsigned)kept->start.column);
    if (kept->start.line == kept->end.line)
        gly_output_format(output, ",endColumn=%u", (unsigned)kept->end.column);
    gly_output_put(output, ",title=");
    gly_escape_property(output, kept->rule);
    gly_output_put(output, "::");
    gly_escape_command(output, kept->message);
    gly_output_put(output, "\n");
}

/* A line of the log. It begins with the level, never with the draft's own
 * characters: two colons there would be a command. */
static void write_line(gly_output *output, const gly_kept *kept)
{
    gly_output_format(output, "%s: ", gly_level_name(kept->level));
    gly_escape_property(output, kept->path);
    gly_output_format(output, ":%u:%u: ", (unsigned)kept->start.line,
                      (unsigned)kept->start.column);
    gly_escape_command(output, kept->message);
    gly_output_put(output, " [");
    gly_escape_command(output, kept->rule);
    gly_output_put(output, "]\n");
}

static void end(gly_report *report)
{
    uint32_t count, shown[GLY_LEVEL_ERROR + 1] = {0};
    const gly_kept *kept = gly_kept_sorted(report, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (shown[kept[i].level]++ < SHOWN_MOST)
            write_command(&report->output, &kept[i]);
        else
            write_line(&report->output, &kept[i]);
    }
}

const gly_report_format gly_format_findings_github = {
    .subject = GLY_REPORT_FINDINGS,
    .name = "github",
    .about = "for GitHub Actions: annotations, the worst first",
    .begin = gly_kept_begin,
    .article = write_article,
    .end = end,
};
