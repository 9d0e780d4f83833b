#include "language/kernel.h"

#include "language/model.h"
#include "language/net.h"

#if defined(__x86_64__) && defined(__ELF__) && !defined(GLY_ONE_CLONE)
#define CLONES __attribute__((target_clones("avx2", "default")))
#else
#define CLONES
#endif

#define INLINE static inline __attribute__((always_inline))

enum { U = GLY_NET_UNITS, SLOT_COUNT = GLY_NET_SLOTS };
_Static_assert(SLOT_COUNT == 4, "gly_kernel_unite adds four rows");

/* One row of weights against four words. */
INLINE void dot_4(int32_t sums[4], const int16_t *restrict w,
                  const int16_t *restrict in, uint32_t width)
{
    const int16_t *in1 = in + width, *in2 = in1 + width, *in3 = in2 + width;
    int32_t s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (uint32_t k = 0; k < width; k++) {
        s0 += (int32_t)w[k] * in[k];
        s1 += (int32_t)w[k] * in1[k];
        s2 += (int32_t)w[k] * in2[k];
        s3 += (int32_t)w[k] * in3[k];
    }
    sums[0] = s0, sums[1] = s1, sums[2] = s2, sums[3] = s3;
}

/* Four words and all rows. */
INLINE void multiply_4(const gly_kernel_product *p, uint32_t t, uint32_t width)
{
    int32_t *out = p->out + (size_t)t * p->rows;
    for (uint32_t n = 0; n < p->rows; n += 1) {
        int32_t sums[4];
        dot_4(sums, p->weights + (size_t)n * width, p->in + (size_t)t * width,
              width);
        for (uint32_t i = 0; i < 4; i++) {
            out[(size_t)i * p->rows + n] = p->bias[n] + sums[i];
        }
    }
}

INLINE void multiply_1(const gly_kernel_product *p, uint32_t t, uint32_t width)
{
    int32_t *out = p->out + (size_t)t * p->rows;
    for (uint32_t n = 0; n < p->rows; n += 4) {
        int32_t sums[4];
        dot_4(sums, p->in + (size_t)t * width, p->weights + (size_t)n * width,
              width);
        for (uint32_t i = 0; i < 4; i++)
            out[n + i] = p->bias[n + i] + sums[i];
    }
}

INLINE void multiply(const gly_kernel_product *p, uint32_t width)
{
    uint32_t t = 0;
    for (; t + 4 <= p->words; t += 4)
        multiply_4(p, t, width);
    for (; t < p->words; t++)
        multiply_1(p, t, width);
}

/* The widths there are are compiled apart: their loops are unrolled. */
CLONES
static void multiply_all(const gly_kernel_product *product)
{
    if (product->width == GLY_NET_INPUT)
        multiply(product, GLY_NET_INPUT);
    else if (product->width == GLY_NET_STATE)
        multiply(product, GLY_NET_STATE);
    else
        multiply(product, product->width);
}

/* Q11 to Q15. */
INLINE int32_t sigmoid(int32_t z)
{
    int32_t away = z < 0 ? -z : z;
    int32_t left = 8192 - (away > 8192 ? 8192 : away);
    int32_t half = (left * left) >> 12;
    return z < 0 ? half : 32768 - half;
}

/* Q11 to Q14. */
INLINE int32_t hyperbolic(int32_t z)
{
    int32_t away = z < 0 ? -z : z;
    int32_t left = 4096 - (away > 4096 ? 4096 : away);
    int32_t value = 16384 - ((left * left) >> 10);
    return z < 0 ? -value : value;
}

CLONES
static void advance_all(const gly_kernel_step *step)
{
    int32_t *restrict z = step->z;
    for (uint32_t n = 0; n < GLY_NET_GATES; n += 4) {
        int32_t sums[4];
        dot_4(sums, step->before, step->weights + (size_t)n * U, U);
        for (uint32_t i = 0; i < 4; i++)
            z[n + i] = (z[n + i] + sums[i]) >> step->shift;
    }
    int32_t *restrict cell = step->cell;
    int16_t *restrict state = step->state;
    for (uint32_t k = 0; k < U; k++) {
        int32_t in = sigmoid(z[k]), value = hyperbolic(z[U + k]);
        int32_t out = sigmoid(z[2 * U + k]);
        int32_t c = cell[k] + ((in * (value - cell[k]) + 16384) >> 15);
        cell[k] = c;
        state[k] = (int16_t)((out * c + 16384) >> 15);
    }
}

CLONES
static void unite_all(const gly_kernel_units *u)
{
    enum { MOST = GLY_NET_HIDDEN_MOST << GLY_UNIT_BITS };
    int16_t *restrict units = u->units;
    for (uint32_t k = 0; k < GLY_NET_HIDDEN; k++) {
        int32_t sum = u->bias[k] + u->rows[0][k] + u->rows[1][k] +
                      u->rows[2][k] + u->rows[3][k];
        sum >>= u->shift;
        sum = sum < 0 ? 0 : sum;
        units[k] = (int16_t)(sum > MOST ? MOST : sum);
    }
}

/* Clones are static: compilers do not agree on how to export one. */
void gly_kernel_multiply(const gly_kernel_product *product)
{
    multiply_all(product);
}

void gly_kernel_advance(const gly_kernel_step *step)
{
    advance_all(step);
}

void gly_kernel_unite(const gly_kernel_units *units)
{
    unite_all(units);
}
