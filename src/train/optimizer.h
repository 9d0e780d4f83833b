/* optimizer.h - Adam (Kingma and Ba 2015) with a clipped gradient and a
 * running average of the weights. Rows that a batch did not touch rest: their
 * moments and their average are brought up to date when they are next met. */
#ifndef GLY_TRAIN_OPTIMIZER_H
#define GLY_TRAIN_OPTIMIZER_H

#include "train/params.h"

/* A table of rows, and which of them the batch at hand has met. */
typedef struct {
    uint32_t rows, width;
    float *values, *gradient, *first, *second, *average;
    uint32_t *updated; /* step of the last update of a row */
    uint32_t *met;     /* rows of this batch */
    uint32_t met_count;
    bool *is_met;
} gly_row_table;

typedef struct {
    gly_params weights, gradient, average;
    float *first, *second; /* of the dense weights */
    uint32_t dense;        /* how many there are */
    gly_row_table words, affixes;
    uint32_t step;
} gly_optimizer;

/* Zeroed weights in `arena`, for `word_rows` learned vectors. */
gly_status gly_optimizer_build(gly_optimizer *out, gly_arena *arena,
                               uint32_t word_rows);

/* After the first guess: the average begins with it. */
void gly_optimizer_begin(gly_optimizer *o);

/* Add `gradient` to row `row`. */
void gly_optimizer_add_row(gly_row_table *table, uint32_t row,
                           const float *gradient);

/* One step at `rate`, with the gradient divided by `words`; the gradient is
 * zeroed. */
void gly_optimizer_step(gly_optimizer *o, float rate, float words);

/* Bring the average of all rows up to date. */
void gly_optimizer_settle(gly_optimizer *o);

#endif
