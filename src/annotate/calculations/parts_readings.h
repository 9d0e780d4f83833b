/* parts_readings.h - other ways in which parts and a total that they do not
 * come to may be meant. */
#ifndef GLY_ANNOTATE_CALCULATIONS_PARTS_READINGS_H
#define GLY_ANNOTATE_CALCULATIONS_PARTS_READINGS_H

#include "annotate/calculations/parts.h"

/* Whether some of the parts alone, or the only one that matters beside `total`
 * and one more amount of the paragraph, come to it. O(2^parts + terms of the
 * paragraph), of more than eight parts O(terms of the paragraph). */
bool gly_parts_read_otherwise(const gly_calculator *calculator,
                              const gly_parts *parts, const gly_term *total);

#endif
