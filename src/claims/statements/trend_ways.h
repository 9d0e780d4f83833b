/* trend_ways.h - which words tell that something goes up or down, and of what.
 *
 *     Orford Mills [lifts] its dividend      up, the dividend
 *     the [raised] outlook                   up, the outlook, and known
 *     The base price [stays at] 41c.         as it was, the price
 */
#ifndef GLY_CLAIMS_STATEMENTS_TREND_WAYS_H
#define GLY_CLAIMS_STATEMENTS_TREND_WAYS_H

#include "claims/statements/measures.h"
#include "claims/statements/trends.h"

/* The lists that are asked, and the classes of their words. */
typedef struct {
    gly_measures m;
    const gly_annotations *a;
    gly_list_id change, state, verb, governor;
    gly_symbol rise, fall, up, down, same, high, low, still, kept, fixed, moved,
        done, outlook, rate;
} gly_trend_reader;

/* The lists of an article, looked up once; borrows `annotations`. */
gly_trend_reader gly_trend_reader_of(const gly_annotations *annotations);

/* Read the way that the words from `out->word` on tell, their last one, of what
 * it is told and whether as known; false where they tell none. `out->noun` is
 * GLY_NONE before, and may still be. O(words of the sentence). */
bool gly_trend_read_way(gly_trend *out, const gly_trend_reader *reader);

#endif
