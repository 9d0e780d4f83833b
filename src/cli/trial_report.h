/* trial_report.h - what came of the tests of rules, as text or for a CI.
 * A person reads what failed and the sum; JUnit's XML has every test, and what
 * is told of one is text within its element. */
#ifndef GLY_CLI_TRIAL_REPORT_H
#define GLY_CLI_TRIAL_REPORT_H

#include "base/output.h"
#include "cli/options.h"
#include "cli/target.h"

/* Not to be moved: `output`, where what is told of a failure goes, leads
 * through an escape into `xml` where it is JUnit's. That waits in `cases`,
 * since the sums stand above it. */
typedef struct {
    gly_output output, xml;
    gly_list cases; /* char */
    gly_arena *arena;
    gly_target target;
    bool is_junit;
    uint32_t passed, failed;
} gly_trial_report;

/* Open the reports that are wanted, text when none is; they lie in the arena of
 * `wanted`. What is wrong is told, and the answer is the exit status that
 * follows; then none is open and `*count` is 0. */
int gly_trial_reports_open(gly_trial_report **out, uint32_t *count,
                           const gly_settings *wanted);

/* A test: of what, which, and on which line of its file; 0 for none. */
typedef struct {
    galley_text of;
    const char *what;
    uint32_t line;
} gly_trial_test;

/* Begin a test. */
void gly_trial_report_begin(gly_trial_report *report,
                            const gly_trial_test *test);

/* What is written to `output` from here on says why it has failed. */
void gly_trial_report_fail(gly_trial_report *report);

/* End it. */
void gly_trial_report_end(gly_trial_report *report, bool is_passed);

/* Add a text to `output`. */
void gly_trial_report_put(gly_trial_report *report, galley_text text);

/* Write what waits and put the file in its place, if `complete`; else throw it
 * away. Answers `status`, or GLY_EXIT_FAILED when it could not be written,
 * which is told. */
int gly_trial_report_close(gly_trial_report *report, int status, bool complete);

#endif
