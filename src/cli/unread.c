#include "cli/unread.h"

#include <errno.h>
#include <string.h>

#include "cli/say.h"

size_t gly_unread_most(const gly_settings *wanted)
{
    return wanted->max_size > 0 ? wanted->max_size : galley_size_limit(false);
}

/* "8 MB" where it is a whole number of them. */
static void say_too_large(const gly_job *job, const char *how)
{
    const char *path = job->name;
    size_t most = job->draft.max_size;
    if (most >> 20 > 0 && most % (1u << 20) == 0)
        gly_say("%s%s is larger than %zu MB", how, path, most >> 20);
    else
        gly_say("%s%s is larger than %zu bytes", how, path, most);
    if (most < galley_size_limit(true))
        gly_say_hint("--max-size lets larger drafts in, up to %zuM",
                     galley_size_limit(true) >> 20);
    else
        gly_say_hint("divide it into several drafts");
}

bool gly_unread_is_slip(const gly_settings *wanted, const gly_job *job)
{
    const char *path = job->path;
    return job->result == GLY_FILE_FAILED && job->error == ENOENT &&
           !wanted->command_given && wanted->operands.count > 0 &&
           *(const char **)gly_list_at(&wanted->operands, 0) == path &&
           strchr(path, '/') == NULL && strchr(path, '.') == NULL &&
           gly_command_nearest(path) != NULL;
}

void gly_unread_say_slip(const char *word)
{
    gly_say("there is no command and no file “%s”", word);
    gly_say_hint("did you mean galley %s?", gly_command_nearest(word));
}

static void say_failed(const char *path, int error)
{
    gly_say("cannot read %s: %s", path, strerror(error));
    if (error == ENOENT)
        gly_say_hint("check the spelling of the path, and the folder that "
                     "you are in");
    else if (error == EACCES)
        gly_say_hint("check who may read it, with ls -l");
}

void gly_unread_say(const gly_job *job)
{
    const char *path = job->name;
    switch (job->result) {
    case GLY_FILE_TOO_LARGE:
        say_too_large(job, "");
        break;
    case GLY_FILE_NO_MEMORY:
        gly_say("cannot read %s: %s", path,
                galley_status_text(GALLEY_NO_MEMORY));
        break;
    case GLY_FILE_FOLDER:
        gly_say("cannot read %s: it is a folder", path);
        break;
    case GLY_FILE_FAILED:
    case GLY_FILE_READ:
        say_failed(path, job->error);
        break;
    }
}

void gly_unread_say_unchecked(const gly_job *job, galley_status status)
{
    const char *path = job->name;
    if (status == GALLEY_TOO_LARGE) {
        say_too_large(job, "unpacked, ");
        return;
    }
    if (status == GALLEY_GIVEN_UP) {
        gly_say("cannot check %s: it takes longer than %g seconds", path,
                job->seconds);
        gly_say_hint("--timeout can give it more; a draft is checked in some "
                     "hundredths of a second, a book in some seconds");
        return;
    }
    if (status != GALLEY_INVALID || job->article == NULL) {
        gly_say("cannot check %s: %s", path, galley_status_text(status));
        return;
    }
    galley_text problem = galley_article_problem(job->article);
    gly_say("cannot read %s: %.*s", path, (int)problem.size, problem.data);
}
