/* explained.h - whether two numbers of an article come to a third.
 *
 * A finder that ties a result to its terms by words alone may take the wrong
 * ones. So it tries the other numbers around the result first: if any two come
 * to it, it is theirs. What is left is told only where the result is near. */
#ifndef GLY_ANNOTATE_CALCULATIONS_EXPLAINED_H
#define GLY_ANNOTATE_CALCULATIONS_EXPLAINED_H

#include "annotate/calculations/calculator.h"

/* What is done with two numbers, the first of which is the greater. */
typedef enum {
    GLY_OPERATION_QUOTIENT, /* 336 pupils, 12 classes: 28 */
    GLY_OPERATION_WAY,      /* 18,400, 11,040: 7,360 */
    GLY_OPERATION_PRODUCT,  /* 90,000, 3: 270,000 */
    GLY_OPERATION_SUM
} gly_operation;

/* Two terms, and what they are said to come to. */
typedef struct {
    const gly_calculator *c;
    gly_operation operation;
    const gly_term *more, *less, *result;
} gly_pairing;

/* Whether what the two come to meets the result, however it may have been
 * rounded; a quotient may be off by a fiftieth. */
bool gly_pairing_fits(const gly_pairing *pairing);

/* Whether the result may have been meant at all: it is not less than three
 * fifths of what comes out, nor more than five thirds. */
bool gly_pairing_is_near(const gly_pairing *pairing);

/* Whether the two of a pairing may be what its result is made of. */
typedef bool gly_pairing_may(const gly_pairing *pairing);

/* Whether any two of the `most` numbers around the result, of which `may`
 * holds, come to it, multiplied or added, in either order. O(most²). */
bool gly_result_is_explained(const gly_calculator *c, const gly_term *result,
                             uint32_t most, gly_pairing_may *may);

#endif
