/* sketches.h - whether two wordings may be near enough, at one look.
 *
 * A sketch has a bit for some of all words: what a wording lacks the bit of, it
 * lacks (Bloom 1970, "Space/time trade-offs in hash coding with allowable
 * errors"). Of all that similar.h finds, most is ruled out here, so all that
 * is asked of a wording then lies together. */
#ifndef GLY_ENGINE_SKETCHES_H
#define GLY_ENGINE_SKETCHES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "engine/similar.h"

enum { GLY_SKETCH_BITS = 256, GLY_SKETCH_BLOCK = 64 };

/* One wording. */
typedef struct {
    uint64_t blocks[GLY_SKETCH_BITS / GLY_SKETCH_BLOCK];
    const uint8_t *bits; /* of its words, one after another */
    uint32_t count;      /* words */
    uint32_t needed;     /* of them, if it is the shorter one */
    uint32_t group;      /* GLY_NONE where any two may be near */
    uint32_t seen_by;    /* free for who looks: 0 at first */
} gly_sketch;

/* A sketch of each of `wordings`, which are borrowed; NULL without memory. */
gly_sketch *gly_sketches_build(gly_arena *arena, const gly_wordings *wordings);

/* Whether the shorter one has no more words that the longer one lacks than it
 * may have of its own. False when they cannot be near enough. */
bool gly_sketches_near(const gly_sketch *a, const gly_sketch *b);

/* Whether the two are of one group. */
static inline bool gly_sketches_grouped(const gly_sketch *a,
                                        const gly_sketch *b)
{
    return a->group != GLY_NONE && a->group == b->group;
}

#endif
