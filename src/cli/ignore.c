/* realpath is of POSIX, and glibc shows it with its extensions alone. */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */

#include "cli/ignore.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/problem.h"
#include "cli/files.h"
#include "cli/say.h"

/* A line of a .gitignore. */
typedef struct {
    const char *text;  /* without "!" and the slash at its end */
    bool takes_back;   /* "!": what fits is not ignored after all */
    bool only_folders; /* it ended in a slash */
} ignore_line;

/* The parts of `text` between slashes, as offsets and sizes; how many, or more
 * than GLY_LIMIT_IGNORE_PARTS for one that is too deep to be told. */
static size_t split(const char *parts[GLY_LIMIT_IGNORE_PARTS],
                    size_t sizes[GLY_LIMIT_IGNORE_PARTS], const char *text)
{
    size_t count = 0;
    while (*text != '\0') {
        size_t size = strcspn(text, "/");
        if (size > 0 && count == GLY_LIMIT_IGNORE_PARTS)
            return GLY_LIMIT_IGNORE_PARTS + 1;
        if (size > 0) {
            parts[count] = text;
            sizes[count++] = size;
        }
        text += size + (text[size] == '/');
    }
    return count;
}

/* Whether one name fits one part of a pattern. */
static bool fits_name(const char *part, size_t size, const char *name,
                      size_t length)
{
    char one[NAME_MAX + 1], other[NAME_MAX + 1];
    if (size > NAME_MAX || length > NAME_MAX)
        return false;
    memcpy(one, part, size);
    one[size] = '\0';
    memcpy(other, name, length);
    other[length] = '\0';
    return fnmatch(one, other, 0) == 0;
}

static bool is_stars(const char *part, size_t size)
{
    return size == 2 && memcmp(part, "**", 2) == 0;
}

/* Whether `path`, relative to the folder of a .gitignore, fits `pattern`, a
 * line of it without "!" and the slash at its end. Linear in path times
 * pattern. */
static bool fits(const char *pattern, const char *path)
{
    const char *parts[GLY_LIMIT_IGNORE_PARTS], *names[GLY_LIMIT_IGNORE_PARTS];
    size_t sizes[GLY_LIMIT_IGNORE_PARTS], lengths[GLY_LIMIT_IGNORE_PARTS];
    size_t count = split(parts, sizes, pattern);
    size_t depth = split(names, lengths, path);
    if (count > GLY_LIMIT_IGNORE_PARTS || depth > GLY_LIMIT_IGNORE_PARTS ||
        count == 0)
        return false;
    /* Without a slash inside, the last name alone must fit. */
    if (count == 1 && pattern[0] != '/')
        return depth > 0 && fits_name(parts[0], sizes[0], names[depth - 1],
                                      lengths[depth - 1]);
    /* After the last "**" that was met, `again` is the first name that it did
     * not take yet: where a later part does not fit, it takes one more. */
    size_t part = 0, name = 0, stars = SIZE_MAX, again = 0;
    while (name < depth) {
        if (part < count && is_stars(parts[part], sizes[part])) {
            stars = part++;
            again = name;
        } else if (part < count && fits_name(parts[part], sizes[part],
                                             names[name], lengths[name])) {
            part++;
            name++;
        } else if (stars != SIZE_MAX) {
            part = stars + 1;
            name = ++again;
        } else {
            return false;
        }
    }
    /* "old/" and "**" inside: what is in the folder, not the folder. */
    return part == count;
}

/* A line as a pattern; false for an empty one and a remark. */
static bool read_line(ignore_line *out, char *line)
{
    size_t size = strlen(line);
    while (size > 0 && (line[size - 1] == '\r' || line[size - 1] == ' ') &&
           (size < 2 || line[size - 2] != '\\'))
        line[--size] = '\0';
    if (size == 0 || line[0] == '#')
        return false;
    out->takes_back = line[0] == '!';
    line += out->takes_back;
    if (line[0] == '\\' && (line[1] == '#' || line[1] == '!'))
        line++;
    size = strlen(line);
    out->only_folders = size > 1 && line[size - 1] == '/';
    if (out->only_folders)
        line[size - 1] = '\0';
    out->text = line;
    return line[0] != '\0';
}

