/* line_index.h - which line and column a byte of the source is on.
 * Stages carry byte offsets. A person reads lines and columns; they are made
 * here, when a finding is closed, and in no other place. */
#ifndef GLY_DOCUMENT_LINE_INDEX_H
#define GLY_DOCUMENT_LINE_INDEX_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

/* As an editor program shows it. */
typedef struct {
    uint32_t line;   /* from 1 */
    uint32_t column; /* from 1, in code points; a byte that is not UTF-8
                      * counts as one; UTF-16 with its mark is known */
} gly_place;

/* Where counting may begin: so many code points stand before `offset`, which
 * is in no character's middle. */
typedef struct {
    uint32_t offset, points;
} gly_line_mark;

/* Invariant: `starts` ascends and starts[0] is 0 (after a byte order mark:
 * the mark has no column). `marks` ascends and begins with starts[0]; a mark
 * stands every few hundred bytes, since a whole article may be one line. */
typedef struct {
    gly_text text;          /* borrowed */
    const uint32_t *starts; /* byte offset of each line */
    uint32_t count;         /* lines; an empty text has one */
    const gly_line_mark *marks;
    uint32_t mark_count;
} gly_line_index;

/* Index `text`, which must outlive the index. LF, CR LF and a lone CR each end
 * a line and belong to it. GLY_NO_MEMORY leaves `*out` as it was. */
gly_status gly_line_index_build(gly_line_index *out, gly_arena *arena,
                                gly_text text);

/* Index `text` by lines that begin at each of `starts`, `count` of them (one at
 * least, the first 0), which must outlive the index. GLY_NO_MEMORY leaves
 * `*out` as it was. */
typedef struct {
    const uint32_t *starts;
    uint32_t count;
} gly_line_starts;
gly_status gly_line_index_with(gly_line_index *out, gly_arena *arena,
                               gly_text text, gly_line_starts lines);

/* Where the byte `offset` stands; past the end it answers the end. O(log
 * lines). */
gly_place gly_line_index_find(const gly_line_index *index, uint32_t offset);

/* Line `line` (from 1) without its end; empty when there is no such line. */
gly_text gly_line_index_line(const gly_line_index *index, uint32_t line);

#endif
