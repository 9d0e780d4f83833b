/* extents.h - how much of a group is told at a token, as a share of it.
 *
 *     Paraguay frees [all 14 bargemen]                1
 *     [Nine of the 14 sailors] were let go            9/14
 *     guilty on [all counts] / [cleared of one count] */
#ifndef GLY_CLAIMS_STATEMENTS_EXTENTS_H
#define GLY_CLAIMS_STATEMENTS_EXTENTS_H

#include "annotate/annotate.h"
#include "annotate/numbers/numbers.h"

enum { GLY_EXTENT_ALL = 100 }; /* per cent */

/* A share in per cent, of what and of how many. */
typedef struct {
    double low, high;
    uint32_t first, last; /* tokens */
    uint32_t noun;        /* head of the group; GLY_NONE for votes and seats */
    const char *group; /* "seat", "vote", "charge", "public"; NULL for a noun */
    const gly_number *total; /* NULL where it is not told */
    bool result;             /* "9-5" */
} gly_extent;

/* What is read, and the list of words that tell an extent: looked up once for
 * all tokens of an article. */
typedef struct {
    const gly_annotations *annotations;
    gly_list_id words; /* the list `extent`; GLY_NONE where there is none */
} gly_extent_reader;

/* The reader of an article, which borrows the annotations. */
gly_extent_reader gly_extent_reader_of(const gly_annotations *annotations);

/* Read what begins at `token`; false where nothing does. O(words of its
 * sentence). */
bool gly_extent_read(gly_extent *out, const gly_extent_reader *reader,
                     uint32_t token);

/* Whether the sentence of `token` takes an extent back: "short of a majority",
 * "nearly all". */
bool gly_extent_is_lacking(const gly_extent_reader *reader, uint32_t token);

#endif
