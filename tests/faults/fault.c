/* fault.c - calls to the system that fail once, or do little at a time.
 *
 *     FAULT_CALL=write FAULT_AT=3 FAULT_ERROR=28 LD_PRELOAD=fault.so galley …
 *     FAULT_SHORT=1 LD_PRELOAD=fault.so galley …
 *
 * The third call of write ends in the error 28; without FAULT_AT none does.
 * With FAULT_SHORT no read and no write hands on more than a byte or two.
 * FAULT_COUNT names a file that is told at the end how often each call was
 * made: a line "NAME COUNT" each. Only calls that the program itself makes are
 * seen, not those from within the C library. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SHORTEST = 1, NAMES = 13 };

static const char *const names[NAMES] = {
    "read",    "write",   "open",   "close",  "stat",    "lstat",  "fstat",
    "opendir", "readdir", "rename", "fchmod", "mkstemp", "access",
};
static unsigned long made[NAMES];

/* The C library's own function of this name. */
static void *own(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

/* Whether this call is the one that fails. */
static bool fails(const char *name)
{
    const char *call = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
    size_t i = 0;
    while (strcmp(names[i], name) != 0)
        i++;
    made[i]++;
    if (call == NULL || at == NULL || strcmp(call, name) != 0 ||
        made[i] != strtoul(at, NULL, 10))
        return false;
    errno = atoi(getenv("FAULT_ERROR"));
    return true;
}

/* At most one byte, and two each third time. */
static size_t little(size_t size)
{
    static unsigned times;
    size_t most = times++ % 3 == 0 ? 2 : SHORTEST;
    return getenv("FAULT_SHORT") == NULL || size < most ? size : most;
}

ssize_t read(int from, void *bytes, size_t size)
{
    ssize_t (*call)(int, void *, size_t) = own("read");
    return fails("read") ? -1 : call(from, bytes, little(size));
}

/* The error 0 stands for a call that writes nothing and says so. */
ssize_t write(int to, const void *bytes, size_t size)
{
    ssize_t (*call)(int, const void *, size_t) = own("write");
    if (fails("write"))
        return errno == 0 ? 0 : -1;
    return call(to, bytes, little(size));
}

int open(const char *path, int flags, ...)
{
    int (*call)(const char *, int, mode_t) = own("open");
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails("open") ? -1 : call(path, flags, mode);
}

int __open_2(const char *path, int flags)
{
    return open(path, flags);
}

/* What cannot be closed is gone all the same. */
int close(int descriptor)
{
    int (*call)(int) = own("close");
    bool failed = fails("close");
    int error = errno, ended = call(descriptor);
    if (failed)
        errno = error;
    return failed ? -1 : ended;
}

int stat(const char *restrict path, struct stat *restrict about)
{
    int (*call)(const char *, struct stat *) = own("stat");
    return fails("stat") ? -1 : call(path, about);
}

int lstat(const char *restrict path, struct stat *restrict about)
{
    int (*call)(const char *, struct stat *) = own("lstat");
    return fails("lstat") ? -1 : call(path, about);
}

int fstat(int descriptor, struct stat *about)
{
    int (*call)(int, struct stat *) = own("fstat");
    return fails("fstat") ? -1 : call(descriptor, about);
}

DIR *opendir(const char *path)
{
    DIR *(*call)(const char *) = own("opendir");
    return fails("opendir") ? NULL : call(path);
}

struct dirent *readdir(DIR *folder)
{
    struct dirent *(*call)(DIR *) = own("readdir");
    return fails("readdir") ? NULL : call(folder);
}

int rename(const char *from, const char *to)
{
    int (*call)(const char *, const char *) = own("rename");
    return fails("rename") ? -1 : call(from, to);
}

int fchmod(int descriptor, mode_t mode)
{
    int (*call)(int, mode_t) = own("fchmod");
    return fails("fchmod") ? -1 : call(descriptor, mode);
}

int mkstemp(char *path)
{
    int (*call)(char *) = own("mkstemp");
    return fails("mkstemp") ? -1 : call(path);
}

int access(const char *path, int how)
{
    int (*call)(const char *, int) = own("access");
    return fails("access") ? -1 : call(path, how);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path == NULL ? NULL : fopen(path, "w");
    if (file == NULL)
        return;
    for (size_t i = 0; i < NAMES; i++)
        fprintf(file, "%s %lu\n", names[i], made[i]);
    fclose(file);
}
