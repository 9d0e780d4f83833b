/* names.h - capitalized runs: whose name they are, or which title or people.
 *
 * "Finance Director Harold Stambaugh told Ms. Adler" holds two names: "Harold
 * Stambaugh", known by the role before it, and "Ms. Adler", known by her
 * honorific. What a run is called by itself is judged by signs in and around
 * it (evidence.h), and by those of the runs that end in the same word: once
 * "Harold Stambaugh" is a person, "Stambaugh" is. */
#ifndef GLY_ANNOTATE_PEOPLE_NAMES_H
#define GLY_ANNOTATE_PEOPLE_NAMES_H

#include "annotate/annotate.h"
#include "annotate/reading.h"
#include "base/list.h"

typedef enum {
    GLY_NAME_PERSON,
    GLY_NAME_BODY,
    GLY_NAME_TITLE,  /* in place of a name: "the President" */
    GLY_NAME_PEOPLE, /* "Americans" */
    GLY_NAME_OPEN,   /* capitalized; nothing tells yet whose name it is */
} gly_name_kind;

typedef struct {
    gly_name_kind kind;
    uint32_t first, last; /* tokens, the honorific included, roles not */
    uint32_t start;       /* token after the honorific */
    uint32_t given;       /* token of the given name; GLY_NONE if none */
    uint32_t surname;     /* token of the last name, without suffix */
    gly_gender gender;    /* as honorific or given name tell */
    bool honorific;       /* stands before it */
    bool titled;          /* a role in capitals does */
    bool nickname;        /* one in quotation marks is inside */
    bool loose;           /* in a line in title case: capitals tell nothing */
    int points;           /* for a person; see evidence.def */
} gly_name;

/* All names of the document, in order, as gly_name in `out`. */
gly_status gly_names_find(gly_list *out, gly_arena *arena,
                          const gly_reading *reading);

#endif
