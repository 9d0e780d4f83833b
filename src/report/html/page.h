/* page.h - the HTML report: one page with an article as its editor knows it.
 *
 *     12 │ Mr. Dorn said Russia was       │ error
 *        │ “fully committed to peace.”    │ credited to Dorn here but to
 *        │  ~~~~~~~~~~~~~~~~~~~~~~~~      │ Keller on line 3
 *
 * The draft stands on the left, what is to be said of it beside the words. A
 * finding opens to both ends, side by side, and to why it matters; behind the
 * draft come its ledgers: sources, people, numbers, days. The page needs no
 * network and nothing but itself. All of it is there without its script, which
 * only filters, places the margin and moves by keys; so it can be printed, and
 * read aloud in the order in which it stands. */
#ifndef GLY_REPORT_HTML_PAGE_H
#define GLY_REPORT_HTML_PAGE_H

#include "report/report.h"

enum {
    /* Places of a finding that are shown, its own first. */
    GLY_HTML_ENDS = GLY_FINDING_PLACES + 1,
    /* Bytes of a sentence that are shown on either side of some words, and of
     * the words themselves. Longer ones are cut, so that a page stays in
     * proportion to its drafts. */
    GLY_HTML_AROUND = 240,
    GLY_HTML_WORDS = 480,
};

/* A finding that is shown. */
typedef struct {
    const gly_finding *finding;
    uint32_t number;              /* in its article, from 1 */
    uint32_t block;               /* it stands beside; GLY_NONE for none */
    gly_span ends[GLY_HTML_ENDS]; /* in the visible text; empty for what is
                                   * not part of it */
    uint32_t end_count;
} gly_html_shown;

/* An article on its way to the page. */
typedef struct {
    gly_report *report;
    gly_output *output; /* of the report */
    const gly_report_article *article;
    const gly_document *document; /* of the article */
    gly_arena *arena;             /* of the article */
    uint32_t number;              /* of the article in the report, from 1 */
    const gly_html_shown *shown;  /* in order of place */
    uint32_t shown_count;
    const gly_claim **persons; /* by entity, the claim that tells of it; NULL
                                * for none */
} gly_html_page;

/* Set `*out` up for the next article of `report`, and gather what is shown of
 * it. No memory is left in the report's status; false then. */
bool gly_html_page_begin(gly_html_page *out, gly_report *report,
                         const gly_report_article *article);

/* Write text so that a browser shows just it, in a page and in an attribute in
 * double quotes; words of the visible text; a C string of galley's own. */
void gly_html_text(gly_html_page *page, gly_text text);
void gly_html_words(gly_html_page *page, gly_span text);
void gly_html_put(gly_html_page *page, const char *html);

/* The same, cut behind GLY_HTML_WORDS bytes. */
void gly_html_short(gly_html_page *page, gly_text text);

/* What the article calls a person, in small print; nothing for anybody else. */
void gly_html_roles(gly_html_page *page, uint32_t entity);

/* Write a link to where `text`, of the visible text, stands in the draft:
 * "line 12", or "paragraph 3" of an office file. */
void gly_html_place(gly_html_page *page, gly_span text);

/* Write the sentence around `text` with these words marked. */
void gly_html_context(gly_html_page *page, gly_span text);

/* "error", "warning", "suggestion"; "notice" for one of that category. */
const char *gly_html_level(const gly_finding *finding);

/* The day number `day` for a person: "Tue 9 Dec 2025", in `arena`. Empty for
 * no memory. */
gly_text gly_html_day(gly_arena *arena, int32_t day);

#endif
