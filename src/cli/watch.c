#include "cli/watch.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/problem.h"
#include "cli/files.h"
#include "cli/say.h"

enum {
    SAVED = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR,
    DEEPEST = 64,
    /* Milliseconds without another change that end a save: some programs write
     * a draft in several steps. */
    PAUSE = 60,
    ROOM = 16 * 1024
};

static int say_failed(const char *path)
{
    gly_say("cannot watch %s: %s", path, strerror(errno));
    if (errno == ENOSPC)
        gly_say_hint("the system allows no more: see the number in "
                     "/proc/sys/fs/inotify/max_user_watches");
    return GLY_EXIT_FAILED;
}

/* Watch a folder; with `deep` those below it, too. Links are not followed. */
static int add_folder(const gly_watch *watch, const char *path, unsigned deep)
{
    if (inotify_add_watch(watch->descriptor, path, SAVED) < 0)
        return say_failed(path);
    DIR *open = deep > 0 ? opendir(path) : NULL;
    int status = GLY_EXIT_CLEAN;
    while (open != NULL && status == GLY_EXIT_CLEAN) {
        const struct dirent *entry = readdir(open);
        struct stat about;
        char below[PATH_MAX];
        if (entry == NULL)
            break;
        size_t size = strlen(path), more = strlen(entry->d_name);
        if (entry->d_name[0] == '.' || size + more + 2 > sizeof below)
            continue;
        memcpy(below, path, size);
        below[size] = '/';
        memcpy(below + size + 1, entry->d_name, more + 1);
        if (lstat(below, &about) == 0 && S_ISDIR(about.st_mode))
            status = add_folder(watch, below, deep - 1);
    }
    if (open != NULL)
        closedir(open);
    return status;
}

static int add_operand(const gly_watch *watch, const char *path)
{
    if (gly_file_is_folder(path))
        return add_folder(watch, path, DEEPEST);
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return add_folder(watch, ".", 0);
    gly_text folder = gly_text_format(watch->wanted->arena, "%.*s",
                                      (int)(slash - path + 1), path);
    return add_folder(watch, folder.size == 0 ? "." : folder.data, 0);
}

int gly_watch_open(gly_watch *out, const gly_settings *wanted)
{
    *out = (gly_watch){wanted, inotify_init1(IN_CLOEXEC)};
    if (out->descriptor < 0)
        return say_failed("for changes");
    int status = GLY_EXIT_CLEAN;
    for (uint32_t i = 0; i < wanted->operands.count && status == GLY_EXIT_CLEAN;
         i++)
        status =
            add_operand(out, *(const char **)gly_list_at(&wanted->operands, i));
    return status;
}

/* Whether a file called `name` is one of those that were named. */
static bool is_operand(const gly_settings *wanted, const char *name)
{
    bool any_folder = false;
    for (uint32_t i = 0; i < wanted->operands.count; i++) {
        const char *path = *(const char **)gly_list_at(&wanted->operands, i);
        const char *slash = strrchr(path, '/');
        if (strcmp(slash == NULL ? path : slash + 1, name) == 0)
            return true;
        any_folder = any_folder || gly_file_is_folder(path);
    }
    return any_folder && gly_file_is_draft(gly_text_of(name));
}

/* Whether an event is about a draft or a configuration. A new folder may hold
 * drafts, and is watched from then on. */
static bool is_change(const gly_watch *watch, const struct inotify_event *event)
{
    if ((event->mask & IN_Q_OVERFLOW) != 0)
        return true;
    if (event->len == 0)
        return false;
    if ((event->mask & IN_ISDIR) != 0)
        return (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0 &&
               event->name[0] != '.';
    return (event->mask & IN_CREATE) == 0 &&
           (strcmp(event->name, ".galley.yml") == 0 ||
            is_operand(watch->wanted, event->name));
}

/* Read what has happened; whether any of it is a change, whose name goes to
 * `name`. False too when reading failed, with errno set. */
static bool read_events(const gly_watch *watch, char name[NAME_MAX + 1])
{
    _Alignas(struct inotify_event) char bytes[ROOM];
    bool any = false;
    ssize_t size = read(watch->descriptor, bytes, sizeof bytes);
    for (ssize_t at = 0; at < size;) {
        const struct inotify_event *event =
            (const struct inotify_event *)(const void *)(bytes + at);
        if (is_change(watch, event)) {
            any = true;
            size_t length = event->len == 0 ? 0 : strlen(event->name);
            memcpy(name, event->name, length);
            name[length] = '\0';
        }
        at += (ssize_t)(sizeof *event + event->len);
    }
    return any;
}

int gly_watch_wait(gly_watch *watch)
{
    struct pollfd waiting = {.fd = watch->descriptor, .events = POLLIN};
    char name[NAME_MAX + 1] = "";
    bool any = false;
    if (!watch->wanted->quiet)
        gly_say("watching; Ctrl-C ends");
    for (;;) {
        int ready = poll(&waiting, 1, any ? PAUSE : -1);
        if (ready < 0 && errno != EINTR)
            return say_failed("any longer");
        if (ready == 0)
            break;
        if (ready > 0)
            any = read_events(watch, name) || any;
    }
    if (!watch->wanted->quiet)
        gly_say("%s has changed", name[0] == '\0' ? "a draft" : name);
    for (uint32_t i = 0; i < watch->wanted->operands.count; i++) {
        const char *path =
            *(const char **)gly_list_at(&watch->wanted->operands, i);
        if (gly_file_is_folder(path))
            add_folder(watch, path, DEEPEST); /* those that are new */
    }
    return GLY_EXIT_CLEAN;
}

void gly_watch_close(gly_watch *watch)
{
    if (watch->descriptor >= 0)
        close(watch->descriptor);
    watch->descriptor = -1;
}
