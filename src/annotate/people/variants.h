/* variants.h - names of bodies, places and things that are spelled twice.
 *
 *     Tarvane Ventures led the round. …       the usual spelling
 *     The money of Tarvain Ventures is gone.  once, and otherwise
 *
 * People have more to tell them by (doubles.h); of a firm there is only the
 * word: a capitalized one that no dictionary has, which stands once and is
 * nearly another that stands more often. */
#ifndef GLY_ANNOTATE_PEOPLE_VARIANTS_H
#define GLY_ANNOTATE_PEOPLE_VARIANTS_H

#include <stdint.h>

typedef struct {
    uint32_t token; /* the odd spelling */
    uint32_t usual; /* the first token of the usual one */
} gly_variant;

struct gly_variants {
    const gly_variant *items; /* in order of place */
    uint32_t count;
};

#endif