/* The lines of `bytes`, which are changed to strings. */
static gly_status read_lines(gly_ignore *ignore, gly_arena *arena, char *bytes)
{
    while (bytes != NULL && *bytes != '\0') {
        char *end = strchr(bytes, '\n');
        if (end != NULL)
            *end = '\0';
        ignore_line one;
        if (read_line(&one, bytes)) {
            ignore_line *added = gly_list_add(&ignore->patterns, arena);
            if (added == NULL)
                return GLY_NO_MEMORY;
            *added = one;
        }
        bytes = end == NULL ? NULL : end + 1;
    }
    return GLY_OK;
}

/* Read the .gitignore of `folder`, of which `place` has the rest. */
static gly_status read_one(const gly_ignore **ignore, gly_arena *arena,
                           const char *folder, const gly_ignore *place)
{
    gly_file file;
    gly_text path = gly_text_format(arena, "%s/.gitignore", folder);
    if (path.size == 0)
        return GLY_NO_MEMORY;
    if (access(path.data, R_OK) != 0)
        return GLY_OK;
    gly_file_result read = gly_file_read(&file, path.data, GLY_LIMIT_IGNORE);
    if (read == GLY_FILE_TOO_LARGE)
        gly_say("%s is larger than %d MB: it is not heeded", path.data,
                GLY_LIMIT_IGNORE >> 20);
    if (read != GLY_FILE_READ)
        return GLY_OK;
    gly_ignore *made = gly_arena_take(arena, sizeof *made);
    char *bytes = gly_arena_take(arena, file.size + 1);
    gly_status status = made == NULL || bytes == NULL ? GLY_NO_MEMORY : GLY_OK;
    if (status == GLY_OK) {
        *made = *place;
        made->patterns = gly_list_of(sizeof(ignore_line));
        made->above = *ignore;
        if (file.size > 0)
            memcpy(bytes, file.bytes, file.size);
        status = read_lines(made, arena, bytes);
        *ignore = made;
    }
    gly_file_release(&file);
    return status;
}

gly_status gly_ignore_read(const gly_ignore **ignore, gly_arena *arena,
                           const char *folder)
{
    gly_ignore place = {.cut = strlen(folder), .before = ""};
    return read_one(ignore, arena, folder, &place);
}

/* Bytes of the path of the nearest folder above `folder`, or itself, that holds
 * .git; 0 for no repository. */
static size_t find_repository(const char *folder)
{
    char room[PATH_MAX + sizeof "/.git"];
    size_t size = strlen(folder);
    for (memcpy(room, folder, size + 1); size > 1; size--) {
        if (folder[size] != '/' && folder[size] != '\0')
            continue;
        memcpy(room + size, "/.git", sizeof "/.git");
        if (access(room, F_OK) == 0)
            return size;
    }
    return 0;
}

/* The folders above, from the repository's own down. */
gly_status gly_ignore_above(const gly_ignore **ignore, gly_arena *arena,
                            const char *folder)
{
    char room[PATH_MAX];
    if (realpath(folder, room) == NULL)
        return GLY_OK;
    gly_text whole;
    gly_status status = gly_arena_text(&whole, arena, gly_text_of(room));
    size_t size = find_repository(room);
    for (; status == GLY_OK && size > 0 && size < whole.size; size++) {
        if (whole.data[size] != '/')
            continue;
        room[size] = '\0';
        gly_ignore place = {.cut = strlen(folder),
                            .before = whole.data + size + 1};
        status = read_one(ignore, arena, room, &place);
        room[size] = '/';
    }
    return status;
}

/* The last of the patterns that fits says what becomes of it. */
static const ignore_line *find(const gly_ignore *ignore, const char *path,
                               bool is_folder)
{
    char relative[PATH_MAX];
    const char *below = path + ignore->cut;
    size_t before = strlen(ignore->before), size = strlen(below);
    while (below[0] == '/')
        below++, size--;
    if (before + 1 + size + 1 > sizeof relative)
        return NULL;
    memcpy(relative, ignore->before, before);
    relative[before] = '/';
    memcpy(relative + before + 1, below, size + 1);
    for (uint32_t i = ignore->patterns.count; i-- > 0;) {
        const ignore_line *one = gly_list_at(&ignore->patterns, i);
        if ((is_folder || !one->only_folders) && fits(one->text, relative))
            return one;
    }
    return NULL;
}

bool gly_ignore_names(const gly_ignore *ignore, const char *path,
                      bool is_folder)
{
    for (; ignore != NULL; ignore = ignore->above) {
        const ignore_line *found = find(ignore, path, is_folder);
        if (found != NULL)
            return !found->takes_back;
    }
    return false;
}
