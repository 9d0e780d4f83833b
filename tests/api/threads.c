/* threads.c - one session, many threads, the same answers. */
#include <pthread.h>
#include <string.h>

#include "api/api.h"

enum { THREADS = 4, TIMES = 5 };

typedef struct {
    const galley *session;
    api_paper paper;
    galley_status status;
} worker;

static galley_status check_once(worker *self)
{
    galley_draft draft = api_draft("draft.md", api_article);
    galley_report_options options = {
        .format = "jsonl", .write = api_write, .context = &self->paper};
    galley_article *article;
    galley_report *report;
    galley_status status = galley_check(&article, self->session, &draft);
    if (status != GALLEY_OK)
        return status;
    self->paper.size = 0;
    status = galley_report_new(&report, &options);
    if (status == GALLEY_OK) {
        galley_report_add(report, article);
        status = galley_report_end(report);
        galley_report_free(report);
    }
    galley_article_free(article);
    return status;
}

static void *run(void *context)
{
    worker *self = context;
    for (int i = 0; i < TIMES && self->status == GALLEY_OK; i++)
        self->status = check_once(self);
    return NULL;
}

void api_test_threads(void)
{
    static worker workers[THREADS];
    pthread_t threads[THREADS];
    galley *session;
    galley_options options = {0};
    if (galley_new(&session, &options) != GALLEY_OK)
        return;
    for (size_t i = 0; i < THREADS; i++) {
        workers[i].session = session;
        api_check("a thread starts",
                  pthread_create(&threads[i], NULL, run, &workers[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < THREADS; i++) {
        const api_paper *paper = &workers[i].paper;
        api_check("a thread's checks go well",
                  workers[i].status == GALLEY_OK && paper->size > 0);
        api_check(
            "all threads find the same",
            paper->size == workers[0].paper.size &&
                memcmp(paper->bytes, workers[0].paper.bytes, paper->size) == 0);
    }
    galley_free(session);
}
