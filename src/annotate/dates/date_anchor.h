/* date_anchor.h - the article's own date.
 * "Yesterday" is the day before it. Front matter tells it, else a line of its
 * own under the headline ("Dec. 10, 2025"), else the dateline that opens the
 * first paragraph, if it has a year. */
#ifndef GLY_ANNOTATE_DATES_DATE_ANCHOR_H
#define GLY_ANNOTATE_DATES_DATE_ANCHOR_H

#include "annotate/dates/dates.h"

/* Find it; `out->known` is false where the draft does not tell. What is read
 * on the way lies in `arena`. */
gly_status gly_date_anchor_find(gly_date_anchor *out, gly_arena *arena,
                                const gly_reading *reading);

#endif
