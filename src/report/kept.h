/* kept.h - findings that wait for the end of a report.
 * GitHub shows the first ten errors of a step and drops the rest. For the worst
 * to be shown, a report must know all of them before it writes one; articles
 * are gone by then, so what is written later is copied. */
#ifndef GLY_REPORT_KEPT_H
#define GLY_REPORT_KEPT_H

#include "report/report.h"

typedef struct {
    gly_level level;
    gly_text path, rule, message; /* the message with the other places */
    gly_place start, end;
    const char *unit; /* what `start` counts: "line" */
    uint32_t number;  /* in which it was kept */
} gly_kept;

/* Nothing kept; to be called when a report begins. */
void gly_kept_begin(gly_report *report);

/* Keep what is to be shown of `article`, the other places put behind the
 * message with `between` in front of each. No memory is left in the report's
 * status. */
void gly_kept_add(gly_report *report, const gly_report_article *article,
                  const char *between);

/* Sort what is kept: errors, warnings, suggestions, and those of a level in the
 * order of drafts and places. Answers the first of `*count`. */
const gly_kept *gly_kept_sorted(gly_report *report, uint32_t *count);

#endif
