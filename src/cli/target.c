/* target.c - temporary names, and moving a file to its place. */
#include "cli/target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/problem.h"

/* The folder that a path names a file in, and where the file's name begins. */
static const char *base_name(const char *path)
{
    const char *sign = strrchr(path, '/');
    return sign == NULL ? path : sign + 1;
}

static const char *folder_name(gly_arena *arena, const char *path)
{
    size_t size = (size_t)(base_name(path) - path);
    gly_text folder = gly_text_format(arena, "%.*s", (int)size, path);
    return folder.size == 0 ? "." : folder.data;
}

static bool is_same_place(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool gly_target_is_same(gly_arena *arena, const char *a, const char *b)
{
    if (strcmp(a, b) == 0 || is_same_place(a, b))
        return true;
    return strcmp(base_name(a), base_name(b)) == 0 &&
           is_same_place(folder_name(arena, a), folder_name(arena, b));
}

bool gly_target_is_there(const gly_target *target, const char *path)
{
    return target->path != NULL && is_same_place(target->path, path);
}

/* What a new file may be read and written by. */
static mode_t usual_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* Open the file that the bytes are written to until it is complete. */
static bool open_temporary(gly_target *target, gly_arena *arena, mode_t mode)
{
    gly_text name = gly_text_format(arena, "%s.XXXXXX", target->path);
    char *path = gly_arena_take(arena, (size_t)name.size + 1);
    if (path == NULL || name.size == 0) {
        errno = ENOMEM;
        return false;
    }
    memcpy(path, name.data, name.size);
    target->writer.descriptor = mkstemp(path);
    if (target->writer.descriptor < 0)
        return false;
    target->temporary = path;
    return fchmod(target->writer.descriptor, mode) == 0;
}

/* A device or a pipe is written to as it is; a file is replaced. */
static bool open_file(gly_target *target, gly_arena *arena)
{
    struct stat about;
    bool is_there = stat(target->path, &about) == 0;
    if (is_there && S_ISDIR(about.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (!target->is_added && (!is_there || S_ISREG(about.st_mode)))
        return open_temporary(target, arena,
                              is_there ? about.st_mode & 0777 : usual_mode());
    int how = target->is_added ? O_APPEND | O_CREAT : 0;
    target->writer.descriptor =
        open(target->path, O_WRONLY | O_CLOEXEC | how, 0666);
    return target->writer.descriptor >= 0;
}

bool gly_target_open(gly_target *target, gly_arena *arena)
{
    target->writer.descriptor = STDOUT_FILENO;
    if (target->path == NULL || open_file(target, arena))
        return true;
    gly_say("cannot write to %s: %s", target->path, strerror(errno));
    gly_say_hint("name a file in a folder that is there and may be "
                 "written to");
    return false;
}

void gly_target_finish(gly_target *target)
{
    gly_writer *writer = &target->writer;
    if (target->path != NULL && close(writer->descriptor) != 0 &&
        writer->error == 0)
        writer->error = errno;
    if (target->temporary == NULL)
        return;
    if (writer->error == 0 && rename(target->temporary, target->path) != 0)
        writer->error = errno;
    if (writer->error != 0)
        unlink(target->temporary);
}

void gly_target_drop(gly_target *target)
{
    if (target->path != NULL && target->writer.descriptor >= 0)
        close(target->writer.descriptor);
    if (target->temporary != NULL)
        unlink(target->temporary);
}
