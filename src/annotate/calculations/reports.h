/* reports.h - calculations that do not agree, as several finders tell them. */
#ifndef GLY_ANNOTATE_CALCULATIONS_REPORTS_H
#define GLY_ANNOTATE_CALCULATIONS_REPORTS_H

#include "annotate/calculations/calculator.h"

/* Add that `all` is not so many times `each`: "4 × £6 = £24". GLY_NO_MEMORY is
 * the one way to fail. */
gly_status gly_report_product(gly_calculator *calculator, const gly_term *all,
                              const gly_term *times, const gly_term *each);

/* Add that `share` is not what `part` is of `whole`: "619 of 884 is 70%".
 * Likewise. */
gly_status gly_report_share(gly_calculator *calculator, const gly_term *share,
                            const gly_term *part, const gly_term *whole);

#endif
