/* house_values.h - what the words of a group mean. */
#ifndef GLY_CLAIMS_HOUSE_HOUSE_VALUES_H
#define GLY_CLAIMS_HOUSE_HOUSE_VALUES_H

#include "claims/house/house.h"

/* The value of field `field` of a claim by pattern, which must be that of a
 * capture; of type NONE when the group took no part in the match or its words
 * cannot be read as its type. Made in the arena of the claims; a number whose
 * text is empty found no memory. */
gly_value gly_house_value(const gly_claims *claims, const gly_claim *claim,
                          uint32_t field);

#endif
