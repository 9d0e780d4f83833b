/* html_flow.h - the text of a page laid down in blocks.
 * Who walks a page (html_walk.h) tells of elements and text; here they become
 * blocks of a document. Of
 *
 *     <p>Mr. O&rsquo;Hara <b>said</b>
 *       <i>no</i>.</p>
 *
 * the paragraph is laid down piece by piece, white space as one blank, and none
 * where there is none: "Mr. OâHara said no." HTML and Markdown, which may
 * hold HTML anywhere, are read by this one way. */
#ifndef GLY_DOCUMENT_HTML_HTML_FLOW_H
#define GLY_DOCUMENT_HTML_HTML_FLOW_H

#include "document/html/html_marks.h"
#include "document/html/html_walk.h"

/* It may not be moved: the listener points to it. */
typedef struct {
    gly_html_walk walk; /* to be begun with the listener below */
    gly_html_listener listener;
    gly_builder *builder;
    gly_span story;      /* what is read of the text: at first all of it */
    uint32_t head_start; /* where the head over the story begins, of which the
                          * headline, a byline, a date and a caption are read */
    gly_html_marks marks;
    gly_span gap;    /* white space before the next character; or empty */
    uint32_t breaks; /* line breaks since the last character */
    uint32_t first;  /* where the text begins, or GLY_NONE */
    uint32_t quotes; /* open <q> */
    gly_span dash;   /* the tag before the name of who is quoted; or empty */
    uint32_t marked; /* a bit for each of the last 32: it got marks */
    bool all_italic, all_bold, is_line; /* of the open block */
    bool is_under; /* a figure or a table came right before */
} gly_html_flow;

/* Nothing read yet. `has_headline`: the next one is a heading. `builder` is
 * borrowed, and holds any failure. */
void gly_html_flow_init(gly_html_flow *flow, gly_builder *builder,
                        bool has_headline);

/* White space at `span`, between two characters or at the end of a block. */
void gly_html_flow_white(gly_html_flow *flow, gly_span span);

/* Open a block that is not what the elements around it make of it; else the
 * first character does that. Close the open one, if there is any. */
void gly_html_flow_open(gly_html_flow *flow, gly_draft draft);
void gly_html_flow_close(gly_html_flow *flow);

#endif
