/* age_trades.h - ages whose noun is no trade of the person they were given to.
 *
 *     Ada Roe has won. The 38-year-old bus driver … “She was gracious,” the
 *     52-year-old accountant said.                     not Ada Roe */
#ifndef GLY_ANNOTATE_PEOPLE_AGE_TRADES_H
#define GLY_ANNOTATE_PEOPLE_AGE_TRADES_H

#include "annotate/people/people.h"
#include "base/list.h"

/* Take from `traits` (gly_trait) the ages of "the 52-year-old accountant" that
 * are of somebody who is told to have a trade of another kind, by a role or by
 * the noun of an age before (list "trade"). O(traits * such ages). */
void gly_age_trades_drop(gly_list *traits, const gly_annotations *annotations);

#endif
