/* target.h - a file that is whole or as it was.
 * What goes to a file is written beside it under another name and takes its
 * place when it is complete, so that a run that fails leaves the old one. A
 * device or a pipe is written to as it is. */
#ifndef GLY_CLI_TARGET_H
#define GLY_CLI_TARGET_H

#include <stdbool.h>

#include "base/arena.h"
#include "cli/say.h"

/* Invariant: the writer's descriptor is open from gly_target_open until the
 * target is finished or dropped; `temporary` is NULL when bytes go to their
 * place at once. */
typedef struct {
    const char *path; /* NULL for standard output; borrowed */
    char *temporary;  /* in the arena */
    bool is_added;    /* behind what the file holds already */
    gly_writer writer;
} gly_target;

/* Get ready to write; `path` and `is_added` are set. False when that cannot be,
 * which has been told. */
bool gly_target_open(gly_target *target, gly_arena *arena);

/* Close the file and put it in its place, or take it away where the writer has
 * an error or this has one, which is left in the writer. */
void gly_target_finish(gly_target *target);

/* Close it and throw away what was written. Also for a target that could not be
 * opened. */
void gly_target_drop(gly_target *target);

/* Whether the file at `path` is the one that the target will replace. */
bool gly_target_is_there(const gly_target *target, const char *path);

/* Whether two paths name one file, which need not be there yet. */
bool gly_target_is_same(gly_arena *arena, const char *a, const char *b);

#endif
