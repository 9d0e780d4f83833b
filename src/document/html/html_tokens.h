/* html_tokens.h - HTML cut into tokens, each with its place.
 * The tokenizer of the WHATWG standard (HTML, 13.2.5), but for what it does to
 * the text: a token is a span of the input and not a copy, so that
 * "<p>O&rsquo;Hara <b>said</b>" is the tag at 0, "O" at 3, the reference at 4,
 * "Hara " at 11 and so on. It takes no memory, and each byte is looked at a
 * few times at most.
 *
 * What the standard calls the input stream is a decoded text (decode.h): it
 * has no NULs. Line ends stay as they are; who needs the text of a token reads
 * CR LF and CR as LF. */
#ifndef GLY_DOCUMENT_HTML_HTML_TOKENS_H
#define GLY_DOCUMENT_HTML_HTML_TOKENS_H

#include <stdbool.h>

#include "document/html/html_reference.h"

typedef enum {
    GLY_HTML_END, /* of the input */
    GLY_HTML_TEXT,
    GLY_HTML_REFERENCE, /* a character reference in text */
    GLY_HTML_START_TAG,
    GLY_HTML_END_TAG,
    GLY_HTML_COMMENT,
    GLY_HTML_DOCTYPE,
} gly_html_kind;

/* How the text from here on is read. */
typedef enum {
    GLY_HTML_DATA,
    GLY_HTML_RCDATA,  /* of title and textarea: references, no tags */
    GLY_HTML_RAWTEXT, /* of style and the like: neither */
    GLY_HTML_SCRIPT,
    GLY_HTML_PLAINTEXT, /* to the end of the input */
    GLY_HTML_CDATA,     /* to "]]>" */
} gly_html_state;

/* What a doctype says; `data` is NULL where it says nothing. */
typedef struct {
    gly_text name, public_id, system_id;
    bool is_correct; /* else a browser reads the page as an old one */
} gly_html_doctype;

typedef struct {
    gly_html_kind kind;
    gly_span span; /* of the input; "<" and ">" included */
    gly_span name; /* of a tag as it is written; what a comment says */
    bool is_self_closing;
    gly_html_reference reference;
    gly_html_doctype doctype;
} gly_html_token;

/* Read a doctype: `text` is what stands after "<!doctype" and before its ">",
 * or the end of the input if it `is_open`. */
void gly_html_doctype_read(gly_html_doctype *out, gly_text text, bool is_open);

/* All zero but `text`, and `in_foreign` as one likes: at the start. */
typedef struct {
    gly_text text;
    uint32_t offset; /* of the next token */
    gly_html_state state;
    uint32_t text_end; /* where a state that is not data ends */
    gly_text last_tag; /* the name of the last start tag: its end tag ends
                        * such a state */
    bool in_foreign;   /* within svg or math: "<![CDATA[" is one */
} gly_html_tokens;

/* Read what comes next in `state`: as data again after the end tag of the last
 * start tag. O(bytes up to there). */
void gly_html_enter(gly_html_tokens *tokens, gly_html_state state);

/* The next token of `tokens` into `*out`; false at the end of the input, with
 * a token of kind GLY_HTML_END. What a browser drops (a tag that the input
 * ends in, "</>") belongs to no token. */
bool gly_html_next(gly_html_token *out, gly_html_tokens *tokens);

/* An attribute of a tag. Both as written: a name in any case, a value with its
 * references, without its quotation marks. */
typedef struct {
    gly_text name, value;
    uint32_t offset; /* of `value` in the input */
} gly_html_attribute;

/* The attribute of a start tag at `*offset`, which is the end of the tag's
 * name at first and moves on; false past the last. */
bool gly_html_attribute_next(gly_html_attribute *out, gly_text text,
                             uint32_t *offset);

/* Where a tag whose name ends at `offset` ends, its ">" included; GLY_NONE if
 * the input ends in it. */
uint32_t gly_html_tag_end(gly_text text, uint32_t offset,
                          bool *is_self_closing);

/* Where the text that begins at the next token of `tokens` ends, in its state,
 * which is not data: at an end tag, at "]]>", or with the input. */
uint32_t gly_html_text_end(const gly_html_tokens *tokens);

#endif
