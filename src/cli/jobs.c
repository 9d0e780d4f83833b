#include "cli/jobs.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/limits.h"
#include "cli/deadline.h"

/* Jobs on their way for each thread: a long draft does not leave the others
 * without work. */
enum { ROOM_EACH = 4, USUAL_MOST = 8 };

/* Jobs are counted from the first ever added; job n lies in slot n modulo the
 * room. Invariant, under `lock`: handed <= taken <= added <= handed + room;
 * those from `handed` on are there, those from `taken` on not begun. */
struct gly_jobs {
    gly_job_taker *taker;
    void *context;
    uint32_t thread_count; /* that run; 0: jobs are done when added */
    uint32_t wanted;       /* threads to be started by the second job */
    pthread_t threads[GLY_LIMIT_JOBS];
    pthread_mutex_t lock;
    pthread_cond_t changed;
    gly_job slots[GLY_LIMIT_JOBS * ROOM_EACH];
    bool done[GLY_LIMIT_JOBS * ROOM_EACH]; /* by slot */
    uint32_t room;
    uint64_t handed, taken, added;
    bool ended; /* nothing will be added any more */
};

uint32_t gly_jobs_usual(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    if (count < 1)
        return 1;
    return count > USUAL_MOST ? USUAL_MOST : (uint32_t)count;
}

/* Read and check one draft; the bytes are copied by the check. */
static void work(gly_job *job)
{
    gly_file file;
    gly_deadline deadline;
    if (job->ignored_by != NULL)
        return;
    job->result = gly_file_read(&file, job->path, job->draft.max_size);
    job->error = errno;
    if (job->result != GLY_FILE_READ)
        return;
    job->is_empty = file.size == 0;
    job->draft.choice = &job->chosen.choice;
    job->draft.bytes = (galley_text){file.bytes, file.size};
    gly_deadline_set(&job->draft, &deadline, job->seconds);
    job->status = galley_check(&job->article, job->session, &job->draft);
    if (job->status != GALLEY_OK && job->status != GALLEY_INVALID)
        job->article = NULL;
    gly_file_release(&file);
}

/* What a thread does: take the next job, until there will be none. */
static void *serve(void *context)
{
    gly_jobs *jobs = context;
    pthread_mutex_lock(&jobs->lock);
    for (;;) {
        while (jobs->taken == jobs->added && !jobs->ended)
            pthread_cond_wait(&jobs->changed, &jobs->lock);
        if (jobs->taken == jobs->added)
            break;
        uint64_t slot = jobs->taken++ % jobs->room;
        pthread_mutex_unlock(&jobs->lock);
        work(&jobs->slots[slot]);
        pthread_mutex_lock(&jobs->lock);
        jobs->done[slot] = true;
        pthread_cond_broadcast(&jobs->changed);
    }
    pthread_mutex_unlock(&jobs->lock);
    return NULL;
}

gly_jobs *gly_jobs_new(uint32_t threads, gly_job_taker *taker, void *context)
{
    gly_jobs *jobs = calloc(1, sizeof *jobs);
    if (jobs == NULL)
        return NULL;
    jobs->taker = taker;
    jobs->context = context;
    jobs->wanted = threads > 1 ? threads : 0;
    jobs->room = (threads > 1 ? threads : 1) * ROOM_EACH;
    pthread_mutex_init(&jobs->lock, NULL);
    pthread_cond_init(&jobs->changed, NULL);
    return jobs;
}

/* Start the threads; as many as there can be. */
static void start(gly_jobs *jobs)
{
    while (jobs->thread_count < jobs->wanted &&
           pthread_create(&jobs->threads[jobs->thread_count], NULL, serve,
                          jobs) == 0)
        jobs->thread_count++;
    jobs->wanted = 0;
}

/* Hand back the oldest job, once it is done, outside the lock, which is held
 * on the way in and out. */
static void hand_back(gly_jobs *jobs)
{
    uint64_t slot = jobs->handed % jobs->room;
    while (!jobs->done[slot])
        pthread_cond_wait(&jobs->changed, &jobs->lock);
    gly_job job = jobs->slots[slot];
    jobs->done[slot] = false;
    jobs->handed++;
    pthread_mutex_unlock(&jobs->lock);
    jobs->taker(jobs->context, &job);
    pthread_mutex_lock(&jobs->lock);
}

static void add_for_threads(gly_jobs *jobs, const gly_job *job)
{
    pthread_mutex_lock(&jobs->lock);
    while (
        jobs->added - jobs->handed == jobs->room ||
        (jobs->handed < jobs->added && jobs->done[jobs->handed % jobs->room]))
        hand_back(jobs);
    jobs->slots[jobs->added++ % jobs->room] = *job;
    pthread_cond_broadcast(&jobs->changed);
    pthread_mutex_unlock(&jobs->lock);
}

/* The first job is done at once: most runs have one draft, for which no thread
 * need be started. */
void gly_jobs_add(gly_jobs *jobs, const gly_job *job)
{
    if (jobs->added > 0 && jobs->wanted > 0)
        start(jobs);
    if (jobs->thread_count > 0) {
        add_for_threads(jobs, job);
        return;
    }
    gly_job now = *job;
    jobs->added++;
    jobs->taken++;
    jobs->handed++;
    work(&now);
    jobs->taker(jobs->context, &now);
}

void gly_jobs_finish(gly_jobs *jobs)
{
    pthread_mutex_lock(&jobs->lock);
    while (jobs->handed < jobs->added)
        hand_back(jobs);
    pthread_mutex_unlock(&jobs->lock);
}

void gly_jobs_free(gly_jobs *jobs)
{
    if (jobs == NULL)
        return;
    gly_jobs_finish(jobs);
    pthread_mutex_lock(&jobs->lock);
    jobs->ended = true;
    pthread_cond_broadcast(&jobs->changed);
    pthread_mutex_unlock(&jobs->lock);
    for (uint32_t i = 0; i < jobs->thread_count; i++)
        pthread_join(jobs->threads[i], NULL);
    pthread_cond_destroy(&jobs->changed);
    pthread_mutex_destroy(&jobs->lock);
    free(jobs);
}
