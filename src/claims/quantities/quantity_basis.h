/* quantity_basis.h - what a number leaves out, or takes in, that others do not.
 *
 *     The rate was 5.6 per cent in April.
 *     Take the vegetables out and the rate is [3.8 per cent].    another rate
 *     Without them, it was [3.8 per cent].
 *
 * The words stand in rules/lexicon/quantity-basis.yml. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_BASIS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_BASIS_H

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* Whether what opens the sentence of the number says on what basis it is.
 * O(words before the number). */
bool gly_quantity_has_basis(const gly_reading *reading,
                            const gly_number *number);

#endif
