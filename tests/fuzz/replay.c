/* replay.c - runs a fuzz target without a fuzzer.
 *
 *     fuzz_NAME NAME FOLDER…     every file of the folders, and its variants
 *     fuzz_NAME NAME FILE…       to look at one of them
 *
 * A target is the function that libFuzzer calls; it ends the process when its
 * property does not hold. Each file is tried as it stands and then with bytes
 * changed, cut out and doubled, always the same ones, so that a run that
 * passes today passes tomorrow. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { VARIANTS = 60, MOST_BYTES = 1 << 20 };

/* The target. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Bytes that mean something to one reader or another. */
static const char *const pieces[] = {
    "\"",       "\xE2\x80\x9C", "\xE2\x80\x9D", "'", "\n\n",  "\r\n", "---\n",
    "[",        "](",           "<!--",         ">", "&amp;", "#",    "*",
    "\xEF\xBB", "\xF0\x9F",     "\xC0",         "|", "    ",  "1,",   "$",
    "\t",       "said",         ": ",           "-",
};

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Put `piece` in at `at`; the new size. */
static size_t splice(uint8_t *bytes, size_t size, size_t at, const char *piece)
{
    size_t added = strlen(piece);
    if (size + added > MOST_BYTES)
        return size;
    memmove(bytes + at + added, bytes + at, size - at);
    memcpy(bytes + at, piece, added);
    return size + added;
}

/* Change one thing; the new size. */
static size_t change(uint8_t *bytes, size_t size, uint32_t *random)
{
    if (size == 0)
        return size;
    size_t at = next_random(random) % size;
    size_t length = next_random(random) % (size - at) % 64 + 1;
    switch (next_random(random) % 4) {
    case 0:
        bytes[at] = (uint8_t)next_random(random);
        return size;
    case 1:
        memmove(bytes + at, bytes + at + length, size - at - length);
        return size - length;
    case 2:
        return at;
    default:
        return splice(
            bytes, size, at,
            pieces[next_random(random) % (sizeof pieces / sizeof *pieces)]);
    }
}

/* Hand a copy of its exact size over, so that a step past it is seen. */
static void try_bytes(const uint8_t *bytes, size_t size)
{
    uint8_t *exact = malloc(size == 0 ? 1 : size);
    if (exact == NULL)
        abort();
    memcpy(exact, bytes, size);
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

static void try_variants(const uint8_t *bytes, size_t size)
{
    static uint8_t room[MOST_BYTES];
    uint32_t random = (uint32_t)size;
    try_bytes(bytes, size);
    for (int i = 0; i < VARIANTS; i++) {
        size_t left = size;
        memcpy(room, bytes, size);
        for (uint32_t n = next_random(&random) % 8; n > 0; n--)
            left = change(room, left, &random);
        try_bytes(room, left);
    }
}

static bool try_file(const char *path)
{
    static uint8_t bytes[MOST_BYTES];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    bool whole = !ferror(file) && feof(file);
    fclose(file);
    if (whole)
        try_variants(bytes, size);
    return whole;
}

typedef struct {
    uint32_t passed, failed;
} counts;

static void try_path(counts *counted, const char *path)
{
    struct stat info;
    if (stat(path, &info) == 0 && S_ISREG(info.st_mode)) {
        bool tried = try_file(path);
        counted->passed += tried;
        counted->failed += !tried;
    } else {
        fprintf(stderr, "%s is no file\n", path);
        counted->failed++;
    }
}

/* Every file of a folder; a path that is no folder is tried as a file. */
static void try_folder(counts *counted, const char *path)
{
    struct dirent **names = NULL;
    int count = scandir(path, &names, NULL, alphasort);
    if (count < 0)
        try_path(counted, path);
    for (int i = 0; i < count; i++) {
        char inside[4096];
        snprintf(inside, sizeof inside, "%s/%s", path, names[i]->d_name);
        if (names[i]->d_name[0] != '.')
            try_path(counted, inside);
        free(names[i]);
    }
    free(names);
}

int main(int count, char **arguments)
{
    counts counted = {0, 0};
    for (int i = 2; i < count; i++)
        try_folder(&counted, arguments[i]);
    printf("fuzz %s: %u passed, %u failed\n", count > 1 ? arguments[1] : "",
           counted.passed, counted.failed);
    return counted.failed == 0 && counted.passed > 0 ? EXIT_SUCCESS
                                                     : EXIT_FAILURE;
}
