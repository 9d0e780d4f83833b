/* realpath is of POSIX, and glibc shows it with its extensions alone. */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */

#include "cli/places.h"

#include <stdlib.h>
#include <string.h>

#include "base/problem.h"
#include "cli/files.h"

static bool is_none(const char *path)
{
    return path == NULL || strcmp(path, "-") == 0;
}

/* The whole path of a file, which need not be there yet where its folder is:
 * an editor program names drafts that were never saved. */
static bool resolve(gly_place_room *room, const char *path)
{
    if (realpath(path, room->path) != NULL)
        return true;
    gly_place_room folder;
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    size_t size = slash == NULL ? 1 : (size_t)(slash - path) + (slash == path);
    if (size >= sizeof folder.path)
        return false;
    memcpy(folder.path, slash == NULL ? "." : path, size);
    folder.path[size] = '\0';
    if (realpath(folder.path, room->path) == NULL)
        return false;
    size = strlen(room->path);
    size -= size == 1; /* the folder "/" */
    if (size + 1 + strlen(name) >= sizeof room->path)
        return false;
    room->path[size] = '/';
    memcpy(room->path + size + 1, name, strlen(name) + 1);
    return true;
}

const char *gly_place_folder(gly_place_room *room, const char *path)
{
    if (is_none(path) || !resolve(room, path)) {
        if (realpath(".", room->path) == NULL)
            room->path[0] = '\0';
        return room->path;
    }
    if (!gly_file_is_folder(room->path)) {
        char *slash = strrchr(room->path, '/');
        slash[slash == room->path ? 1 : 0] = '\0';
    }
    return room->path;
}

const char *gly_place_within(gly_place_room *room, const char *folder,
                             const char *path)
{
    if (is_none(path))
        return "";
    if (!resolve(room, path))
        return path;
    size_t size = strlen(folder);
    size -= size == 1; /* the folder "/" */
    bool is_within =
        strncmp(room->path, folder, size) == 0 && room->path[size] == '/';
    return room->path + (is_within ? size + 1 : 1);
}

const char *gly_place_beside(gly_arena *arena, galley_text from,
                             galley_text path)
{
    size_t folder = from.size;
    while (folder > 0 && from.data[folder - 1] != '/')
        folder--;
    if (path.size > 0 && path.data[0] == '/')
        folder = 0;
    gly_text made = gly_text_format(arena, "%.*s%.*s", (int)folder, from.data,
                                    (int)path.size, path.data);
    return made.size == 0 ? NULL : made.data;
}
