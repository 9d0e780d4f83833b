/* json.h - the one door to jansson.
 * A JSON text is read into nodes that lie in an arena. It comes from programs
 * that nobody here has seen, so it is bounded (base/limits.h) before a node is
 * made, a key that stands twice is refused instead of chosen from, and a
 * number that does not fit is told from one that does. */
#ifndef GLY_BASE_JSON_H
#define GLY_BASE_JSON_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

typedef enum {
    GLY_JSON_NULL,
    GLY_JSON_TRUTH,   /* true or false */
    GLY_JSON_INTEGER, /* a whole number that is held as it was written */
    GLY_JSON_REAL,    /* any other number */
    GLY_JSON_TEXT,
    GLY_JSON_LIST,
    GLY_JSON_MAP
} gly_json_kind;

/* Children are linked by `next`, in the order of the text; those of a map have
 * a key. */
typedef struct gly_json {
    gly_json_kind kind;
    gly_text key;
    gly_text text;   /* of TEXT: decoded, without NUL */
    int64_t integer; /* of INTEGER */
    const struct gly_json *child;
    const struct gly_json *next;
} gly_json;

/* Why a text cannot be read. */
typedef struct {
    const char *message; /* "this is not JSON" */
    uint32_t offset;     /* bytes of the text that were read until then */
} gly_json_error;

/* Read the object or the array that `text` is into `*out`, in `arena`.
 * GLY_INVALID fills `*error`: not JSON, not UTF-8, an escape that stands for no
 * character, a NUL, a key that stands twice, or over a limit. What jansson
 * needs is malloc's and is given back. O(size). */
gly_status gly_json_read(const gly_json **out, gly_arena *arena, gly_text text,
                         gly_json_error *error);

/* The value of key `name`; NULL when there is none or `map` is no map. */
const gly_json *gly_json_get(const gly_json *map, gly_text name);

#endif
