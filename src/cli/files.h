/* files.h - files and folders as a person names them.
 * Nothing is waited for that is not there: a folder is listed, a pipe is read
 * to its end, and a file that is too large is refused before it is read. */
#ifndef GLY_CLI_FILES_H
#define GLY_CLI_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/problem.h"
#include "base/text.h"

/* How reading a file ended. */
typedef enum {
    GLY_FILE_READ,
    GLY_FILE_FOLDER,    /* it is one */
    GLY_FILE_TOO_LARGE, /* over the limit that was given */
    GLY_FILE_NO_MEMORY,
    GLY_FILE_FAILED, /* errno says why */
} gly_file_result;

/* The content of a file; release it with gly_file_release. */
typedef struct {
    char *bytes;
    size_t size;
} gly_file;

/* Read the file at `path`, or standard input if it is "-", of at most `most`
 * bytes. Only GLY_FILE_READ fills `*out`. */
gly_file_result gly_file_read(gly_file *out, const char *path, size_t most);

/* Give back its memory; it is empty then. */
void gly_file_release(gly_file *file);

/* Which files of a folder are wanted. */
typedef bool gly_file_filter(gly_text name);

/* Names that end in .txt, .md, .markdown, .html or .htm; in .yml or .yaml. In
 * capitals too. */
gly_file_filter gly_file_is_draft;
gly_file_filter gly_file_is_rules;

/* A folder that is being listed. */
typedef struct {
    gly_arena *arena;
    gly_file_filter *filter;
    gly_list paths;     /* const char *: the files found, in `arena` */
    bool failed;        /* a folder could not be listed, which has been said */
    bool heeds_ignores; /* what .gitignore names is passed over */
    const struct gly_ignore *ignore; /* that hold here; see ignore.h */
} gly_folder;

/* Add the files of the folder at `path` and of the folders in it that the
 * filter wants, in the order of their bytes. What begins with a dot is passed
 * over, as are pipes, devices and what Word keeps beside an open file ("~$");
 * a symbolic link to a folder is not followed. A folder that cannot be listed
 * is told on standard error. */
gly_status gly_folder_list(gly_folder *folder, const char *path);

/* Whether there is a folder at `path`. */
bool gly_file_is_folder(const char *path);

#endif
