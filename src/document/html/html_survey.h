/* html_survey.h - where in a page the article is.
 * A page is mostly not the article. It is in the element that says so
 * (<article>, <main>, itemprop="articleBody"), else in the least one that
 * holds most of the page's prose: long passages that are no links. */
#ifndef GLY_DOCUMENT_HTML_HTML_SURVEY_H
#define GLY_DOCUMENT_HTML_HTML_SURVEY_H

#include "document/html/html_head.h"
#include "document/html/html_walk.h"

typedef struct {
    gly_span story;      /* of the text */
    uint32_t head_start; /* where the headline over the story begins, if it
                          * has none in it; else GLY_NONE */
    uint32_t too_deep;   /* where elements are nested too deeply; GLY_NONE */
    bool is_page;        /* not a fragment */
} gly_html_survey;

/* Survey `page`. What it says of itself goes into `head`. GLY_NO_MEMORY. */
gly_status gly_html_survey_build(gly_html_survey *out, gly_html_head *head,
                                 const gly_html_page *page);

#endif
