/* stages.c - how many words a second each stage reads, on one core.
 *
 *     stages DRAFT [JSON]
 *
 * Reads a text made of copies of the draft to each depth that galley.h offers
 * and takes the least of several runs. A stage's own time is what its depth
 * takes more than the one before. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "galley.h"

enum { COPIES = 100, RUNS = 7, DEPTHS = 4, DRAFT_MOST = 1 << 20 };

static const struct {
    const char *name;
    galley_depth depth;
} depths[DEPTHS] = {
    {"document", GALLEY_TEXT},
    {"language", GALLEY_LANGUAGE},
    {"annotate, claims", GALLEY_CLAIMS},
    {"engine, findings", GALLEY_FINDINGS},
};

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static size_t count_words(const char *text, size_t size)
{
    size_t words = 0;
    for (size_t i = 0; i < size; i++) {
        bool space = text[i] == ' ' || text[i] == '\n';
        bool before = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
        words += !space && before;
    }
    return words;
}

/* COPIES of the file, an empty line between them; NULL when it cannot be. */
static char *read_copies(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *one = malloc(DRAFT_MOST);
    char *all = NULL;
    if (file != NULL && one != NULL) {
        size_t length = fread(one, 1, DRAFT_MOST - 1, file);
        one[length++] = '\n';
        all = malloc(length * COPIES);
        for (size_t i = 0; all != NULL && i < COPIES; i++)
            memcpy(all + i * length, one, length);
        *size = length * COPIES;
    }
    if (file != NULL)
        fclose(file);
    free(one);
    return all;
}

/* Seconds of reading `draft` once; negative when it failed. */
static double read_once(const galley *session, const galley_draft *draft)
{
    galley_article *article = NULL;
    double start = now();
    galley_status status = galley_check(&article, session, draft);
    double seconds = now() - start;
    galley_article_free(article);
    return status == GALLEY_OK ? seconds : -1;
}

static double least_of(const galley *session, const galley_draft *draft)
{
    double least = -1;
    for (int i = 0; i < RUNS; i++) {
        double seconds = read_once(session, draft);
        if (seconds < 0)
            return -1;
        least = least < 0 || seconds < least ? seconds : least;
    }
    return least;
}

static int measure(const galley *session, galley_draft draft, FILE *json)
{
    size_t words = count_words(draft.bytes.data, draft.bytes.size);
    double before = 0;
    printf("%-18s %10s %12s\n", "stage", "ms", "words/s");
    fprintf(json, "{\"words\":%zu", words);
    for (int i = 0; i < DEPTHS; i++) {
        draft.depth = depths[i].depth;
        double seconds = least_of(session, &draft);
        if (seconds < 0)
            return 1;
        double own = seconds > before ? seconds - before : 1e-9;
        printf("%-18s %10.2f %12.0f\n", depths[i].name, own * 1e3,
               (double)words / own);
        fprintf(json, ",\"%s\":%.6f", depths[i].name, own);
        before = seconds;
    }
    printf("%-18s %10.2f %12.0f\n", "all", before * 1e3,
           (double)words / before);
    fprintf(json, ",\"all\":%.6f}\n", before);
    return 0;
}

int main(int count, char **arguments)
{
    size_t size = 0;
    char *text = count > 1 ? read_copies(arguments[1], &size) : NULL;
    FILE *json = fopen(count > 2 ? arguments[2] : "/dev/null", "w");
    galley *session = NULL;
    galley_options options = {0};
    int status = 2;
    if (text != NULL && json != NULL &&
        galley_new(&session, &options) == GALLEY_OK) {
        galley_draft draft = {.path = galley_text_of(arguments[1]),
                              .bytes = {text, size}};
        status = measure(session, draft, json);
    }
    if (status != 0)
        fprintf(stderr, "stages: the draft could not be read or measured\n");
    galley_free(session);
    if (json != NULL)
        fclose(json);
    free(text);
    return status;
}
