/* excerpt.h - the line of a draft that a person is shown, words underlined.
 *
 *       80 | …described most proposals as “unconstructive” and emphasized…
 *          |                              ^^^^^^^^^^^^^^^^
 *
 * A paragraph is one long line in most drafts, so it is cut to what stands
 * around the words. The work is bounded by what is shown and not by the length
 * of the line. */
#ifndef GLY_REPORT_EXCERPT_H
#define GLY_REPORT_EXCERPT_H

#include <stdint.h>

#include "base/output.h"
#include "base/span.h"
#include "document/document.h"

enum {
    /* Columns of a line that are shown at most, the marks of a cut included. */
    GLY_EXCERPT_COLUMNS = 100,
    /* Lines that are shown of words which go on over line ends. */
    GLY_EXCERPT_LINES = 3,
};

/* What is to be shown. */
typedef struct {
    const gly_document *document;
    gly_span source; /* the words; of the source */
    uint32_t line;   /* that they begin on, from 1 */
    uint32_t gutter; /* columns for the number of a line */
    const char *on;  /* escape sequence before the words, "" for none */
    const char *off; /* and after them */
} gly_excerpt;

/* Write each line that the words stand on, and its underline. What is left out
 * behind the last of GLY_EXCERPT_LINES is marked. */
void gly_excerpt_write(gly_output *output, const gly_excerpt *excerpt);

#endif
