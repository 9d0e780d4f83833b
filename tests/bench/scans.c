/* scans.c - how fast others go over the same text, for something to compare
 * with.
 *
 *     scans TEXT WORDS
 *
 * Looks for the words of WORDS, one a line, in TEXT, each as a whole word: by
 * one pattern of PCRE2 in machine code and, where the library was there when
 * this was built, by Vectorscan, all of them at once. Neither knows what a
 * sentence is. Prints a line for each: its name, seconds, and how many words it
 * found; the least of some runs counts. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef HAVE_VECTORSCAN
#include <hs/hs.h>
#endif

enum { RUNS = 5, TEXT_MOST = 64 << 20, WORDS_MOST = 1 << 16 };

/* A file in memory, with a NUL behind it. */
typedef struct {
    char *bytes;
    size_t size;
} file;

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static bool read_file(file *out, const char *path, size_t most)
{
    FILE *from = fopen(path, "rb");
    *out = (file){calloc(most + 1, 1), 0};
    if (from != NULL && out->bytes != NULL)
        out->size = fread(out->bytes, 1, most, from);
    if (from != NULL)
        fclose(from);
    return out->size > 0;
}

/* "a\nb\n" as "\b(?:a|b)\b". */
static char *alternatives(const file *words)
{
    char *pattern = calloc(words->size + 16, 1);
    if (pattern == NULL)
        return NULL;
    memcpy(pattern, "\\b(?:", sizeof "\\b(?:");
    memcpy(pattern + 5, words->bytes, words->size);
    size_t end = 5 + words->size;
    end -= pattern[end - 1] == '\n';
    for (size_t i = 5; i < end; i++)
        pattern[i] = pattern[i] == '\n' ? '|' : pattern[i];
    memcpy(pattern + end, ")\\b", sizeof ")\\b");
    return pattern;
}

static long run_pcre2(pcre2_code *code, pcre2_match_data *found,
                      const file *text)
{
    long count = 0;
    for (size_t at = 0; at < text->size;) {
        if (pcre2_jit_match(code, (PCRE2_SPTR)text->bytes, text->size, at, 0,
                            found, NULL) < 0)
            break;
        at = pcre2_get_ovector_pointer(found)[1];
        count++;
    }
    return count;
}

static bool scan_pcre2(const file *text, const file *words)
{
    int error;
    size_t where;
    char *pattern = alternatives(words);
    if (pattern == NULL)
        return false;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                                     0, &error, &where, NULL);
    pcre2_match_data *found = pcre2_match_data_create(1, NULL);
    free(pattern);
    bool ready = code != NULL && found != NULL &&
                 pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
    double least = 1e9;
    long count = 0;
    for (int i = 0; i < RUNS && ready; i++) {
        double start = now();
        count = run_pcre2(code, found, text);
        least = now() - start < least ? now() - start : least;
    }
    if (ready)
        printf("PCRE2 with JIT\t%.6f\t%ld\n", least, count);
    pcre2_match_data_free(found);
    pcre2_code_free(code);
    return ready;
}

#ifdef HAVE_VECTORSCAN
static int on_match(unsigned id, unsigned long long from, unsigned long long to,
                    unsigned flags, void *context)
{
    (void)id, (void)from, (void)to, (void)flags;
    ++*(long *)context;
    return 0;
}

static bool scan_vectorscan(const file *text, const file *words)
{
    hs_database_t *database = NULL;
    hs_compile_error_t *wrong = NULL;
    hs_scratch_t *scratch = NULL;
    char *pattern = alternatives(words);
    bool ready = pattern != NULL &&
                 hs_compile(pattern, 0, HS_MODE_BLOCK, NULL, &database,
                            &wrong) == HS_SUCCESS &&
                 hs_alloc_scratch(database, &scratch) == HS_SUCCESS;
    double least = 1e9;
    long count = 0;
    for (int i = 0; i < RUNS && ready; i++) {
        double start = now();
        count = 0;
        ready = hs_scan(database, text->bytes, (unsigned)text->size, 0, scratch,
                        on_match, &count) == HS_SUCCESS;
        least = now() - start < least ? now() - start : least;
    }
    if (ready)
        printf("Vectorscan\t%.6f\t%ld\n", least, count);
    hs_free_scratch(scratch);
    hs_free_database(database);
    hs_free_compile_error(wrong);
    free(pattern);
    return ready;
}
#else
static bool scan_vectorscan(const file *text, const file *words)
{
    (void)text, (void)words;
    return true; /* it is not here: no line tells of it */
}
#endif

int main(int count, char **arguments)
{
    file text = {0}, words = {0};
    bool done = count == 3 && read_file(&text, arguments[1], TEXT_MOST) &&
                read_file(&words, arguments[2], WORDS_MOST) &&
                scan_pcre2(&text, &words) && scan_vectorscan(&text, &words);
    if (!done)
        fprintf(stderr, "usage: scans TEXT WORDS\n");
    free(text.bytes);
    free(words.bytes);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
