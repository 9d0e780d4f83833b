/* matrix.h - the one kernel of training: C += A B.
 * Every element of C is its own sum in ascending order of the inner index, so
 * the width of a machine's vectors changes the speed and not a bit of the
 * result. */
#ifndef GLY_TRAIN_MATRIX_H
#define GLY_TRAIN_MATRIX_H

#include <stdint.h>

/* A is read with any steps (its transpose is A with the steps swapped); B and
 * C are rows of consecutive numbers. */
typedef struct {
    uint32_t rows, inner, columns; /* columns: a multiple of 16 */
    const float *a;
    uint32_t a_row, a_inner; /* steps in A */
    const float *b;
    uint32_t b_row;
    float *c;
    uint32_t c_row;
} gly_matrix_product;

/* C += A B. */
void gly_matrix_add_product(const gly_matrix_product *product);

/* out = transpose of `in`, which has `rows` rows of `columns`. */
void gly_matrix_transpose(float *out, const float *in, uint32_t rows,
                          uint32_t columns);

/* sums[k] += the sum of column k over `rows` rows of `columns`. */
void gly_matrix_add_columns(float *sums, const float *in, uint32_t rows,
                            uint32_t columns);

#endif
