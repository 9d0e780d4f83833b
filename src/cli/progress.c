#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Fewer drafts are done before a person could read how many are left. Of more
 * than these, each STRIDE-th is shown. */
enum { LEAST_DRAFTS = 20, STRIDE = 8, NAME_COLUMNS = 48 };

void gly_progress_begin(gly_progress *out, const gly_settings *wanted)
{
    const char *terminal = getenv("TERM"), *ci = getenv("CI");
    *out = (gly_progress){
        .is_wanted = !wanted->quiet && isatty(STDERR_FILENO) == 1 &&
                     (ci == NULL || ci[0] == '\0') && terminal != NULL &&
                     strcmp(terminal, "dumb") != 0,
    };
}

void gly_progress_expect(gly_progress *progress, uint32_t count)
{
    progress->expected += count;
}

void gly_progress_pause(gly_progress *progress)
{
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
    progress->is_shown = false;
}

/* The end of a path: the part that tells drafts apart. Cut at a character's
 * first byte. */
static const char *shortened(const char *path)
{
    size_t size = strlen(path);
    if (size <= NAME_COLUMNS)
        return path;
    path += size - NAME_COLUMNS;
    while (((unsigned char)*path & 0xC0) == 0x80)
        path++;
    return path;
}

void gly_progress_step(gly_progress *progress, const char *path,
                       gly_outputs *outputs)
{
    if (!progress->is_wanted || progress->expected < LEAST_DRAFTS)
        return;
    if (progress->done++ % STRIDE != 0 || progress->done > progress->expected)
        return;
    gly_outputs_put(outputs, (gly_text){"", 0});
    fprintf(stderr, "galley: %u of %u  ", (unsigned)progress->done,
            (unsigned)progress->expected);
    for (const char *at = shortened(path); *at != '\0'; at++)
        fputc((unsigned char)*at < 0x20 || *at == 0x7F ? '?' : *at, stderr);
    (void)fflush(stderr);
    progress->is_shown = true;
}

void gly_progress_end(gly_progress *progress)
{
    gly_progress_pause(progress);
}
