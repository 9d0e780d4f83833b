/* shown.h - what the formats of other programs share.
 * Most of these formats know one place of a fault. A contradiction has two, so
 * the other end goes into the message: "“unconstructive” was “rather
 * unconstructive” on line 28; line 28: first wording". */
#ifndef GLY_REPORT_SHOWN_H
#define GLY_REPORT_SHOWN_H

#include "report/report.h"

typedef void gly_shown_write(gly_report *report, const gly_document *document,
                             const gly_finding *finding);

/* Call `write` for each finding of `article` that is to be shown. */
void gly_shown_each(gly_report *report, const gly_report_article *article,
                    gly_shown_write *write);

/* How many findings of `article` will be shown; counts nothing. */
uint32_t gly_shown_coming(const gly_report *report,
                          const gly_report_article *article);

/* How many findings of all articles so far were shown, the one that is being
 * written included. */
uint32_t gly_shown_count(const gly_report *report);

/* The path of a draft as a repository names it: without a "./" in front. */
gly_text gly_shown_path(const gly_document *document);

/* "line", or "paragraph" in an office file: what its places count. */
const char *gly_shown_unit(const gly_document *document);

/* The message of `finding`, and of each other place, with `between` in front
 * of each; in the report's arena. Empty when there is no memory, which is left
 * in the report's status. */
gly_text gly_shown_message(gly_report *report, const gly_document *document,
                           const gly_finding *finding, const char *between);

#endif
