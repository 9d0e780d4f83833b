/* places.h - where a path leads, links followed.
 * Settings and baselines speak of drafts by their paths from a folder, so that
 * it does not matter from where the program is run. */
#ifndef GLY_CLI_PLACES_H
#define GLY_CLI_PLACES_H

#include <limits.h>

#include "base/arena.h"
#include "galley.h"

/* Room for a path, its NUL included. */
typedef struct {
    char path[PATH_MAX];
} gly_place_room;

/* The folder that `path` is, or is in, without links, in `room`. "-" and NULL
 * stand for the folder that the program runs in, as does what is in none. */
const char *gly_place_folder(gly_place_room *room, const char *path);

/* `path` as it is seen from `folder`, which has no links: what follows it, or
 * the whole path without its first slash for what lies elsewhere. `path` itself
 * if it is in no folder; empty for "-" and NULL. It may lie in `room`. */
const char *gly_place_within(gly_place_room *room, const char *folder,
                             const char *path);

/* `path` as the file at `from` means it: seen from its folder. In `arena`; NULL
 * when there is no memory. */
const char *gly_place_beside(gly_arena *arena, galley_text from,
                             galley_text path);

#endif
