/* variants.h - names that are spelled twice.
 *
 *     Tarvane Ventures led the round. …       the usual spelling
 *     The money of Tarvain Ventures is gone.  once, and otherwise
 *
 * People have more to tell them by (doubles.h); of a firm there is only the
 * word: a capitalized one that no dictionary has, which stands once and is
 * nearly another that stands more often. Whatever a word names, a person too,
 * one letter off a word that stands often is a slip. */
#ifndef GLY_ANNOTATE_PEOPLE_VARIANTS_H
#define GLY_ANNOTATE_PEOPLE_VARIANTS_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "annotate/reading.h"

typedef struct {
    uint32_t token; /* the odd spelling */
    uint32_t usual; /* the first token of the usual one */
} gly_variant;

struct gly_variants {
    const gly_variant *items; /* in order of place */
    uint32_t count;
};

/* Whether the token is the odd spelling of some name. */
bool gly_variants_has(const gly_annotations *annotations, uint32_t token);

/* Whether the sentence of the token says itself that a spelling is none of its
 * own: "down as “Ferrars” on the lease, through a clerk's [slip]". */
bool gly_variants_is_told(const gly_reading *reading, uint32_t token);

#endif
