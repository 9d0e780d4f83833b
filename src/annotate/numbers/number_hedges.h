/* number_hedges.h - how near to the truth a number says it is.
 *
 *     nearly 1,200 | at least 12 | up to $5m | 40 or so | 500 or more
 */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_HEDGES_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_HEDGES_H

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* Set the hedge of `number`, whose tokens are known, by the words around it
 * (rules/lexicon/number-hedge.yml). */
void gly_number_read_hedge(gly_number *number, const gly_reading *reading);

/* Set `low` and `high` by the value, the places it is written to, and the
 * hedge: half a unit of the last place that tells to each side, then
 *
 *     about, nearly, over      a tenth to both sides, below, above
 *     more than, at least      no bound above
 *     less than, at most       down to nothing
 *
 * A round count below a hundred is exact. A range goes from end to end. */
void gly_number_set_bounds(gly_number *number);

#endif
