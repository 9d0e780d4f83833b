/* changes.h - which lines of a draft have changed, as git knows it.
 * A review of a change wants what the change has brought about. git is asked,
 * as a process of its own and without a shell; what it says itself goes to
 * standard error. */
#ifndef GLY_CLI_CHANGES_H
#define GLY_CLI_CHANGES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/list.h"

/* What has changed in a draft. */
typedef struct {
    bool is_all;    /* it is new, or no file of lines */
    gly_list lines; /* galley_lines, in order, none in another */
} gly_changes;

/* Find what has changed in the file at `path` since `revision`. Where lines
 * were taken out, their two neighbours count as changed. What goes wrong is
 * told; the answer is the exit status that follows. "-", which no git has,
 * has changed as a whole. */
int gly_changes_find(gly_changes *out, gly_arena *arena, const char *revision,
                     const char *path);

#endif
