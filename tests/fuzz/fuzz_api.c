/* fuzz_api.c - calls of galley.h in any order that it allows.
 * Each byte is a call or what it is made with: articles are checked with heads,
 * limits and depths, given up half way, asked for all they have, put into
 * reports that go on or end early. Whatever the order, a call ends in a status
 * that its declaration names and what is borrowed can be read. */
#include <stdlib.h>

#include "galley.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ARTICLES = 3, REPORTS = 2 };

/* What is held, and the bytes still to be read. */
typedef struct {
    const uint8_t *data;
    size_t size;
    galley *session;
    galley_article *articles[ARTICLES];
    galley_report *reports[REPORTS];
    size_t patience;
    size_t written;
} play;

static void must(bool holds)
{
    if (!holds)
        abort();
}

static uint8_t next(play *p)
{
    if (p->size == 0)
        return 0;
    p->size--;
    return *p->data++;
}

/* Up to 255 bytes from here on. */
static galley_text next_text(play *p)
{
    size_t size = next(p);
    size = size < p->size ? size : p->size;
    galley_text text = {(const char *)p->data, size};
    p->data += size;
    p->size -= size;
    return text;
}

static bool has_given_up(void *context)
{
    play *p = context;
    return p->patience == 0 || --p->patience == 0;
}

static galley_status write_bytes(void *context, const char *bytes, size_t size)
{
    play *p = context;
    uint8_t sum = 0;
    for (size_t i = 0; i < size; i++)
        sum = (uint8_t)(sum + (uint8_t)bytes[i]);
    p->written += size;
    return p->written > 100000 || sum == 77 ? GALLEY_IO : GALLEY_OK;
}

static void check(play *p)
{
    galley_article **slot = &p->articles[next(p) % ARTICLES];
    galley_head head = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
    galley_draft draft = {.path = galley_text_of("a")};
    uint8_t how = next(p);
    draft.input = (galley_input)(how % 6);
    draft.depth = (galley_depth)(how / 6 % 4);
    draft.max_size = how / 24 % 3 == 0 ? next(p) : 0;
    if (how >= 128) {
        head.headline = next_text(p);
        head.date = next_text(p);
        draft.head = &head;
    }
    p->patience = how % 5 == 0 ? next(p) : SIZE_MAX;
    draft.has_given_up = how % 2 == 0 ? has_given_up : NULL;
    draft.patience = p;
    draft.bytes = next_text(p);
    galley_article_free(*slot);
    *slot = NULL;
    galley_status status = galley_check(slot, p->session, &draft);
    must(status == GALLEY_OK || status == GALLEY_TOO_LARGE ||
         status == GALLEY_INVALID || status == GALLEY_GIVEN_UP);
    must((status == GALLEY_OK || status == GALLEY_INVALID) == (*slot != NULL));
    if (status == GALLEY_INVALID) {
        must(galley_article_problem(*slot).size > 0);
        galley_article_free(*slot);
        *slot = NULL;
    }
}

static void ask(play *p)
{
    const galley_article *article = p->articles[next(p) % ARTICLES];
    if (article == NULL)
        return;
    galley_text bytes = galley_article_bytes(article);
    size_t count = galley_finding_count(article);
    for (size_t i = 0; i < count; i++) {
        galley_finding finding = galley_finding_at(article, i);
        must(finding.message.size > 0 && finding.place.line > 0);
        must(finding.place.part != NULL ||
             finding.place.offset + finding.place.length <= bytes.size);
        for (size_t r = 0; r < finding.related_count; r++)
            must(galley_related_at(article, i, r).place.line > 0);
    }
    must(galley_article_memory(article) > 0);
    galley_claim_count(article);
}

static void begin(play *p)
{
    galley_report **slot = &p->reports[next(p) % REPORTS];
    uint8_t how = next(p);
    galley_subject subject = (galley_subject)(how % 3);
    galley_report_options options = {
        .subject = subject,
        .format = galley_format_name(subject, how / 3 % 12),
        .level = (galley_level)(how % 3),
        .color = how % 2 == 0,
        .session = how % 5 == 0 ? p->session : NULL,
        .write = write_bytes,
        .context = p};
    galley_report_free(*slot);
    *slot = NULL;
    must(galley_report_new(slot, &options) == GALLEY_OK || *slot == NULL);
}

static void add(play *p)
{
    galley_report **slot = &p->reports[next(p) % REPORTS];
    uint8_t how = next(p);
    const galley_article *article = p->articles[how % ARTICLES];
    if (*slot == NULL)
        return;
    if (how < 50) {
        galley_report_end(*slot);
        galley_report_free(*slot);
        *slot = NULL;
    } else if (how < 100 || article == NULL) {
        galley_report_flush(*slot);
    } else {
        galley_report_add(*slot, article);
    }
}

static void play_all(play *p)
{
    void (*const calls[])(play *) = {check, ask, begin, add};
    while (p->size > 0)
        calls[next(p) % 4](p);
    for (size_t i = 0; i < REPORTS; i++)
        galley_report_free(p->reports[i]);
    for (size_t i = 0; i < ARTICLES; i++)
        galley_article_free(p->articles[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static galley *session; /* lasts as long as the process */
    galley_options options = {0};
    if (session == NULL)
        must(galley_new(&session, &options) == GALLEY_OK);
    play now = {.data = data, .size = size, .session = session};
    play_all(&now);
    return 0;
}
