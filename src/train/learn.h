/* learn.h - from a first guess to weights: batches, threads, steps.
 *
 * A batch is cut into two halves by position; each half is done by one worker
 * in order, with a gradient and a random source of its own, and the halves are
 * added in order. So the sums are the same whether one thread runs or two. */
#ifndef GLY_TRAIN_LEARN_H
#define GLY_TRAIN_LEARN_H

#include "train/optimizer.h"
#include "train/pass.h"

typedef struct {
    uint32_t epochs;
    uint32_t threads; /* 1 or 2 */
    uint64_t seed;
    float rate; /* of the first step; falls in a line to a 20th */
} gly_learn_plan;

/* Called after every epoch with the averaged weights. */
typedef void gly_learn_report(void *context, uint32_t epoch, double loss,
                              const gly_params *averaged);

/* What is learned from, and who is told. */
typedef struct {
    const gly_treebank *bank;
    const gly_train_words *words;
    gly_learn_report *report;
    void *context;
} gly_learn_input;

/* Train. `out` gets the running average of the weights (Polyak and Juditsky
 * 1992), in `arena`. */
gly_status gly_learn(gly_params *out, gly_arena *arena,
                     const gly_learn_plan *plan, const gly_learn_input *input);

#endif
