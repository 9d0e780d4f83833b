/* trend_levels.h - what an amount is against what it was.
 *
 *     There are 412 pupils this year, [90 fewer than] last.       down, pupil
 *     Turnout was 41 per cent, [against 46] four years ago.       down, turnout
 *     Profit was £12m in 2025, [compared with £10m] in 2024.      up, profit
 *     Households will pay [3 per cent more] council tax.          up, tax
 *
 * What it was must be told of an earlier time: "against the 46 per cent that
 * was forecast" tells no way. */
#ifndef GLY_CLAIMS_STATEMENTS_TREND_LEVELS_H
#define GLY_CLAIMS_STATEMENTS_TREND_LEVELS_H

#include "claims/statements/measures.h"
#include "claims/statements/trends.h"

/* Read the comparison that stands at `out->word`: its way, its last token, the
 * noun of what is compared and, where that is no listed measure, its `thing`,
 * else 0. False where there is none. O(words of the sentence). */
bool gly_trend_read_levels(gly_trend *out, const gly_measures *measures);

/* Read "Fewer fires", "More pupils" in a headline, in the same way. */
bool gly_trend_read_count(gly_trend *out, const gly_measures *measures);

#endif
