/* starve.c - a malloc that answers NULL once, or from some call on.
 *
 *     STARVE_AT=40 LD_PRELOAD=starve.so galley check draft.md
 *
 * The 40th call of malloc, calloc, realloc or reallocarray, those of the
 * libraries counted, gets no memory; with STARVE_ON=1 none of those after it
 * either. STARVE_COUNT names a file that is told at the end how many calls
 * there were. What is asked for before main is counted as well. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* glibc's own, which need no search that would allocate itself. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static unsigned long calls, at;
static bool on, ready;

static void set_up(void)
{
    const char *number = getenv("STARVE_AT");
    at = number == NULL ? 0 : strtoul(number, NULL, 10);
    on = getenv("STARVE_ON") != NULL;
    ready = true;
}

static bool is_starved(void)
{
    if (!ready)
        set_up();
    calls++;
    bool starved = at != 0 && (calls == at || (on && calls > at));
    if (starved)
        errno = ENOMEM;
    return starved;
}

void *malloc(size_t size)
{
    return is_starved() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return is_starved() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return is_starved() ? NULL : __libc_realloc(old, size);
}

void *reallocarray(void *old, size_t count, size_t size)
{
    if (size != 0 && count > (size_t)-1 / size) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(old, count * size);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("STARVE_COUNT");
    FILE *file = path == NULL ? NULL : fopen(path, "w");
    if (file == NULL)
        return;
    fprintf(file, "%lu\n", calls);
    fclose(file);
}
