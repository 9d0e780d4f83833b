/* counted.h - what a number counts, as the tree tells.
 *
 *     Nearly 1,200 displaced people from Adair were moved on Monday.
 *                  [modifier][noun]     [mod.]      [verb, passive]
 */
#ifndef GLY_ANNOTATE_NUMBERS_COUNTED_H
#define GLY_ANNOTATE_NUMBERS_COUNTED_H

#include "annotate/numbers/numbers.h"

/* Fill `*out` for `number`, whose tokens and kind are known. */
void gly_counted_read(gly_counted *out, const gly_annotations *all,
                      const gly_number *number);

#endif
