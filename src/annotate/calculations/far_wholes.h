/* far_wholes.h - what is asked of parts and of a whole that stands far from
 * them: "14 firearms … eight rifles, four shotguns and two handguns". */
#ifndef GLY_ANNOTATE_CALCULATIONS_FAR_WHOLES_H
#define GLY_ANNOTATE_CALCULATIONS_FAR_WHOLES_H

#include "annotate/calculations/parts.h"

/* The subjects of WordNet under which the noun of the term is filed, of living
 * beings and things that are made: bits 1 << gly_word_file. */
uint64_t gly_far_files(const gly_calculator *calculator, const gly_term *term);

/* The preposition behind the term and its noun, as a form; 0 for none. */
gly_symbol gly_far_preposition(const gly_calculator *calculator,
                               const gly_term *term);

/* Whether the parts come near the whole: within a seventh, or a slip of the
 * hand away. */
bool gly_far_is_near(const gly_parts *parts, const gly_term *whole);

/* Whether the whole is what the story is about: it stands above it, in the
 * paragraph before the one of `part`, or is told twice. */
bool gly_far_is_known(const gly_calculator *calculator, const gly_term *part,
                      const gly_term *whole);

/* "took $198,000 from the first, $151,000 from the second and $63,000 from the
 * third": whether what stands before the parts is the first of their row. */
bool gly_far_is_first(const gly_calculator *calculator, const gly_parts *parts,
                      const gly_term *whole);

#endif
