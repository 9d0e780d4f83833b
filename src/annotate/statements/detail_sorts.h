/* detail_sorts.h - a thing of a headline that is another one in the body.
 *
 *     Headline:  New species of owl found in caves
 *     Body:      Scientists have identified a new species of bat …
 *
 * The lists "sort" and those behind it have things of one kind that are not
 * each other. The body has the headline's nowhere, and another one in its
 * place: at the same word, or alone of its kind in the first sentences or the
 * nearest. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_SORTS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_SORTS_H

#include "annotate/statements/detail_places.h"

enum { GLY_DETAIL_SORT_LISTS = 4 };

/* A thing of the body: its tokens, and its class in the list. */
typedef struct {
    uint32_t first, last;
    gly_symbol class;
    uint32_t list; /* which list has it: its number among the lists */
} gly_detail_sort;

/* The first things of the body, in order of place. */
typedef struct {
    const gly_detail_places *places;
    gly_list_id lists[GLY_DETAIL_SORT_LISTS], signs;
    const gly_detail_sort *items;
    uint32_t count;
    uint32_t opening; /* the sentence that opens the body; GLY_NONE */
    uint32_t asked;   /* how often the body was looked through */
} gly_detail_sorts;

/* Gather the things of the body; the result lives in `arena`. */
gly_status gly_detail_sorts_init(gly_detail_sorts *out, gly_arena *arena,
                                 const gly_detail_places *places);

/* The thing that list number `list` has at the token; false for none. */
bool gly_detail_sort_at(gly_detail_sort *out, const gly_detail_sorts *h,
                        uint32_t list, uint32_t token);

/* The text of its class, "beast-owl", and what comes before the hyphen. */
gly_text gly_detail_sort_class(const gly_detail_sorts *h, gly_symbol class);
gly_text gly_detail_sort_kind(const gly_detail_sorts *h, gly_symbol class);

/* Whether the word is used as a noun ("storms the house" is none), or tells how
 * a thing is. */
bool gly_detail_sort_is_noun(const gly_detail_sorts *h,
                             const gly_detail_sort *sort);

/* Whether the body tells of the thing by a word that does not name it, by the
 * list "sort-sign": of a "school" by "pupils". O(words of the body). */
bool gly_detail_sort_is_hinted(const gly_detail_sorts *h,
                               const gly_detail_sort *sort);

/* Whether the thing that begins at `token`, in the head that was looked at
 * last, is another one in the body; both as a detail into `*out`. O(words of
 * the body), for the first 64 that are asked. */
bool gly_detail_sort_of(gly_detail *out, gly_detail_sorts *sorts,
                        uint32_t token);

#endif
