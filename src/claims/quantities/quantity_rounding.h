/* quantity_rounding.h - whether one number is another, told roughly: as a
 * headline cuts it, or in another unit. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_ROUNDING_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_ROUNDING_H

#include "claims/quantities/quantities.h"

/* Whether number `one` of `numbers`, which is items[one] as a quantity, is
 * number `two` so told, or the other way round. */
bool gly_quantities_are_rounded(const gly_numbers *numbers,
                                const gly_quantity *items, uint32_t one,
                                uint32_t two);

/* "In a town of more than 10,000 people", "of more than 20,000 inhabitants":
 * whether both tell a lower bound, and not the same one. */
bool gly_quantities_are_two_bounds(const gly_numbers *numbers,
                                   const gly_quantity *items, uint32_t one,
                                   uint32_t two);

#endif
