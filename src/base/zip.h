/* zip.h - the one door to minizip.
 * A word processor's file is a zip. It may come from anybody, so nothing that
 * it says of itself is believed: an entry is unpacked into the room that it
 * asks for and not a byte more, and its checksum must be right at the end. */
#ifndef GLY_BASE_ZIP_H
#define GLY_BASE_ZIP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

/* An open zip, which must not be moved: minizip holds its address. What
 * minizip needs is malloc's and is given back by closing. */
typedef struct {
    void *file; /* minizip's */
    gly_text bytes;
    uint64_t at; /* offset in `bytes` to which it has read */
} gly_zip;

/* A file in a zip. */
typedef struct {
    uint64_t place;  /* of its record in the zip's directory */
    uint64_t number; /* its place among the entries */
    uint64_t size;   /* bytes that it is said to unpack to */
} gly_zip_entry;

/* Open `bytes`, which must outlive the zip. GLY_INVALID: it is no zip or is
 * damaged, and `*problem` says which: "is no zip file"; static. */
gly_status gly_zip_open(gly_zip *out, gly_text bytes, const char **problem);

/* Give back what `zip` holds; zeroed is allowed. */
void gly_zip_close(gly_zip *zip);

/* Find the file called `name`, capitals not counting; false when there is
 * none. */
bool gly_zip_find(gly_zip_entry *out, const gly_zip *zip, const char *name);

/* Unpack `entry` into `out`, which has room for its `size`. GLY_INVALID when
 * it is encrypted or damaged, or its size is not what it is said to be:
 * `*problem` says so, static. */
gly_status gly_zip_read(char *out, const gly_zip *zip,
                        const gly_zip_entry *entry, const char **problem);

#endif
