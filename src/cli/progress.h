/* progress.h - how far a long run is, for a person who waits.
 *
 *     galley: 812 of 10,000  news/2025/harbour.md
 *
 * One line that is written over itself, on a terminal alone: never into a pipe
 * or file, nor where CI is set, and only for many drafts. It is wiped away
 * before a report writes to the same terminal. */
#ifndef GLY_CLI_PROGRESS_H
#define GLY_CLI_PROGRESS_H

#include <stdint.h>

#include "cli/options.h"
#include "cli/outputs.h"

/* Invariant: the line stands on the terminal if and only if `is_shown`. */
typedef struct {
    bool is_wanted, is_shown;
    uint32_t expected, done;
} gly_progress;

/* Nothing is done yet. */
void gly_progress_begin(gly_progress *out, const gly_settings *wanted);

/* So many more drafts than was known are to come. */
void gly_progress_expect(gly_progress *progress, uint32_t count);

/* Wipe the line away for a while: something is about to be written. */
void gly_progress_pause(gly_progress *progress);

/* The draft at `path` is done and all is told of it. What waits in `outputs`
 * for the terminal is written out before the line is. */
void gly_progress_step(gly_progress *progress, const char *path,
                       gly_outputs *outputs);

/* Nothing more is to come: the line goes. */
void gly_progress_end(gly_progress *progress);

#endif
