#include "cli/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/ignore.h"
#include "cli/say.h"

enum { FIRST_ROOM = 64 * 1024 };

/* Open `path` for reading; a signal does not end it. */
static int open_file(const char *path)
{
    int descriptor;
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    do {
        descriptor = open(path, O_RDONLY | O_CLOEXEC);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

/* What there is to know before a byte is read. */
static gly_file_result look(int descriptor, size_t most, size_t *room)
{
    struct stat about;
    if (fstat(descriptor, &about) != 0)
        return GLY_FILE_FAILED;
    if (S_ISDIR(about.st_mode))
        return GLY_FILE_FOLDER;
    *room = FIRST_ROOM;
    if (!S_ISREG(about.st_mode))
        return GLY_FILE_READ;
    if (about.st_size > 0 && (uintmax_t)about.st_size > most)
        return GLY_FILE_TOO_LARGE;
    *room = (size_t)about.st_size + 1; /* one to see that it ends there */
    return GLY_FILE_READ;
}

/* Read until `room` bytes are there or the file ends; `*ended` tells which. */
static gly_file_result fill(gly_file *file, int descriptor, size_t room,
                            bool *ended)
{
    *ended = false;
    while (file->size < room && !*ended) {
        ssize_t got =
            read(descriptor, file->bytes + file->size, room - file->size);
        if (got < 0 && errno != EINTR)
            return GLY_FILE_FAILED;
        *ended = got == 0;
        if (got > 0)
            file->size += (size_t)got;
    }
    return GLY_FILE_READ;
}

/* Read to the end, with room that doubles: of a pipe the size is not known,
 * and a file may grow while it is read. */
static gly_file_result read_all(gly_file *file, int descriptor, size_t most)
{
    size_t room;
    bool ended = false;
    gly_file_result result = look(descriptor, most, &room);
    while (result == GLY_FILE_READ && !ended) {
        char *more = realloc(file->bytes, room);
        if (more == NULL)
            return GLY_FILE_NO_MEMORY;
        file->bytes = more;
        result = fill(file, descriptor, room, &ended);
        if (result == GLY_FILE_READ && file->size > most)
            result = GLY_FILE_TOO_LARGE;
        room *= 2;
    }
    return result;
}

gly_file_result gly_file_read(gly_file *out, const char *path, size_t most)
{
    gly_file file = {NULL, 0};
    int descriptor = open_file(path);
    if (descriptor < 0)
        return GLY_FILE_FAILED;
    gly_file_result result = read_all(&file, descriptor, most);
    int error = errno;
    if (descriptor != STDIN_FILENO)
        close(descriptor);
    if (result == GLY_FILE_READ)
        *out = file;
    else
        gly_file_release(&file);
    errno = error;
    return result;
}

void gly_file_release(gly_file *file)
{
    free(file->bytes);
    *file = (gly_file){NULL, 0};
}

static bool ends_with(gly_text name, const char *ending)
{
    gly_text wanted = gly_text_of(ending);
    if (name.size <= wanted.size)
        return false;
    uint32_t from = name.size - wanted.size;
    return gly_text_equal_ascii(
        gly_text_slice(name, (gly_span){from, wanted.size}), wanted);
}

bool gly_file_is_draft(gly_text name)
{
    return ends_with(name, ".txt") || ends_with(name, ".md") ||
           ends_with(name, ".markdown") || ends_with(name, ".html") ||
           ends_with(name, ".htm") || ends_with(name, ".docx") ||
           ends_with(name, ".odt");
}

bool gly_file_is_rules(gly_text name)
{
    return ends_with(name, ".yml") || ends_with(name, ".yaml");
}

bool gly_file_is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* Say that a folder cannot be listed, and go on with the others. */
static void say_unlisted(gly_folder *folder, const char *path)
{
    gly_say("cannot list the folder %s: %s", path, strerror(errno));
    folder->failed = true;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "folder/name", in the arena. */
static const char *joined(gly_folder *folder, const char *path,
                          const char *name)
{
    size_t size = strlen(path);
    const char *sign = size > 0 && path[size - 1] == '/' ? "" : "/";
    gly_text text = gly_text_format(folder->arena, "%s%s%s", path, sign, name);
    return text.size == 0 ? NULL : text.data;
}

/* The paths of what is in an open folder, sorted. */
static gly_status read_names(gly_list *out, gly_folder *folder, DIR *open,
                             const char *path)
{
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(open);
        if (entry == NULL)
            break;
        if (entry->d_name[0] == '.' || strncmp(entry->d_name, "~$", 2) == 0)
            continue;
        const char **added = gly_list_add(out, folder->arena);
        const char *name = joined(folder, path, entry->d_name);
        if (added == NULL || name == NULL)
            return GLY_NO_MEMORY;
        *added = name;
    }
    if (errno != 0)
        say_unlisted(folder, path);
    if (out->count > 0)
        qsort(out->items, out->count, sizeof(const char *), by_bytes);
    return GLY_OK;
}

/* Whether an entry is a file to be read. What cannot be looked at counts, so
 * that reading it tells why; a pipe or device would be waited for, and does
 * not. */
static bool is_wanted(const gly_folder *folder, const char *path)
{
    struct stat about;
    if (!folder->filter(gly_text_of(path)))
        return false;
    return stat(path, &about) != 0 || S_ISREG(about.st_mode);
}

static gly_status list_folder(gly_folder *folder, const char *path);

/* Take one entry: list a folder, keep a file that is wanted. */
static gly_status take(gly_folder *folder, const char *path)
{
    struct stat about;
    bool is_seen = lstat(path, &about) == 0;
    bool is_folder = is_seen && S_ISDIR(about.st_mode);
    if (!is_seen && errno != ENOENT) { /* it may be a folder of drafts */
        gly_say("cannot look at %s: %s", path, strerror(errno));
        folder->failed = true;
        return GLY_OK;
    }
    if (gly_ignore_names(folder->ignore, path, is_folder))
        return GLY_OK;
    if (is_folder)
        return list_folder(folder, path);
    if (!is_wanted(folder, path))
        return GLY_OK;
    const char **added = gly_list_add(&folder->paths, folder->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = path;
    return GLY_OK;
}

static gly_status list_folder(gly_folder *folder, const char *path)
{
    gly_list names = gly_list_of(sizeof(const char *));
    DIR *open = opendir(path);
    if (open == NULL) {
        say_unlisted(folder, path);
        return GLY_OK;
    }
    gly_status status = read_names(&names, folder, open, path);
    closedir(open);
    const struct gly_ignore *outside = folder->ignore;
    if (status == GLY_OK && folder->heeds_ignores)
        status = gly_ignore_read(&folder->ignore, folder->arena, path);
    for (uint32_t i = 0; i < names.count && status == GLY_OK; i++)
        status = take(folder, *(const char **)gly_list_at(&names, i));
    folder->ignore = outside;
    return status;
}

gly_status gly_folder_list(gly_folder *folder, const char *path)
{
    gly_status status = GLY_OK;
    folder->ignore = NULL;
    if (folder->heeds_ignores)
        status = gly_ignore_above(&folder->ignore, folder->arena, path);
    return status == GLY_OK ? list_folder(folder, path) : status;
}
