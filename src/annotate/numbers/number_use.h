/* number_use.h - what only looks like a quantity: numbers in names, dates,
 * lists and set phrases. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_USE_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_USE_H

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* Set the use of `number`, whose tokens, kind and unit are known. */
void gly_number_set_use(gly_number *number, const gly_annotations *annotations);

#endif
