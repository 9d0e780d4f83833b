/* problem.h - what a person must mend before galley can do its work.
 * A rule file with an unknown key, a draft that cannot be opened: never a
 * status alone, always a place, the line itself and, where there is one, a
 * hint. Problems are gathered, so that one run shows all of them. */
#ifndef GLY_BASE_PROBLEM_H
#define GLY_BASE_PROBLEM_H

#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"

typedef struct {
    gly_text path;    /* the file, as the user named it */
    uint32_t line;    /* from 1; 0 when the file as a whole is meant */
    uint32_t column;  /* from 1, in code points; 0 when the line is meant */
    gly_text excerpt; /* the line, without its end; may be empty */
    gly_text message; /* what is wrong, without a full stop */
    gly_text hint;    /* "did you mean ..."; may be empty */
} gly_problem;

typedef struct {
    gly_arena *arena;
    gly_list items; /* gly_problem, in the order they were found */
} gly_problems;

/* No problems yet; they will live in `arena`. */
void gly_problems_init(gly_problems *problems, gly_arena *arena);

/* Add one. Its texts are borrowed and must live as long as the arena. */
gly_status gly_problems_add(gly_problems *problems, const gly_problem *problem);

/* Put those from index `from` on, all of one file, in order of their places. */
void gly_problems_sort(gly_problems *problems, uint32_t from);

/* A text made as printf does, in `arena`; empty when there is no memory. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
gly_text
gly_text_format(gly_arena *arena, const char *format, ...);

#endif
