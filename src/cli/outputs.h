/* outputs.h - where reports go.
 * Each `--format FMT[=FILE]` is one report. One may go to standard output; one
 * with a file is written beside it under another name and takes its place when
 * it is complete, so that a run that fails leaves the old report as it was. */
#ifndef GLY_CLI_OUTPUTS_H
#define GLY_CLI_OUTPUTS_H

#include <stdbool.h>

#include "cli/options.h"
#include "cli/target.h"
#include "galley.h"

/* One report on its way. */
typedef struct {
    gly_target target;
    galley_report *report;
} gly_report_output;

typedef struct {
    gly_report_output *items;
    uint32_t count;
    gly_arena *arena;
    const galley *session;
} gly_outputs;

/* Begin the reports on `subject` that are wanted; the usual format when none
 * is. `out->session`, whose rules a report may describe, is set before. With
 * the format for GitHub's log goes a summary of the job, where the runner
 * names a file for it. What is wrong is told on standard error, and the answer
 * is the exit status that follows; then nothing is open. */
int gly_outputs_open(gly_outputs *out, const gly_settings *wanted,
                     galley_subject subject);

/* Add an article to every report that can still be written. Answers
 * GALLEY_NO_MEMORY when there is none; what cannot be written is told at the
 * end. */
galley_status gly_outputs_add(gly_outputs *outputs,
                              const galley_article *article);

/* Write out what waits in the reports and then `bytes` to each of them. False
 * when none can be written any more. */
bool gly_outputs_put(gly_outputs *outputs, gly_text bytes);

/* End the reports and put each in its place if `complete`; else what was
 * written is thrown away, and only what went to standard output stays.
 * Answers `status`, or GLY_EXIT_FAILED when a report could not be written,
 * which is told. */
int gly_outputs_close(gly_outputs *outputs, int status, bool complete);

/* Whether one of the reports would be written over the file at `path`. */
bool gly_outputs_hit(const gly_outputs *outputs, const char *path);

#endif
