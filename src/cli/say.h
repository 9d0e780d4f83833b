/* say.h - what the program tells the person who runs it.
 * Everything but the report goes to standard error. What went wrong comes
 * first and what to do about it on the line below. */
#ifndef GLY_CLI_SAY_H
#define GLY_CLI_SAY_H

#include "base/output.h"
#include "galley.h"

/* How the program ends. */
enum {
    GLY_EXIT_CLEAN = 0,
    GLY_EXIT_FINDINGS = 1, /* at or above --fail-on; a rule that fails its
                            * examples */
    GLY_EXIT_USAGE = 2,    /* the command line or a rule file is wrong */
    GLY_EXIT_FAILED = 3,   /* a draft could not be read, or a report not
                            * written */
};

/* Write "galley: " and a line made as printf does. Control characters, which
 * may stand in a file's name, are shown as a question mark. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void gly_say(const char *format, ...);

/* The same, indented: what to do about what was said before. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void gly_say_hint(const char *format, ...);

/* Write a mistake in a file to standard error, with its place and its line. */
void gly_say_problem(galley_problem problem);

/* Write to standard error the problems of rule files, each with its line. */
void gly_say_problems(const galley *session);

/* Where bytes go, and how it went. */
typedef struct {
    int descriptor;
    int error; /* errno of the first write that failed; 0 for none */
} gly_writer;

/* Write all of it to the gly_writer `context`: a sink for gly_output. A signal
 * does not end it. */
gly_output_sink gly_writer_sink;

/* Say that writing to `what` failed as `error` (an errno) tells. */
void gly_say_unwritten(const char *what, int error);

/* Flush an output over a gly_writer to standard output. Answers the exit
 * status: the one given, or GLY_EXIT_FAILED when writing failed, which is
 * said. */
int gly_say_end(gly_output *output, int status);

#endif
