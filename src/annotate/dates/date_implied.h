/* date_implied.h - the weekday that a day must have by what the article tells
 * of others.
 *
 *     on Thursday, Jan. 23 … the Feb. 13 fire      [a Thursday] */
#ifndef GLY_ANNOTATE_DATES_DATE_IMPLIED_H
#define GLY_ANNOTATE_DATES_DATE_IMPLIED_H

#include "annotate/dates/dates.h"

/* Fill in the weekdays of `items`, which are those of `dates`, where the
 * article has no day of its own. O(n) in how
 * many they are. */
void gly_dates_imply(const gly_dates *dates, gly_date *items);

/* The day with a weekday and no year that lies nearest to `date`, in its
 * season; NULL for none. */
const gly_date *gly_date_witness(const gly_dates *dates, const gly_date *date);

#endif
