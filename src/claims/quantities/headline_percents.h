/* headline_percents.h - a percentage of a headline that the body lets a reader
 * reckon.
 *
 *     # Orford profit jumps 18%
 *     … Profit rose to £59 million from £50 million.
 *
 *     # 32% save nothing
 *     … The poll found that 68% save something. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_PERCENTS_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_PERCENTS_H

#include "claims/quantities/headline_search.h"

/* Whether the headline's number is a percentage that comes of two amounts of
 * the body which stand near each other, or what another one leaves of a
 * hundred. O(numbers), of the first GLY_HEADLINE_RIVALS. */
bool gly_headline_is_reckoned_percent(const gly_headline_search *s);

#endif
