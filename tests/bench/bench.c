/* bench.c - how long a check takes, how much memory, how many words a second.
 *
 *     bench PROGRAM DRAFT [JSON [ARTICLES]]
 *
 * Runs the whole program, as an editor or a CI job does, with its output
 * thrown away: first once for one draft, many times over (the start is what
 * counts there), then for a stream of ARTICLES short articles beside one
 * process for one of them, for many copies of the draft, and for one long text
 * made of copies. Prints a table, and the same figures to JSON. The peaks grow
 * from row to row: each is that of the largest run so far. */
#include <fcntl.h>
#include <signal.h>
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

enum { COLD_RUNS = 101, WARM_RUNS = 5, MANY = 200, LONG = 50, STREAM = 1000 };

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

/* A short article; each has numbers and names of its own. */
enum { ARTICLE_WORDS = 36 };

static void write_article(FILE *to, long i, const char *line_end)
{
    static const char *const names[] = {"Ida Voss", "Tomas Lindqvar",
                                        "Anton Reshko", "Ines Okoro"};
    const char *one = names[i % 4], *other = names[i / 4 % 4];
    fprintf(to,
            "The board met on Monday.%s“We asked for %ld boats and got one,” "
            "%s said. The fee is %ld crowns.%sLater %s said that the board "
            "“asked for %ld boats.” Analysts say it will rain.",
            line_end, i % 89, one, i, line_end, other, i % 89);
}

/* Write articles to a descriptor, and close it. */
static void write_stream(int descriptor, long articles)
{
    FILE *to = fdopen(descriptor, "w");
    for (long i = 0; to != NULL && i < articles; i++) {
        fprintf(to,
                "{\"id\":%ld,\"headline\":\"Ferry fares to rise on line "
                "%ld\",\"byline\":\"Ida Lund\",\"body\":\"",
                i, i % 97);
        write_article(to, i, "\\n\\n");
        fputs("\"}\n", to);
    }
    if (to != NULL)
        fclose(to);
}

/* The two ends of a pipe that the next program does not keep open. */
static bool open_pipe(int ends[2])
{
    return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 &&
           fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

/* Run the command once, with a stream of so many articles for its input; its
 * seconds, or a negative number when it did not end as a check does: with 0, or
 * with 1 for findings. */
static double run(char **command, long articles)
{
    int ends[2];
    if (!open_pipe(ends))
        return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    double start = now();
    pid_t child = 0;
    int status = -1;
    bool started =
        posix_spawn(&child, command[0], &actions, NULL, command, environ) == 0;
    close(ends[0]);
    write_stream(ends[1], started ? articles : 0);
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
        seconds[i] = run(command, 0);
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

/* One process for one short article. */
static bool measure_short(figures *out, char *program)
{
    char path[] = "/tmp/galley-bench-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (file == NULL)
        return false;
    write_article(file, 0, "\n\n");
    *out = (figures){.name = "one short article", .words = ARTICLE_WORDS};
    char verb[] = "check", *command[] = {program, verb, path, NULL};
    bool done = fclose(file) == 0 && measure(out, command, COLD_RUNS);
    unlink(path);
    return done;
}

/* One process for a stream of them, twice: that the second peak is the first
 * shows that memory does not grow with the stream. */
static bool measure_stream(figures *out, char *program, long articles)
{
    char verb[] = "check", option[] = "--stdin-format=ndjson";
    char *command[] = {program, verb, option, NULL};
    struct rusage usage;
    *out = (figures){.name = articles <= STREAM ? "a stream of 1,000"
                                                : "the whole stream",
                     .words = articles * ARTICLE_WORDS};
    out->least = out->median = run(command, articles);
    getrusage(RUSAGE_CHILDREN, &usage);
    out->peak = usage.ru_maxrss;
    return out->least >= 0;
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

static void print_table(const figures *rows, size_t count, long articles)
{
    printf("%-22s %9s %9s %9s %9s %10s\n", "", "words", "least ms", "median ms",
           "peak MB", "words/s");
    for (size_t i = 0; i < count; i++)
        printf("%-22s %9ld %9.2f %9.2f %9.1f %10.0f\n", rows[i].name,
               rows[i].words, rows[i].least * 1e3, rows[i].median * 1e3,
               (double)rows[i].peak / 1024,
               (double)rows[i].words / rows[i].median);
    printf("a short article takes %.3f ms in a process of its own, %.3f ms in "
           "the stream of %ld: %.0f a second\n",
           rows[1].median * 1e3, rows[3].median * 1e3 / (double)articles,
           articles, (double)articles / rows[3].median);
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
        fprintf(stderr, "usage: bench PROGRAM DRAFT [JSON [ARTICLES]]\n");
        return 2;
    }
    figures rows[6];
    long articles = count > 4 ? strtol(arguments[4], NULL, 10) : STREAM;
    signal(SIGPIPE, SIG_IGN);
    if (!measure_one(&rows[0], arguments[1], arguments[2]) ||
        !measure_short(&rows[1], arguments[1]) ||
        !measure_stream(&rows[2], arguments[1], STREAM) ||
        !measure_stream(&rows[3], arguments[1], articles) ||
        !measure_many(&rows[4], arguments[1], arguments[2]) ||
        !measure_long(&rows[5], arguments[1], arguments[2])) {
        fprintf(stderr, "bench: %s could not check %s\n", arguments[1],
                arguments[2]);
        return EXIT_FAILURE;
    }
    print_table(rows, 6, articles);
    return count < 4 || write_json(arguments[3], rows, 6) ? EXIT_SUCCESS
                                                          : EXIT_FAILURE;
}
