#include "train/matrix.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define CLONES __attribute__((target_clones("avx2", "default")))
#else
#define CLONES
#endif

enum { WIDE = 8, TALL = 4 };

typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));

/* 4 rows by 16 columns of C at once. */
#define ROWS_4(p, i, j)                                                        \
    do {                                                                       \
        float *c0 = (p)->c + (size_t)(i) * (p)->c_row + (j);                   \
        float *c1 = c0 + (p)->c_row, *c2 = c1 + (p)->c_row;                    \
        float *c3 = c2 + (p)->c_row;                                           \
        lanes s00 = *(lanes *)c0, s01 = *(lanes *)(c0 + WIDE);                 \
        lanes s10 = *(lanes *)c1, s11 = *(lanes *)(c1 + WIDE);                 \
        lanes s20 = *(lanes *)c2, s21 = *(lanes *)(c2 + WIDE);                 \
        lanes s30 = *(lanes *)c3, s31 = *(lanes *)(c3 + WIDE);                 \
        const float *a0 = (p)->a + (size_t)(i) * (p)->a_row;                   \
        const float *a1 = a0 + (p)->a_row, *a2 = a1 + (p)->a_row;              \
        const float *a3 = a2 + (p)->a_row;                                     \
        const float *b = (p)->b + (j);                                         \
        for (uint32_t k = 0; k < (p)->inner; k++, b += (p)->b_row) {           \
            size_t at = (size_t)k * (p)->a_inner;                              \
            lanes b0 = *(const lanes *)b, b1 = *(const lanes *)(b + WIDE);     \
            s00 += a0[at] * b0, s01 += a0[at] * b1;                            \
            s10 += a1[at] * b0, s11 += a1[at] * b1;                            \
            s20 += a2[at] * b0, s21 += a2[at] * b1;                            \
            s30 += a3[at] * b0, s31 += a3[at] * b1;                            \
        }                                                                      \
        *(lanes *)c0 = s00, *(lanes *)(c0 + WIDE) = s01;                       \
        *(lanes *)c1 = s10, *(lanes *)(c1 + WIDE) = s11;                       \
        *(lanes *)c2 = s20, *(lanes *)(c2 + WIDE) = s21;                       \
        *(lanes *)c3 = s30, *(lanes *)(c3 + WIDE) = s31;                       \
    } while (0)

CLONES
static void four_rows(const gly_matrix_product *p, uint32_t i)
{
    for (uint32_t j = 0; j < p->columns; j += 2 * WIDE)
        ROWS_4(p, i, j);
}

/* One row by 32 columns, the rest by 16. */
CLONES
static void one_row(const gly_matrix_product *p, uint32_t i)
{
    const float *a = p->a + (size_t)i * p->a_row;
    float *c = p->c + (size_t)i * p->c_row;
    uint32_t j = 0;
    for (; j + 4 * WIDE <= p->columns; j += 4 * WIDE) {
        lanes s0 = *(lanes *)(c + j), s1 = *(lanes *)(c + j + WIDE);
        lanes s2 = *(lanes *)(c + j + 2 * WIDE);
        lanes s3 = *(lanes *)(c + j + 3 * WIDE);
        for (uint32_t k = 0; k < p->inner; k++) {
            const float *b = p->b + (size_t)k * p->b_row + j;
            float x = a[(size_t)k * p->a_inner];
            s0 += x * *(const lanes *)b;
            s1 += x * *(const lanes *)(b + WIDE);
            s2 += x * *(const lanes *)(b + 2 * WIDE);
            s3 += x * *(const lanes *)(b + 3 * WIDE);
        }
        *(lanes *)(c + j) = s0, *(lanes *)(c + j + WIDE) = s1;
        *(lanes *)(c + j + 2 * WIDE) = s2, *(lanes *)(c + j + 3 * WIDE) = s3;
    }
    for (; j < p->columns; j += 2 * WIDE) {
        lanes s0 = *(lanes *)(c + j), s1 = *(lanes *)(c + j + WIDE);
        for (uint32_t k = 0; k < p->inner; k++) {
            const float *b = p->b + (size_t)k * p->b_row + j;
            float x = a[(size_t)k * p->a_inner];
            s0 += x * *(const lanes *)b, s1 += x * *(const lanes *)(b + WIDE);
        }
        *(lanes *)(c + j) = s0, *(lanes *)(c + j + WIDE) = s1;
    }
}

void gly_matrix_add_product(const gly_matrix_product *product)
{
    uint32_t i = 0;
    for (; i + TALL <= product->rows; i += TALL)
        four_rows(product, i);
    for (; i < product->rows; i++)
        one_row(product, i);
}

void gly_matrix_transpose(float *out, const float *in, uint32_t rows,
                          uint32_t columns)
{
    for (uint32_t i = 0; i < rows; i++) {
        for (uint32_t j = 0; j < columns; j++)
            out[(size_t)j * rows + i] = in[(size_t)i * columns + j];
    }
}

void gly_matrix_add_columns(float *sums, const float *in, uint32_t rows,
                            uint32_t columns)
{
    for (uint32_t i = 0; i < rows; i++) {
        for (uint32_t j = 0; j < columns; j++)
            sums[j] += in[(size_t)i * columns + j];
    }
}
