/* markdown_given.h - what md4c is given for a draft.
 * Footnotes are not known to md4c, and a comment with two hyphens in it is none
 * to it, as in CommonMark before 0.31:
 *
 *     The toll rose.[^1] <!-- to $3 -- check -->
 *
 *     [^1]: The board's minutes,
 *     page 4.
 *
 * A note is a block of its own and a reference to it no text. So md4c is given
 * a text of the same length in which "[^1]:" is the sign of a heading, the line
 * end in the note a blank, "[^1]" a tag that means nothing, and a hyphen in a
 * comment a letter. Places in it are places in the draft, and what is laid down
 * is taken from the draft: what stands in code is not touched. */
#ifndef GLY_DOCUMENT_MARKDOWN_MARKDOWN_GIVEN_H
#define GLY_DOCUMENT_MARKDOWN_MARKDOWN_GIVEN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/span.h"
#include "base/status.h"
#include "base/text.h"

typedef struct {
    gly_text text;  /* for md4c, followed by LF and NUL; the draft's own if it
                     * has no  footnotes */
    gly_list notes; /* gly_span of the words of each, in order */
} gly_markdown_given;

/* Make it of `text`, which LF and NUL follow, from byte `from` on. Lives
 * in `arena`, and borrows `text`. Linear. GLY_NO_MEMORY. */
gly_status gly_markdown_given_build(gly_markdown_given *out, gly_arena *arena,
                                    gly_text text, uint32_t from);

/* Whether byte `offset` stands in the words of a note. O(log notes). */
bool gly_markdown_in_note(const gly_markdown_given *given, uint32_t offset);

#endif
