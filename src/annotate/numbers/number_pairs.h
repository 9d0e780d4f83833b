/* number_pairs.h - numbers that are written as two, and those in other words.
 *
 *     10 to 15 miles    between 10 and 15    $5-$10    1.2-1.5 million
 *     51-46    by 51 votes to 46    3-to-1    one in three    9 out of 10
 *     5ft 6in    54-year-old    aged 54    doubled    20-fold    three times
 */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_PAIRS_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_PAIRS_H

#include "annotate/numbers/number_read.h"

/* Take what follows into `number` where both are one: the other end of a
 * range, the other number of a ratio or score, inches after feet, "-old". */
void gly_number_join(gly_number *number, const gly_number_reader *reader);

/* Read a multiple that is no numeral ("doubled", "threefold") at token `at`;
 * false for none. */
bool gly_number_read_multiple(gly_number *out, const gly_number_reader *reader,
                              uint32_t at);

#endif
