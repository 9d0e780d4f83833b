/* ledgers.h - what an editor checks besides the findings.
 * Who is quoted and for what, who is who, every number with what it counts, and
 * what happened when: each read off the claims, each row with its line. */
#ifndef GLY_REPORT_HTML_LEDGERS_H
#define GLY_REPORT_HTML_LEDGERS_H

#include "report/html/page.h"

/* Write one ledger, or a sentence where there is nothing for it. No memory is
 * left in the report's status. All are O(n log n) in what they list. */
void gly_html_sources(gly_html_page *page);
void gly_html_people(gly_html_page *page);
void gly_html_numbers(gly_html_page *page);
void gly_html_timeline(gly_html_page *page);

#endif
