/* quantity_things.h - the things that a number is a quantity of.
 *
 *     Of the 117 who were plucked from the sea, six lay in the 18-bed ward.
 *            people                                        beds
 *
 * Mostly it is the noun that the number counts. Where there is none, what the
 * number is the amount of, or who does what is told. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_THINGS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_THINGS_H

#include "claims/quantities/quantity_words.h"

/* The class of what the noun at token `noun` counts, else its lemma. */
gly_symbol gly_quantity_counted_by(const gly_quantity_words *l, uint32_t noun);

/* Set `of` and `field` of `out` by the noun at token `noun`. */
void gly_quantity_name(gly_quantity *out, const gly_quantity_words *l,
                       uint32_t noun);

/* Add a word that tells which ones; past GLY_QUANTITY_TELLS it is left out. */
void gly_quantity_add_tell(gly_quantity *out, gly_symbol lemma);

/* Set `of` and `subject` of `out`, flags that come with them, and a word that
 * tells which ones. O(1). */
void gly_quantity_read_thing(gly_quantity *out, const gly_quantity_words *l,
                             const gly_number *number);

#endif
