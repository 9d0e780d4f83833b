/* marks.h - the words of findings, marked where they stand in the draft.
 * One word may belong to several findings, and the second end of one may lie
 * inside the first of another: “twelve of the 14 boats” is cut into pieces, of
 * which each knows all findings it is part of. */
#ifndef GLY_REPORT_HTML_MARKS_H
#define GLY_REPORT_HTML_MARKS_H

#include "report/html/page.h"

enum {
    /* Blocks over which one place is marked, and findings that one word is
     * marked for; of the others the margin tells. */
    GLY_HTML_MARK_BLOCKS = 8,
    GLY_HTML_MARK_DEPTH = 12,
};

/* An end of a finding within a block. */
typedef struct {
    gly_span text; /* never empty */
    const gly_html_shown *shown;
    uint32_t end; /* index in its ends */
} gly_html_mark;

/* Invariant: in order of place; those before `next` have been written. */
typedef struct {
    const gly_html_mark *items;
    uint32_t count;
    uint32_t next;
} gly_html_marks;

/* Lay the places of all that is shown over the blocks. No memory is left in
 * the report's status; false then. O(n log n). */
bool gly_html_marks_build(gly_html_marks *out, gly_html_page *page);

/* Write a block, of which `text` is the visible text, with its marks. Blocks
 * must come in order. */
void gly_html_marks_write(gly_html_page *page, gly_html_marks *marks,
                          gly_span text);

#endif
