/* lstm.h - one way of one layer of the encoder: forward, and back.
 * The equations are in language/net.h. */
#ifndef GLY_TRAIN_LSTM_H
#define GLY_TRAIN_LSTM_H

#include <stdbool.h>
#include <stdint.h>

#include "language/net.h"

/* Weights of one way, or their gradients. The transposes are for the way back
 * and absent from a gradient. */
typedef struct {
    uint32_t inputs;
    float *x;    /* inputs by GLY_NET_GATES */
    float *h;    /* GLY_NET_UNITS by GLY_NET_GATES */
    float *bias; /* GLY_NET_GATES */
    const float *x_transposed, *h_transposed;
} gly_lstm_weights;

/* What the way forward leaves for the way back; room for the longest
 * sentence. Rows are words. */
typedef struct {
    float *z;      /* GLY_NET_GATES a row, before the gates */
    float *gates;  /* after them: i, g, o */
    float *cell;   /* GLY_NET_UNITS a row */
    float *dz;     /* gradient of z */
    float *before; /* GLY_NET_UNITS a row: the state that was read */
} gly_lstm_trace;

/* One run. `states` has rows of GLY_NET_STATE, of which this way fills its
 * half: from `states` on for a run from left to right, and GLY_NET_UNITS
 * further for one from right to left. */
typedef struct {
    uint32_t count; /* words */
    bool from_right;
    const float *in; /* rows of `inputs` numbers */
    float *states;
    gly_lstm_trace trace;
} gly_lstm_run;

/* Fill the states and the trace. */
void gly_lstm_forward(const gly_lstm_run *run, const gly_lstm_weights *weights);

/* What goes back: the gradient of the states, that of the input (added to;
 * NULL for none), that of the weights (added to). */
typedef struct {
    const float *states; /* rows of GLY_NET_STATE, this way's half of them */
    float *in;
    gly_lstm_weights weights;
} gly_lstm_gradient;

/* After gly_lstm_forward with the same run: add to the gradients. */
void gly_lstm_backward(const gly_lstm_run *run, const gly_lstm_weights *weights,
                       const gly_lstm_gradient *gradient);

#endif
