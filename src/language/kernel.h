/* kernel.h - the inner loops of the network, in integers.
 * Plain C that compilers turn into the machine's vectors; on x86-64 each loop
 * is compiled twice and the processor's own is chosen when the program starts.
 * Integers add up to the same sum in any order, so every machine, compiler and
 * clone gives the same tree. */
#ifndef GLY_LANGUAGE_KERNEL_H
#define GLY_LANGUAGE_KERNEL_H

#include <stdint.h>

/* Rows of weights against rows of input: for every word t and row n,
 *     out[t][n] = bias[n] + sum over k of weights[n][k] * in[t][k]
 * No sum may exceed 32 bits: galley-train proves it of a model. */
typedef struct {
    uint32_t words, rows; /* rows: a multiple of 4 */
    uint32_t width;       /* numbers in a row: a multiple of 16 */
    const int16_t *in;    /* words of `width` */
    const int16_t *weights;
    const int32_t *bias;
    int32_t *out;
} gly_kernel_product;

/* Fill `out`. */
void gly_kernel_multiply(const gly_kernel_product *product);

/* Add to the sums `z` of one word what the state before it gives, open the
 * gates (language/net.h) and write its state; `cell` is brought from one word
 * to the next. */
typedef struct {
    const int16_t *weights; /* GLY_NET_GATES rows of GLY_NET_UNITS */
    const int16_t *before;  /* the state, Q14 */
    int32_t *z;             /* GLY_NET_GATES sums */
    int32_t shift;          /* from a sum to Q11 */
    int32_t *cell;          /* GLY_NET_UNITS, Q14 */
    int16_t *state;         /* GLY_NET_UNITS, Q14 */
} gly_kernel_step;

/* Fill `state`, and bring `cell` forward. `z` is used up. */
void gly_kernel_advance(const gly_kernel_step *step);

/* Hidden units of a move: the sum of four rows of GLY_NET_HIDDEN and a bias,
 * shifted, cut to 0 … GLY_NET_HIDDEN_MOST, in Q11. */
typedef struct {
    const int32_t *rows[4];
    const int32_t *bias;
    int32_t shift;
    int16_t *units;
} gly_kernel_units;

/* Fill `units`. */
void gly_kernel_unite(const gly_kernel_units *units);

#endif
