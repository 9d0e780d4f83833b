/* stream.h - check and claims over a stream of articles.
 * A newsroom's system, a shell's pipe or a cluster's stage writes one article
 * a line to standard input and reads records from standard output. */
#ifndef GLY_CLI_STREAM_H
#define GLY_CLI_STREAM_H

#include "cli/options.h"

/* How far articles are read, and what is reported. */
typedef struct {
    galley_subject subject;
    galley_depth depth;
} gly_stream_work;

/* Run over standard input; answers the exit status. */
int gly_stream_run(const gly_settings *wanted, gly_stream_work work);

#endif
