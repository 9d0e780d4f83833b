/* main.c - the program: the command line read, and one command run. */
#include <errno.h>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/say.h"

/* A program may be started with its standard streams closed, and the next file
 * that is opened would take their place: a report would end up in a draft.
 * Each is held by /dev/null, opened so that using it still fails. */
static bool hold_standard_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++) {
        if (fcntl(stream, F_GETFD) >= 0 || errno != EBADF)
            continue;
        int mode = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (open("/dev/null", mode) != stream)
            return false;
    }
    return true;
}

/* A reader that closes the pipe must not end the program by a signal: the
 * write fails, is told, and files that are half written are thrown away. */
static void ignore_closed_pipes(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigemptyset(&action.sa_mask);
    sigaction(SIGPIPE, &action, NULL);
}

/* What a long draft took goes back to the system when it is done with it: glibc
 * would keep more the more it has been given once. What a short one takes is
 * kept for the next, for to ask the system for each page again is a third of
 * what a short article costs. */
static void give_memory_back(void)
{
#ifdef __GLIBC__
    enum { OWN_MAPPING = 256 * 1024, KEPT = 2 * 1024 * 1024 };
    mallopt(M_MMAP_THRESHOLD, OWN_MAPPING);
    mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}

static int say_usage(const gly_usage_error *error)
{
    gly_say("%.*s", (int)error->message.size, error->message.data);
    if (error->hint.size > 0)
        gly_say_hint("%.*s", (int)error->hint.size, error->hint.data);
    return GLY_EXIT_USAGE;
}

static int run_command(const gly_settings *wanted)
{
    static gly_command_run *const runs[GLY_COMMAND_COUNT] = {
        [GLY_COMMAND_CHECK] = gly_run_drafts,
        [GLY_COMMAND_CLAIMS] = gly_run_drafts,
        [GLY_COMMAND_PARSE] = gly_run_drafts,
        [GLY_COMMAND_EXPLAIN] = gly_run_explain,
        [GLY_COMMAND_RULES] = gly_run_rules,
        [GLY_COMMAND_TEST] = gly_run_test,
        [GLY_COMMAND_CONFIG] = gly_run_config,
        [GLY_COMMAND_BASELINE] = gly_run_drafts,
        [GLY_COMMAND_SCHEMA] = gly_run_schema,
        [GLY_COMMAND_COMPLETION] = gly_run_completion,
        [GLY_COMMAND_HELP] = gly_run_help,
    };
    if (wanted->version)
        return gly_run_version(wanted);
    if (wanted->help)
        return gly_run_help(wanted);
    return runs[wanted->command](wanted);
}

static int run(gly_arena *arena, gly_arguments given)
{
    gly_settings wanted;
    gly_usage_error error;
    gly_status status = gly_options_read(&wanted, arena, given, &error);
    if (status == GLY_INVALID)
        return say_usage(&error);
    if (status != GLY_OK) {
        gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
        return GLY_EXIT_FAILED;
    }
    return run_command(&wanted);
}

int main(int count, char **words)
{
    gly_arena arena;
    if (!hold_standard_streams())
        return GLY_EXIT_FAILED;
    ignore_closed_pipes();
    give_memory_back();
    gly_arena_init(&arena, &gly_allocator_default);
    uint32_t given = count > 1 ? (uint32_t)count - 1 : 0;
    int status =
        run(&arena, (gly_arguments){(const char *const *)words + 1, given});
    gly_arena_release(&arena);
    return status;
}
