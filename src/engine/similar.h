/* similar.h - wordings that may agree, without comparing all pairs.
 *
 * If the shorter of two wordings has n words and a of them must stand in the
 * longer one too, then of any n - a + 1 of its words at least one does. So it
 * is enough to look up its n - a + 1 rarest words: the exact prefix filter of
 * Bayardo, Ma and Srikant (2007, "Scaling up all pairs similarity search"),
 * with the shorter wording as the measure. "fully committed to achieving
 * peace" against 0.8 has five words, four of which must be shared: the two
 * rarest, "achieving" and "committed", find every partner.
 *
 * Wordings are numbered in order of their place and asked for in that order;
 * what is found stands before. */
#ifndef GLY_ENGINE_SIMILAR_H
#define GLY_ENGINE_SIMILAR_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "claims/value.h"

/* Of the wordings that have a word, at most this many of the earliest and this
 * many of the latest are looked at, and at most GLY_SIMILAR_MOST in all: on an
 * article no list of a rare word is that long, and on a text made to be slow
 * the work stays linear. */
enum { GLY_SIMILAR_ENDS = 16, GLY_SIMILAR_MOST = 128 };

typedef struct gly_similar gly_similar;

/* How near two wordings must be. */
typedef struct {
    double share;   /* of the shorter one's words, over 0 and at most 1 */
    uint32_t least; /* words */
} gly_nearness;

/* Wordings in order of place, and how near they must be; borrowed. */
typedef struct {
    const gly_words *items;
    uint32_t count;
    gly_nearness nearness;
    const uint32_t *groups; /* by wording: two of one group are not looked for;
                             * NULL where any two are */
} gly_wordings;

/* How many of `count` words must be shared. */
uint32_t gly_similar_needed(gly_nearness nearness, uint32_t count);

/* Get ready for `wordings`; what they point at is borrowed. Nothing can be
 * found yet. O(words × log of the longest). */
gly_status gly_similar_build(gly_similar **out, gly_arena *arena,
                             const gly_wordings *wordings);

/* Let `index` be found from now on. Each is let once. */
void gly_similar_add(gly_similar *similar, uint32_t index);

/* Those added before that may be near enough to `index`, ascending; every one
 * that is near enough is among them, up to the bounds above. `*found` is good
 * until the next call. Answers how many. */
uint32_t gly_similar_find(gly_similar *similar, uint32_t index,
                          const uint32_t **found);

#endif
