/* jobs.h - several drafts checked at a time, handed back in their order.
 *
 *     a.md b.md c.md …  ->  [ a ][ b ][ c ]  ->  a.md b.md c.md …
 *                           by three threads
 *
 * A report says the same however many threads there are: drafts are taken up
 * in order, checked side by side, and handed back one after another by the
 * thread that added them. Only so many are on their way that a folder of ten
 * thousand takes little memory. */
#ifndef GLY_CLI_JOBS_H
#define GLY_CLI_JOBS_H

#include "base/limits.h"
#include "cli/choices.h"
#include "cli/files.h"
#include "galley.h"

/* A draft to be read and checked. */
typedef struct {
    const char *path;          /* of the file; "-" for standard input */
    const char *name;          /* by which a person knows it */
    galley_draft draft;        /* all but its bytes */
    const galley *session;     /* by which it is checked */
    gly_draft_choice chosen;   /* which findings are wanted */
    galley_settings *settings; /* that `draft` has, for whoever frees them */
    double seconds;            /* that it may take; 0 for any */
    const char *ignored_by;    /* not to be read: the configuration that says
                                * so; NULL: to be read */

    /* How it went; filled when it is handed back. */
    gly_file_result result;
    int error;               /* errno, of GLY_FILE_FAILED */
    bool is_empty;           /* the file */
    galley_status status;    /* of the check, after GLY_FILE_READ */
    galley_article *article; /* as galley_check leaves it; NULL where there is
                              * none */
} gly_job;

/* Takes a job that is done, with its article and settings. */
typedef void gly_job_taker(void *context, gly_job *job);

typedef struct gly_jobs gly_jobs;

/* How many threads serve as many drafts as come: one for each processor, at
 * most 8. */
uint32_t gly_jobs_usual(void);

/* Nothing to do yet. `threads` is from 1 to GLY_LIMIT_JOBS; with 1, or where no
 * thread can be started, a job is done when it is added. NULL when there is no
 * memory. */
gly_jobs *gly_jobs_new(uint32_t threads, gly_job_taker *taker, void *context);

/* Add a job (copied). Those before it that are done are handed back. */
void gly_jobs_add(gly_jobs *jobs, const gly_job *job);

/* Wait until all that was added is done and handed back. */
void gly_jobs_finish(gly_jobs *jobs);

/* Finish, end the threads and give back the memory; NULL is allowed. */
void gly_jobs_free(gly_jobs *jobs);

#endif
