/* sides.h - words that tell one kind of news from two sides.
 *
 *     Line 3:  The review upheld the call.         ruling-kept
 *     Line 9:  … the decision to overturn it       ruling-undone
 *
 * The classes of the lists "news-opposite" (verbs) and "news-state" (what
 * stands beside a verb: "still missing", "short of a majority") are a topic, a
 * hyphen and a side. A state counts for the clause that it stands in. Nouns
 * ("news-noun": "the approval") tell it by themselves, and some verbs only with
 * their object ("news-pair": "lifted the ban"). */
#ifndef GLY_ANNOTATE_STATEMENTS_SIDES_H
#define GLY_ANNOTATE_STATEMENTS_SIDES_H

#include "annotate/reading.h"

/* By token: what the words around it, whose clause it heads, tell. */
typedef struct {
    const gly_symbol *classes;    /* 0 for nothing */
    const uint32_t *first, *last; /* tokens of the entry that tells it */
    const bool *nouns;            /* whether a noun tells it */
    const bool *pairs;            /* whether a verb with its object does */
    const gly_symbol *votes;      /* how a vote went that decided it; 0 */
} gly_sides;

/* Look all of `reading` up. The result lives in `arena`. GLY_NO_MEMORY or
 * GLY_OK. O(tokens × depth of their trees). */
gly_status gly_sides_build(gly_sides *out, gly_arena *arena,
                           const gly_reading *reading);

#endif
