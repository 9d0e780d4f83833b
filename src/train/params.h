/* params.h - the numbers that are learned, in float.
 * All dense matrices lie in one array, so that the optimizer, the threads and
 * the averaging treat them as one; rows of words and affixes lie in two more,
 * of which a batch touches few. A gradient is another `params`. */
#ifndef GLY_TRAIN_PARAMS_H
#define GLY_TRAIN_PARAMS_H

#include "base/arena.h"
#include "language/net.h"
#include "train/real.h"
#include "train/words.h"

/* A matrix is stored input by output: row k holds what input k adds. */
typedef enum {
    PARAM_REDUCE, /* GloVe to GLY_NET_VECTOR */
    PARAM_LSTM,   /* layer by layer, forward then backward: X, H, bias */
    PARAM_TAG = PARAM_LSTM + 2 * 3 * GLY_NET_LAYERS,
    PARAM_TAG_BIAS,
    PARAM_SLOT,   /* a state to every slot's hidden units */
    PARAM_ABSENT, /* in the place of a slot's product: no such word */
    PARAM_ROOT,   /* likewise: the root of the sentence */
    PARAM_HIDDEN_BIAS,
    PARAM_MOVE,
    PARAM_MOVE_BIAS,
    PARAMS
} gly_param;

typedef struct {
    uint32_t rows, columns;
    uint32_t offset; /* in the dense array */
} gly_param_shape;

typedef struct {
    float *dense;
    float *words, *affixes; /* rows of GLY_NET_WORD, GLY_NET_AFFIX */
} gly_params;

/* Shapes of all matrices; answers the size of the dense array, a multiple of
 * 16. Invariant: every offset is a multiple of 16. */
uint32_t gly_params_shapes(gly_param_shape shapes[PARAMS]);

/* The matrix X, H or the bias (part 0, 1, 2) of a layer and way. */
gly_param gly_params_lstm(uint32_t layer, uint32_t way, uint32_t part);

/* The first number of a matrix. */
float *gly_params_at(const gly_params *p, gly_param which);

/* Zeroes in `arena`; `word_rows` rows of words. */
gly_status gly_params_build(gly_params *out, gly_arena *arena,
                            uint32_t word_rows);

/* Fill with the first guess: uniform by the size of a matrix (Glorot and
 * Bengio 2010), small rows, gates that remember. */
void gly_params_guess(gly_params *p, uint32_t word_rows,
                      gly_random_source *chance);

#endif
