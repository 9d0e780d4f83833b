/* html_tags.h - the elements that matter for reading a page.
 * Elements that do the same share one value: <strong> is GLY_HTML_B. An end
 * tag closes the nearest element of its value. */
#ifndef GLY_DOCUMENT_HTML_HTML_TAGS_H
#define GLY_DOCUMENT_HTML_HTML_TAGS_H

#include "document/html/html_tokens.h"

typedef enum {
    GLY_HTML_OTHER,
    GLY_HTML_A,
    GLY_HTML_ARTICLE,
    GLY_HTML_ASIDE,
    GLY_HTML_B,
    GLY_HTML_BLOCKQUOTE,
    GLY_HTML_BODY,
    GLY_HTML_BOX, /* a block without a meaning of its own */
    GLY_HTML_BR,
    GLY_HTML_BUTTON,
    GLY_HTML_CAPTION,
    GLY_HTML_CITE,
    GLY_HTML_DD,
    GLY_HTML_DEL,
    GLY_HTML_DIALOG,
    GLY_HTML_DIV,
    GLY_HTML_DL,
    GLY_HTML_DT,
    GLY_HTML_EM,
    GLY_HTML_FIGCAPTION,
    GLY_HTML_FIGURE,
    GLY_HTML_FOOTER,
    GLY_HTML_FORM,
    GLY_HTML_H1, /* to H6: in this order */
    GLY_HTML_H2,
    GLY_HTML_H3,
    GLY_HTML_H4,
    GLY_HTML_H5,
    GLY_HTML_H6,
    GLY_HTML_HEAD,
    GLY_HTML_HEADER,
    GLY_HTML_HR,
    GLY_HTML_HTML,
    GLY_HTML_IMG,
    GLY_HTML_LI,
    GLY_HTML_MAIN,
    GLY_HTML_MATH,
    GLY_HTML_META,
    GLY_HTML_NAV,
    GLY_HTML_NOSCRIPT,
    GLY_HTML_OBJECT,
    GLY_HTML_OL,
    GLY_HTML_P,
    GLY_HTML_PLAINTEXT_TAG,
    GLY_HTML_PRE,
    GLY_HTML_Q,
    GLY_HTML_RAW, /* its text is raw, and nothing to read */
    GLY_HTML_SCRIPT_TAG,
    GLY_HTML_SELECT,
    GLY_HTML_SPAN, /* inline, without a meaning of its own */
    GLY_HTML_SVG,
    GLY_HTML_TABLE,
    GLY_HTML_TBODY,
    GLY_HTML_TD,
    GLY_HTML_TEMPLATE,
    GLY_HTML_TEXTAREA,
    GLY_HTML_TH,
    GLY_HTML_THEAD,
    GLY_HTML_TIME,
    GLY_HTML_TITLE,
    GLY_HTML_TR,
    GLY_HTML_UL,
    GLY_HTML_TAGS
} gly_html_tag;

/* What an element does to the text around it and in it. */
typedef enum {
    GLY_HTML_INLINE,   /* it is part of a sentence */
    GLY_HTML_BLOCK,    /* its text stands apart from what is around */
    GLY_HTML_APART,    /* and is not read: navigation, forms */
    GLY_HTML_LEFT_OUT, /* within a sentence, and not read: scripts, buttons */
    GLY_HTML_SIGN,     /* it has no text and no end tag */
} gly_html_effect;

/* The element called `name`, in any case; GLY_HTML_OTHER for one that does not
 * matter. O(log elements). */
gly_html_tag gly_html_tag_of(gly_text name, gly_html_effect *effect);

/* How the text after its start tag is read. */
gly_html_state gly_html_state_in(gly_html_tag tag);

#endif
