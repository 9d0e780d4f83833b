/* cards.h - what is said in the margin, and what it opens to.
 * A card shows level and message; opened, the sentences of all its places side
 * by side, the sum where there is one, why it matters, and how to silence
 * it. */
#ifndef GLY_REPORT_HTML_CARDS_H
#define GLY_REPORT_HTML_CARDS_H

#include "report/html/page.h"

/* Write the card of one finding. */
void gly_html_card(gly_html_page *page, const gly_html_shown *shown);

#endif
