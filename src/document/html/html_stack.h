/* html_stack.h - the open elements of a page, for document/html/html_walk.c.
 * What begins may end what is open: of "<li>One<li>Two" the second item ends
 * the first. An index here is that of an element plus one; 0 is none. */
#ifndef GLY_DOCUMENT_HTML_HTML_STACK_H
#define GLY_DOCUMENT_HTML_HTML_STACK_H

#include "document/html/html_walk.h"

/* Begin an element. One too many is the end of a block and nothing else. A
 * failure is in the status of `walk`. */
void gly_html_push(gly_html_walk *walk, gly_html_element element);

/* End the innermost element, or all of them from the one at `index` on, at
 * byte `end` of the text. */
void gly_html_pop(gly_html_walk *walk, uint32_t end);
void gly_html_pop_to(gly_html_walk *walk, uint32_t index, uint32_t end);

/* End what ends where a block of `tag` begins at byte `start`. */
void gly_html_end_implied(gly_html_walk *walk, gly_html_tag tag,
                          uint32_t start);

/* The listener hears of a sign. */
void gly_html_tell_sign(gly_html_walk *walk, gly_html_tag tag,
                        const gly_html_token *token);

/* What is before `offset` and what is after stand in two blocks, whatever is
 * open: as by a rule. */
void gly_html_tell_boundary(gly_html_walk *walk, uint32_t offset);

/* Whether it is one of <h1> to <h6>; the innermost open one of them. */
bool gly_html_is_heading(gly_html_tag tag);
uint32_t gly_html_top_heading(const gly_html_walk *walk);

/* Below what the end tag of a block does not reach: the cell or the table it
 * stands in. */
uint32_t gly_html_barrier(const gly_html_walk *walk);

#endif
