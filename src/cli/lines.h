/* lines.h - lines of a stream that may never end.
 * What has come is handed on at once, so that a program that writes a line and
 * waits for the answer gets it. A line that is too long is passed over; the
 * memory is that of the longest one. */
#ifndef GLY_CLI_LINES_H
#define GLY_CLI_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* How reading a line ended. */
typedef enum {
    GLY_LINE_READ,
    GLY_LINE_END,      /* there is none any more */
    GLY_LINE_TOO_LONG, /* it is passed over; the next may be read */
    GLY_LINE_NO_MEMORY,
    GLY_LINE_FAILED, /* errno says why */
} gly_line_result;

/* Invariant: of `bytes`, those from `start` to `end` have come and were not
 * handed on; there is no line end before `seen`. */
typedef struct {
    int descriptor;
    uint32_t most; /* bytes of a line, without its end */
    char *bytes;
    size_t room, start, seen, end;
    bool ended;      /* the stream */
    uint64_t number; /* of the last line, from 1 */
} gly_lines;

/* The lines that come from `descriptor`. */
void gly_lines_init(gly_lines *lines, int descriptor, uint32_t most);

/* The next line, without its end; it lies in the lines until the next call.
 * The last one need not be ended. Linear in what is read. */
gly_line_result gly_lines_next(gly_text *out, gly_lines *lines);

/* Give back the memory; what has come and was not handed on is lost. */
void gly_lines_release(gly_lines *lines);

#endif
