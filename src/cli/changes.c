#include "cli/changes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/problem.h"
#include "cli/lines.h"
#include "cli/say.h"
#include "galley.h"

/* How git ended if it could not be started. */
enum { NOT_STARTED = 127 };

/* A git that runs. */
typedef struct {
    pid_t process;
    int output; /* of it, to be read; -1 for none */
} child;

/* In the new process: become git. A hook's own settings are of the folder that
 * the hook runs in, and the draft may lie in another. */
static void become_git(const char *const *words, int output)
{
    static const char *const of_hooks[] = {"GIT_DIR", "GIT_WORK_TREE",
                                           "GIT_INDEX_FILE", "GIT_PREFIX"};
    for (size_t i = 0; i < sizeof of_hooks / sizeof *of_hooks; i++)
        unsetenv(of_hooks[i]);
    bool is_ready = dup2(output, STDOUT_FILENO) >= 0;
    if (is_ready)
        execvp("git", (char *const *)words);
    _exit(NOT_STARTED);
}

/* Start git with `words`; what it prints can be read. */
static bool start_git(child *out, const char *const *words)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    *out = (child){fork(), ends[0]};
    if (out->process == 0)
        become_git(words, ends[1]);
    close(ends[1]);
    if (out->process > 0)
        return true;
    close(ends[0]);
    return false;
}

/* How git ended: its exit status, or -1. */
static int end_git(const child *git)
{
    int status;
    close(git->output);
    while (waitpid(git->process, &status, 0) < 0) {
        if (errno != EINTR)
            return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The number at `*at`, which goes behind it. */
static uint32_t number_at(gly_text text, uint32_t *at)
{
    uint32_t number = 0;
    for (; *at < text.size && text.data[*at] >= '0' && text.data[*at] <= '9';
         ++*at) {
        uint32_t digit = (uint32_t)(text.data[*at] - '0');
        number = number > UINT32_MAX / 16 ? number : number * 10 + digit;
    }
    return number;
}

/* "@@ -8,2 +9,3 @@ …": lines 9 to 11. */
static gly_status take_hunk(gly_changes *out, gly_arena *arena, gly_text line)
{
    uint32_t at = gly_text_find(line, gly_text_of(" +"), 0);
    if (at == GLY_NONE)
        return GLY_OK;
    at += 2;
    uint32_t first = number_at(line, &at), count = 1;
    if (at < line.size && line.data[at] == ',') {
        at++;
        count = number_at(line, &at);
    }
    galley_lines lines = {first, first + (count > 0 ? count - 1 : 1)};
    galley_lines *last =
        out->lines.count > 0 ? gly_list_last(&out->lines) : NULL;
    if (last != NULL && lines.first <= last->last) {
        last->last = lines.last;
        return GLY_OK;
    }
    galley_lines *added = gly_list_add(&out->lines, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = lines;
    return GLY_OK;
}

/* Read the difference that git prints. Its lines of text begin with a sign of
 * their own, so that no draft can look like the head of a stretch. */
static gly_status read_difference(gly_changes *out, gly_arena *arena,
                                  int descriptor)
{
    gly_lines lines;
    gly_text line;
    gly_status status = GLY_OK;
    gly_lines_init(&lines, descriptor, GLY_LIMIT_DIFF_LINE);
    for (bool more = true; more && status == GLY_OK;) {
        gly_line_result result = gly_lines_next(&line, &lines);
        more = result == GLY_LINE_READ || result == GLY_LINE_TOO_LONG;
        if (result == GLY_LINE_NO_MEMORY)
            status = GLY_NO_MEMORY;
        if (result != GLY_LINE_READ)
            continue;
        if (gly_text_starts(line, gly_text_of("@@ ")))
            status = take_hunk(out, arena, line);
        else if (gly_text_starts(line, gly_text_of("Binary files ")))
            out->is_all = true;
    }
    gly_lines_release(&lines);
    return status;
}

/* A file, as git is told of it. */
typedef struct {
    const char *folder, *name;
} place;

static place place_of(gly_arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return (place){".", path};
    gly_text folder =
        gly_text_format(arena, "%.*s", (int)(slash - path) + 1, path);
    return (place){folder.size > 0 ? folder.data : NULL, slash + 1};
}

static int say_failed(const char *revision, const char *path, int status)
{
    if (status == NOT_STARTED)
        gly_say("cannot run git, which --diff asks");
    else
        gly_say("git does not tell what has changed in %s since %s", path,
                revision);
    gly_say_hint("--diff takes a commit, a branch or a tag of the drafts' "
                 "repository");
    return GLY_EXIT_USAGE;
}

static int out_of_memory(void)
{
    gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
    return GLY_EXIT_FAILED;
}

/* Whether git follows the file: one that it does not is new. */
static bool is_followed(const place *at)
{
    const char *const words[] = {"git",      "--literal-pathspecs",
                                 "-C",       at->folder,
                                 "ls-files", "--",
                                 at->name,   NULL};
    child git;
    char byte;
    if (!start_git(&git, words))
        return true;
    bool is_listed = read(git.output, &byte, 1) == 1;
    end_git(&git);
    return is_listed;
}

int gly_changes_find(gly_changes *out, gly_arena *arena, const char *revision,
                     const char *path)
{
    child git;
    *out = (gly_changes){strcmp(path, "-") == 0,
                         gly_list_of(sizeof(galley_lines))};
    if (out->is_all)
        return GLY_EXIT_CLEAN;
    place at = place_of(arena, path);
    const char *const words[] = {"git",
                                 "--literal-pathspecs",
                                 "-C",
                                 at.folder,
                                 "diff",
                                 "--no-color",
                                 "--no-ext-diff",
                                 "--no-textconv",
                                 "--unified=0",
                                 revision,
                                 "--",
                                 at.name,
                                 NULL};
    if (at.folder == NULL)
        return out_of_memory();
    if (!start_git(&git, words))
        return say_failed(revision, path, NOT_STARTED);
    gly_status status = read_difference(out, arena, git.output);
    int ended = end_git(&git);
    if (status != GLY_OK)
        return out_of_memory();
    if (ended != 0)
        return say_failed(revision, path, ended);
    if (out->lines.count == 0 && !out->is_all)
        out->is_all = !is_followed(&at);
    return GLY_EXIT_CLEAN;
}
