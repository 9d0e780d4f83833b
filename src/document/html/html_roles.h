/* html_roles.h - what the attributes of an element say it is for.
 * Pages have no element for a byline, so desks say class="byline",
 * class="article__standfirst" or itemprop="datePublished". The words that
 * content systems use for these are few and are part of how a page is read. */
#ifndef GLY_DOCUMENT_HTML_HTML_ROLES_H
#define GLY_DOCUMENT_HTML_HTML_ROLES_H

#include "document/html/html_tags.h"

typedef enum {
    GLY_HTML_NO_ROLE,
    GLY_HTML_HIDDEN, /* nobody sees it */
    GLY_HTML_BESIDE, /* related links, comments, advertisements */
    GLY_HTML_STORY,  /* the text of the article */
    GLY_HTML_DECK,
    GLY_HTML_BYLINE,
    GLY_HTML_DATE,
    GLY_HTML_CAPTION_ROLE,
    GLY_HTML_LABEL,  /* over the headline: "Analysis" */
    GLY_HTML_PULLED, /* a quotation set apart */
    GLY_HTML_LAYOUT, /* a table that is none */
} gly_html_role;

/* The role of the element that `token`, a start tag in `text`, begins. O(bytes
 * of the tag). */
gly_html_role gly_html_role_of(gly_text text, const gly_html_token *token);

#endif
