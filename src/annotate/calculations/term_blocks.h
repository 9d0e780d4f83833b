/* term_blocks.h - in which block of the document a term stands. */
#ifndef GLY_ANNOTATE_CALCULATIONS_TERM_BLOCKS_H
#define GLY_ANNOTATE_CALCULATIONS_TERM_BLOCKS_H

#include "annotate/calculations/calculator.h"

/* The block of the term. */
const gly_block *gly_term_block(const gly_calculator *calculator,
                                const gly_term *term);

/* Whether the term stands in a cell of a table. */
bool gly_term_in_table(const gly_calculator *calculator, const gly_term *term);

/* The terms of block number `block`. O(log terms). */
gly_terms gly_terms_of_block(const gly_calculator *calculator, uint32_t block);

/* The block behind the list or table of which `first` is the first block: the
 * next one of another kind or group. */
uint32_t gly_block_group_end(const gly_calculator *calculator, uint32_t first);

/* The terms up to `most` before `term`, it, and those up to `most` - 1 behind
 * it. */
gly_terms gly_terms_around(const gly_calculator *calculator,
                           const gly_term *term, uint32_t most);

/* The terms that are at most `back` paragraphs before the one of `term`, and
 * before it there; a summary above the story is none. */
gly_terms gly_terms_before(const gly_calculator *calculator,
                           const gly_term *term, uint32_t back);

#endif
