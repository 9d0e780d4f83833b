#include "cli/lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_ROOM = 64 * 1024 };

void gly_lines_init(gly_lines *lines, int descriptor, uint32_t most)
{
    *lines = (gly_lines){.descriptor = descriptor, .most = most};
}

void gly_lines_release(gly_lines *lines)
{
    free(lines->bytes);
    gly_lines_init(lines, lines->descriptor, lines->most);
}

/* Room for at least one more byte: what was handed on is moved over, and what
 * is full doubles. */
static bool make_room(gly_lines *lines)
{
    if (lines->start > 0) {
        size_t size = lines->end - lines->start;
        memmove(lines->bytes, lines->bytes + lines->start, size);
        lines->seen -= lines->start;
        lines->end = size;
        lines->start = 0;
    }
    if (lines->end < lines->room)
        return true;
    size_t room = lines->room == 0 ? FIRST_ROOM : lines->room * 2;
    char *bytes = realloc(lines->bytes, room);
    if (bytes == NULL)
        return false;
    lines->bytes = bytes;
    lines->room = room;
    return true;
}

static gly_line_result read_more(gly_lines *lines)
{
    ssize_t got;
    if (!make_room(lines))
        return GLY_LINE_NO_MEMORY;
    do {
        got = read(lines->descriptor, lines->bytes + lines->end,
                   lines->room - lines->end);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return GLY_LINE_FAILED;
    lines->ended = got == 0;
    lines->end += (size_t)got;
    return GLY_LINE_READ;
}

/* Read until a line end has come (`*end` is its index) or the stream has ended
 * (it is that of the end). With `skip`, what has come is thrown away. */
static gly_line_result find_end(size_t *end, gly_lines *lines, bool skip)
{
    for (;;) {
        size_t size = lines->end - lines->seen;
        const char *found =
            size == 0 ? NULL : memchr(lines->bytes + lines->seen, '\n', size);
        *end = found == NULL ? lines->end : (size_t)(found - lines->bytes);
        lines->seen = *end;
        bool is_long = *end - lines->start > lines->most;
        if (is_long && !skip)
            return GLY_LINE_TOO_LONG;
        if (found != NULL || lines->ended)
            return GLY_LINE_READ;
        if (skip)
            lines->start = lines->seen;
        gly_line_result result = read_more(lines);
        if (result != GLY_LINE_READ)
            return result;
    }
}

/* Go behind the line end at `end`, if there is one. */
static void pass(gly_lines *lines, size_t end)
{
    lines->start = lines->seen = end < lines->end ? end + 1 : end;
}

gly_line_result gly_lines_next(gly_text *out, gly_lines *lines)
{
    size_t end;
    gly_line_result result = find_end(&end, lines, false);
    size_t start = lines->start;
    if (result == GLY_LINE_READ && end == start && end == lines->end)
        return GLY_LINE_END;
    lines->number++;
    if (result == GLY_LINE_TOO_LONG) {
        gly_line_result passed = find_end(&end, lines, true);
        if (passed != GLY_LINE_READ)
            return passed;
    }
    pass(lines, end);
    if (result == GLY_LINE_READ)
        *out = (gly_text){lines->bytes + start, (uint32_t)(end - start)};
    return result;
}
