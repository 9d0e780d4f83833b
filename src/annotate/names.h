/* names.h - runs of capitalized words that are somebody's name.
 *
 * "Finance Director Harold Stambaugh told Ms. Adler" holds two: "Harold
 * Stambaugh", known by the role before it, and "Ms. Adler", known by her
 * honorific. A single bare surname is no name yet: it becomes one when the
 * article has a person to whom it belongs (entities.c). */
#ifndef GLY_ANNOTATE_NAMES_H
#define GLY_ANNOTATE_NAMES_H

#include "annotate/annotate.h"
#include "annotate/reading.h"
#include "base/list.h"

typedef enum {
    GLY_NAME_PERSON,
    GLY_NAME_BODY,
    GLY_NAME_OPEN, /* capitalized; nothing tells yet whose name it is */
} gly_name_kind;

typedef struct {
    gly_name_kind kind;
    uint32_t first, last; /* tokens, the honorific included, roles not */
    uint32_t given;       /* token of the given name; GLY_NONE if none */
    uint32_t surname;     /* token of the last name, without suffix */
    gly_gender gender;    /* as honorific or given name tell */
    bool honorific;       /* stands before it */
} gly_name;

/* All names of the document, in order, as gly_name in `out`. */
gly_status gly_names_find(gly_list *out, gly_arena *arena,
                          const gly_reading *reading);

#endif
