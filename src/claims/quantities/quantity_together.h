/* quantity_together.h - whether two numbers stand side by side.
 *
 *     | Bread | 30 |       Wexcombe: Roe 12, Holt 84, Orr 7
 *     | Cake  | 45 |       Tarn: Roe 19, Holt 61, Orr 9
 *
 * What one table, one list or two lines with labels tell is told to be set
 * against each other. In one paragraph it mostly is. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_TOGETHER_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_TOGETHER_H

#include "claims/quantities/quantities.h"

typedef enum {
    GLY_QUANTITIES_APART,
    GLY_QUANTITIES_IN_PARAGRAPH, /* of text */
    GLY_QUANTITIES_BESIDE
} gly_quantity_places;

/* How numbers `one` and `two` stand. O(tokens of a paragraph). */
gly_quantity_places gly_quantities_stand(const gly_annotations *annotations,
                                         uint32_t one, uint32_t two);

#endif
