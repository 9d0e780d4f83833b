/* real.h - numbers that come out the same on every machine.
 * The C library's exp differs from one version to the next, so training has
 * its own; sums have a fixed order; chance is a generator of its own. All of
 * train is compiled with -ffp-contract=off. */
#ifndef GLY_TRAIN_REAL_H
#define GLY_TRAIN_REAL_H

#include <stdint.h>

/* e^x for x <= 0, within 2e-7 of the true value, relatively; 0 below -80. */
float gly_real_exp(float x);

/* Natural logarithm of x in (0, 1e30], absolutely within 1e-6. */
float gly_real_log(float x);

/* Sum of squares of `count` numbers, in 16 lanes that are added in order. */
double gly_real_squares(const float *values, uint32_t count);

/* xorshift64* (Vigna 2016): the same numbers for the same seed, anywhere. */
typedef struct {
    uint64_t state;
} gly_random_source;

/* A source for `seed`, any number. */
gly_random_source gly_random_from(uint64_t seed);

/* The next 32 bits; a number in [0, 1); one in [-1, 1). */
uint32_t gly_random_bits(gly_random_source *source);
float gly_random_unit(gly_random_source *source);
float gly_random_signed(gly_random_source *source);

#endif
