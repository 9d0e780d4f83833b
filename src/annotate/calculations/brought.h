/* brought.h - a total that others are said to bring something to: "six more,
 * bringing its staff to 22". */
#ifndef GLY_ANNOTATE_CALCULATIONS_BROUGHT_H
#define GLY_ANNOTATE_CALCULATIONS_BROUGHT_H

#include "annotate/calculations/parts.h"

/* Whether `term` is what the amounts before it come to, without a word for a
 * total: "which took it to 22", "making it 22". */
bool gly_brought_is_total(const gly_calculator *calculator,
                          const gly_term *term);

/* "It [has] 14 workers and will take on six more, bringing its staff to 22":
 * whether the part that stands first was there already; it is the last of
 * `parts`. Where it came, as the others did, more than they may have been there
 * before. */
bool gly_brought_begins_with_stock(const gly_calculator *calculator,
                                   const gly_parts *parts);

#endif
