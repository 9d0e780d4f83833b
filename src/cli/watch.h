/* watch.h - waiting until a draft is saved.
 * An editor program saves by writing a file anew or by putting another in its
 * place, so folders are watched and not files: those that drafts lie in, and
 * those below a folder that was named. A configuration that is saved counts,
 * too. */
#ifndef GLY_CLI_WATCH_H
#define GLY_CLI_WATCH_H

#include "cli/options.h"

/* Invariant: `descriptor` is inotify's, or below 0. */
typedef struct {
    const gly_settings *wanted;
    int descriptor;
} gly_watch;

/* Watch what is named on the command line. What fails is told; the answer is
 * the exit status that follows, and the watch is to be closed anyway. */
int gly_watch_open(gly_watch *out, const gly_settings *wanted);

/* Wait until one of the drafts or a configuration was saved, and tell which.
 * GLY_EXIT_CLEAN, or GLY_EXIT_FAILED when no more can be told. */
int gly_watch_wait(gly_watch *watch);

/* Watch nothing any more. */
void gly_watch_close(gly_watch *watch);

#endif
