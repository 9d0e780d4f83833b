/* detail_sorts.h - a thing of a headline that is another one in the body.
 *
 *     Headline:  New species of owl found in caves
 *     Body:      Scientists have identified a new species of bat …
 *
 * The list "sort" has things of one kind that are not each other. The body has
 * the headline's nowhere, and another one in its place. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_SORTS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_SORTS_H

#include "annotate/statements/detail_places.h"

/* A thing of the body: its tokens, and its class in the list. */
typedef struct {
    uint32_t first, last;
    gly_symbol class;
} gly_detail_sort;

/* The first things of the body, in order of place. */
typedef struct {
    const gly_detail_places *places;
    gly_list_id list;
    const gly_detail_sort *items;
    uint32_t count;
    uint32_t opening; /* the sentence that opens the body; GLY_NONE */
    uint32_t asked;   /* how often the body was looked through */
} gly_detail_sorts;

/* Gather the things of the body; the result lives in `arena`. */
gly_status gly_detail_sorts_init(gly_detail_sorts *out, gly_arena *arena,
                                 const gly_detail_places *places);

/* Whether the thing that begins at `token`, in the head that was looked at
 * last, is another one in the body; both as a detail into `*out`. O(words of
 * the body), for the first 64 that are asked. */
bool gly_detail_sort_of(gly_detail *out, gly_detail_sorts *sorts,
                        uint32_t token);

#endif
