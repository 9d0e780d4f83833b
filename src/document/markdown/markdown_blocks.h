/* markdown_blocks.h - what md4c tells of a text, as a page that is walked.
 * md4c hands over the pieces of text that a person sees, in order, and most of
 * them are pointers into the text it was given: of "The *Second Wind* sank"
 * the pieces "The ", "Second Wind" and " sank". So the way back to the source
 * is known by construction. What does not lie in the text stands for a gap
 * between two pieces that do: a line end, the indent of code. Such a gap
 * becomes one blank, made when the next piece comes.
 *
 * The text is followed by a line feed (document/decode.h) because md4c reads
 * one byte further than it is told. Bare addresses are left alone (no
 * permissive links): where they end is a guess that moves positions. */
#ifndef GLY_DOCUMENT_MARKDOWN_MARKDOWN_BLOCKS_H
#define GLY_DOCUMENT_MARKDOWN_MARKDOWN_BLOCKS_H

#include "document/html/html_flow.h"
#include "document/markdown/markdown_given.h"

/* What the piece of text to come belongs to. */
typedef enum {
    GLY_MARKDOWN_TEXT,
    GLY_MARKDOWN_HEADING,
    GLY_MARKDOWN_CODE,
    GLY_MARKDOWN_HTML,
} gly_markdown_leaf;

typedef struct {
    gly_builder *builder;
    gly_html_flow flow;
    gly_text text; /* the decoded text, front matter included */
    gly_markdown_given given;
    char *walked;   /* the text without what md4c took out of it: what the
                     * walk sees */
    uint32_t end;   /* where the last piece ended */
    bool has_gap;   /* a line end or an indent came since */
    bool ends_line; /* of code: the last piece was a line end */
    gly_markdown_leaf leaf;
    bool is_fenced, is_paragraph, is_note;
    uint16_t level;  /* of the heading */
    uint32_t image;  /* open images */
    bool is_hidden;  /* the image stands within a sentence */
    bool has_markup; /* a heading is written as one */
    gly_span html;   /* raw HTML that is not walked yet; or empty */
} gly_markdown;

/* Let md4c read the body, from byte `from` of the text on, into the builder of
 * `m`, which holds any failure. The walk is begun and is finished here. Linear
 * in a text that is not costly (markdown_cost.h). */
void gly_markdown_run(gly_markdown *m, uint32_t from);

#endif
