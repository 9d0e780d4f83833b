/* html_head.h - what a page says of itself outside its text.
 *
 *     <title>Harbor board backs toll plan | The Ledger</title>
 *     <meta property="og:title" content="Harbor board backs toll plan">
 *     <meta name="author" content="Renata Colby">
 *     <script type="application/ld+json">{"datePublished": "2025-05-04"}
 *
 * All of it becomes metas of the document; what the text lacks (a headline, a
 * byline, a date) is taken from here. */
#ifndef GLY_DOCUMENT_HTML_HTML_HEAD_H
#define GLY_DOCUMENT_HTML_HTML_HEAD_H

#include "document/front_matter.h"
#include "document/html/html_tokens.h"

typedef struct {
    gly_builder *builder;
    gly_text text;
    gly_front_matter found; /* the best of each; `end` is not set */
    uint32_t title_rank;    /* how sure `found.title` is */
} gly_html_head;

/* A start tag `token` of meta, title or script. `text_end` is where the text
 * after it ends. What it says goes into `head` and the builder's metas. */
void gly_html_head_meta(gly_html_head *head, const gly_html_token *token);
void gly_html_head_title(gly_html_head *head, const gly_html_token *token,
                         uint32_t text_end);
void gly_html_head_script(gly_html_head *head, const gly_html_token *token,
                          uint32_t text_end);

#endif
