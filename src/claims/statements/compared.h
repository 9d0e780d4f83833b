/* compared.h - a day, month or year that only tells of what is compared.
 *
 *     Turnout was 38 per cent, down from 45 per cent in [2023].
 *     Fewer came than in [May].
 */
#ifndef GLY_CLAIMS_STATEMENTS_COMPARED_H
#define GLY_CLAIMS_STATEMENTS_COMPARED_H

#include "claims/claims.h"

/* Whether the date word at `token` stands with what something is compared with.
 * O(1). */
bool gly_date_is_compared(const gly_claims *claims, uint32_t token);

#endif
