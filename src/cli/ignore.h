/* ignore.h - what .gitignore keeps out of a folder of drafts.
 *
 *     drafts/.gitignore:  old/        drafts/old/harbour.md is passed over
 *                         *.tmp.md
 *                         !keep.tmp.md
 *
 * A newsroom's repository holds built pages and archives beside its drafts, and
 * has said already what is no source. The patterns are those of git: the last
 * one that fits decides, the nearest file goes first, and what lies in a folder
 * that is out is out. */
#ifndef GLY_CLI_IGNORE_H
#define GLY_CLI_IGNORE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/status.h"

/* The patterns of one .gitignore; those of folders above follow in `above`. */
typedef struct gly_ignore {
    /* A path below the file's folder: what stands behind the first `cut` bytes
     * of a path that is asked for, with `before` in front. */
    size_t cut;
    const char *before;
    gly_list patterns; /* see ignore.c */
    const struct gly_ignore *above;
} gly_ignore;

/* Put the patterns of the .gitignore in `folder`, if there is one, in front of
 * `*ignore`. GLY_NO_MEMORY; a file that cannot be read has none. */
gly_status gly_ignore_read(const gly_ignore **ignore, gly_arena *arena,
                           const char *folder);

/* Read those of the folders above `folder`, up to the one that holds .git;
 * none where there is no repository. */
gly_status gly_ignore_above(const gly_ignore **ignore, gly_arena *arena,
                            const char *folder);

/* Whether `path`, below the folder that was listed, is named by them. */
bool gly_ignore_names(const gly_ignore *ignore, const char *path,
                      bool is_folder);

#endif
