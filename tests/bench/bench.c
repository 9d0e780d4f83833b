/* bench.c - how long a check takes, how much memory, how many words a second.
 *
 *     bench PROGRAM DRAFT [JSON]
 *
 * Runs the whole program, as an editor or a CI job does, with its output
 * thrown away: first once for one draft, many times over (the start is what
 * counts there), then once for many copies of the draft, and for one long
 * text made of copies. Prints a table, and the same figures to JSON. */
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* The budget of a start; a machine that is busy may miss it. */
enum { COLD_MILLISECONDS = 30, COLD_MEGABYTES = 24 };

enum { COLD_RUNS = 101, WARM_RUNS = 5, MANY = 200, LONG = 50 };

/* One line of the table. */
typedef struct {
    const char *name;
    double least, median; /* seconds */
    long words;           /* checked in one run */
    long peak;            /* kilobytes, of the largest run so far */
} figures;

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Run the command once; its seconds, or a negative number when it did not end
 * as a check does: with 0, or with 1 for findings. */
static double run(char **command)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    double start = now();
    pid_t child = 0;
    int status = -1;
    bool started =
        posix_spawn(&child, command[0], &actions, NULL, command, environ) == 0;
    if (started)
        waitpid(child, &status, 0);
    double seconds = now() - start;
    posix_spawn_file_actions_destroy(&actions);
    bool checked = started && WIFEXITED(status) && WEXITSTATUS(status) <= 1;
    return checked ? seconds : -1;
}

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, two = *(const double *)b;
    return (one > two) - (one < two);
}

/* Run the command `runs` times and fill in all but name and words. */
static bool measure(figures *out, char **command, size_t runs)
{
    double seconds[COLD_RUNS] = {0};
    for (size_t i = 0; i < runs; i++) {
        seconds[i] = run(command);
        if (seconds[i] < 0)
            return false;
    }
    qsort(seconds, runs, sizeof *seconds, by_size);
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    out->least = seconds[0];
    out->median = seconds[runs / 2];
    out->peak = usage.ru_maxrss;
    return true;
}

/* Copy the draft `times` times to `to`, or nowhere; the words of one copy, or
 * a negative number when it cannot be read or written. */
static long copy(const char *path, FILE *to, int times)
{
    FILE *from = fopen(path, "r");
    if (from == NULL)
        return -1;
    long words = 0;
    for (int i = 0; i < times; i++) {
        bool inside = false;
        words = 0;
        rewind(from);
        for (int byte = getc(from); byte != EOF; byte = getc(from)) {
            bool blank = strchr(" \t\r\n", byte) != NULL;
            words += !blank && !inside;
            inside = !blank;
            if (to != NULL)
                putc(byte, to);
        }
        if (to != NULL)
            fputs("\n\n", to);
    }
    fclose(from);
    return to != NULL && ferror(to) ? -1 : words;
}

static bool measure_one(figures *out, char *program, char *draft)
{
    char verb[] = "check", *command[] = {program, verb, draft, NULL};
    *out = (figures){.name = "one draft, cold", .words = copy(draft, NULL, 1)};
    return out->words >= 0 && measure(out, command, COLD_RUNS);
}

static bool measure_many(figures *out, char *program, char *draft)
{
    char verb[] = "check", *command[MANY + 3] = {program, verb};
    for (size_t i = 0; i < MANY; i++)
        command[i + 2] = draft;
    *out = (figures){.name = "200 drafts", .words = copy(draft, NULL, 1)};
    out->words *= MANY;
    return measure(out, command, WARM_RUNS);
}

static bool measure_long(figures *out, char *program, char *draft)
{
    char path[] = "/tmp/galley-bench-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (file == NULL)
        return false;
    *out = (figures){.name = "one text of 50 drafts"};
    out->words = copy(draft, file, LONG) * LONG;
    char verb[] = "check", *command[] = {program, verb, path, NULL};
    bool done =
        fclose(file) == 0 && out->words > 0 && measure(out, command, WARM_RUNS);
    unlink(path);
    return done;
}

static void print_table(const figures *rows, size_t count)
{
    printf("%-22s %9s %9s %9s %9s %10s\n", "", "words", "least ms", "median ms",
           "peak MB", "words/s");
    for (size_t i = 0; i < count; i++)
        printf("%-22s %9ld %9.2f %9.2f %9.1f %10.0f\n", rows[i].name,
               rows[i].words, rows[i].least * 1e3, rows[i].median * 1e3,
               (double)rows[i].peak / 1024,
               (double)rows[i].words / rows[i].median);
    printf("one draft, cold, is to take less than %d ms and %d MB: %s\n",
           COLD_MILLISECONDS, COLD_MEGABYTES,
           rows[0].least * 1e3 < COLD_MILLISECONDS &&
                   rows[0].peak < COLD_MEGABYTES * 1024
               ? "it does"
               : "it does not");
}

static bool write_json(const char *path, const figures *rows, size_t count)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        fprintf(file,
                "%s{\"name\":\"%s\",\"words\":%ld,\"least_ms\":%.3f,"
                "\"median_ms\":%.3f,\"peak_kb\":%ld}",
                i == 0 ? "[" : ",\n ", rows[i].name, rows[i].words,
                rows[i].least * 1e3, rows[i].median * 1e3, rows[i].peak);
    fputs("]\n", file);
    return fclose(file) == 0;
}

int main(int count, char **arguments)
{
    if (count < 3) {
        fprintf(stderr, "usage: bench PROGRAM DRAFT [JSON]\n");
        return 2;
    }
    figures rows[3];
    if (!measure_one(&rows[0], arguments[1], arguments[2]) ||
        !measure_many(&rows[1], arguments[1], arguments[2]) ||
        !measure_long(&rows[2], arguments[1], arguments[2])) {
        fprintf(stderr, "bench: %s could not check %s\n", arguments[1],
                arguments[2]);
        return EXIT_FAILURE;
    }
    print_table(rows, 3);
    return count < 4 || write_json(arguments[3], rows, 3) ? EXIT_SUCCESS
                                                          : EXIT_FAILURE;
}
