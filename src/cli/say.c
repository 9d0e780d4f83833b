#include "cli/say.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_LINE = 8192 };

/* Write one line. It is made safe as a whole, since a path can stand anywhere
 * in it. */
static void say_line(const char *before, const char *format, va_list values)
{
    char line[LONGEST_LINE];
    int size = vsnprintf(line, sizeof line, format, values);
    if (size < 0)
        return;
    for (char *at = line; *at != '\0'; at++) {
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = '?';
    }
    fprintf(stderr, "%s%s\n", before, line);
}

void gly_say(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    say_line("galley: ", format, values);
    va_end(values);
}

void gly_say_hint(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    say_line("        ", format, values);
    va_end(values);
}

void gly_say_problem(galley_problem problem)
{
    char place[32] = "";
    if (problem.line > 0 && problem.column > 0)
        snprintf(place, sizeof place, ":%u:%u", (unsigned)problem.line,
                 (unsigned)problem.column);
    else if (problem.line > 0)
        snprintf(place, sizeof place, ":%u", (unsigned)problem.line);
    gly_say("%.*s%s: %.*s", (int)problem.path.size, problem.path.data, place,
            (int)problem.message.size, problem.message.data);
    if (problem.excerpt.size > 0)
        gly_say_hint("%4u | %.*s", (unsigned)problem.line,
                     (int)problem.excerpt.size, problem.excerpt.data);
    if (problem.hint.size > 0)
        gly_say_hint("%.*s", (int)problem.hint.size, problem.hint.data);
}

void gly_say_problems(const galley *session)
{
    size_t count = galley_problem_count(session);
    for (size_t i = 0; i < count; i++)
        gly_say_problem(galley_problem_at(session, i));
    gly_say("%zu mistake%s in rule files; nothing was checked", count,
            count == 1 ? "" : "s");
}

gly_status gly_writer_sink(void *context, const char *bytes, size_t size)
{
    gly_writer *writer = context;
    while (size > 0) {
        ssize_t written = write(writer->descriptor, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            writer->error = written < 0 ? errno : EIO;
            return GLY_IO;
        }
        bytes += written;
        size -= (size_t)written;
    }
    return GLY_OK;
}

void gly_say_unwritten(const char *what, int error)
{
    if (error == EPIPE) {
        gly_say("%s was closed before the report was complete", what);
        return;
    }
    gly_say("cannot write to %s: %s", what, strerror(error));
    if (error == ENOSPC || error == EDQUOT)
        gly_say_hint("make room, or write the report elsewhere with "
                     "--format FMT=FILE");
}

int gly_say_end(gly_output *output, int status)
{
    const gly_writer *writer = output->context;
    if (gly_output_flush(output) == GLY_OK)
        return status;
    gly_say_unwritten("standard output", writer->error);
    return GLY_EXIT_FAILED;
}
