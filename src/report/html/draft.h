/* draft.h - the draft itself: its blocks, with line numbers and the margin. */
#ifndef GLY_REPORT_HTML_DRAFT_H
#define GLY_REPORT_HTML_DRAFT_H

#include "report/html/page.h"

/* Write the draft, each block with the cards of what is found in it. */
void gly_html_draft(gly_html_page *page);

#endif
