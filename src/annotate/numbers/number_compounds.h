/* number_compounds.h - one amount told in two units.
 *
 *     5ft 6in    2 hours and 30 minutes    an hour and 25 minutes
 */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_COMPOUNDS_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_COMPOUNDS_H

#include "annotate/numbers/number_read.h"

/* Take `b` into `a`, where it goes on with it in a lesser unit of the same
 * dimension. Returns whether it does. */
bool gly_number_join_compound(gly_number *a, const gly_number *b);

/* Take "an hour and" before `number` into it. */
void gly_number_join_one(gly_number *number, const gly_number_reader *reader);

#endif
