/* ranks.h - which of many items are marked, and how many of them stand before
 * any one of them. Takes two bits for each item, where an array of counts
 * takes 32: which tokens of a draft are words, say, so that the words
 * from one token to another are a slice of one list of words. After the rank
 * directory of G. Jacobson, "Space-efficient Static Trees and Graphs", 1989.
 *
 *     gly_ranks ranks;
 *     gly_ranks_build(&ranks, arena, count);       // nothing is marked
 *     gly_ranks_add(&ranks, true);                 // item 0, then 1 …
 *     uint32_t words = gly_ranks_before(&ranks, count);
 */
#ifndef GLY_BASE_RANKS_H
#define GLY_BASE_RANKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

enum { GLY_RANKS_UNIT = 64 };

/* The marks of GLY_RANKS_UNIT items. */
typedef struct {
    uint64_t marks;
    uint32_t before; /* how many are marked in all units before this one */
} gly_ranks_unit;

typedef struct {
    gly_ranks_unit *units; /* in the arena */
    uint32_t count;        /* items added so far */
    uint32_t marked;       /* of them */
} gly_ranks;

/* Room for up to `most` items, none added yet; GLY_NO_MEMORY without it. */
gly_status gly_ranks_build(gly_ranks *out, gly_arena *arena, uint32_t most);

/* Add the next item, of which there must be fewer than there is room for. */
void gly_ranks_add(gly_ranks *ranks, bool marked);

/* Whether item `index`, which must have been added, is marked. */
bool gly_ranks_has(const gly_ranks *ranks, uint32_t index);

/* How many items before item `index` are marked; `index` is at most the number
 * of items that were added. */
uint32_t gly_ranks_before(const gly_ranks *ranks, uint32_t index);

#endif
