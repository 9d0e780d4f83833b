#include "train/lstm.h"

#include <string.h>

#include "train/matrix.h"

enum { U = GLY_NET_UNITS, G = GLY_NET_GATES, S = GLY_NET_STATE };

static float sigmoid(float z)
{
    float away = z < 0 ? -z : z;
    float left = away < 4.0f ? 1.0f - 0.25f * away : 0.0f;
    float half = 0.5f * left * left;
    return z < 0 ? half : 1.0f - half;
}

static float sigmoid_slope(float z)
{
    float away = z < 0 ? -z : z;
    return away < 4.0f ? 0.25f - 0.0625f * away : 0.0f;
}

static float squash(float z)
{
    float away = z < 0 ? -z : z;
    float left = away < 2.0f ? 1.0f - 0.5f * away : 0.0f;
    float value = 1.0f - left * left;
    return z < 0 ? -value : value;
}

static float tanh_slope(float z)
{
    float away = z < 0 ? -z : z;
    return away < 2.0f ? 1.0f - 0.5f * away : 0.0f;
}

/* The word read at step `step`. */
static uint32_t word_at(const gly_lstm_run *run, uint32_t step)
{
    return run->from_right ? run->count - 1 - step : step;
}

static void open_gates(const gly_lstm_run *run, uint32_t t, const float *cell)
{
    float *gates = run->trace.gates + (size_t)t * G;
    const float *z = run->trace.z + (size_t)t * G;
    float *kept = run->trace.cell + (size_t)t * U;
    float *state = run->states + (size_t)t * S;
    for (uint32_t k = 0; k < U; k++) {
        gates[k] = sigmoid(z[k]);
        gates[U + k] = squash(z[U + k]);
        gates[2 * U + k] = sigmoid(z[2 * U + k]);
        kept[k] = cell[k] + gates[k] * (gates[U + k] - cell[k]);
        state[k] = gates[2 * U + k] * kept[k];
    }
}

void gly_lstm_forward(const gly_lstm_run *run, const gly_lstm_weights *weights)
{
    static const float nothing[U] = {0};
    float *z = run->trace.z;
    for (uint32_t t = 0; t < run->count; t++)
        memcpy(z + (size_t)t * G, weights->bias, G * sizeof *z);
    gly_matrix_add_product(&(gly_matrix_product){run->count, weights->inputs, G,
                                                 run->in, weights->inputs, 1,
                                                 weights->x, G, z, G});
    const float *cell = nothing, *state = nothing;
    for (uint32_t step = 0; step < run->count; step++) {
        uint32_t t = word_at(run, step);
        memcpy(run->trace.before + (size_t)t * U, state, U * sizeof *state);
        gly_matrix_add_product(&(gly_matrix_product){
            1, U, G, state, 0, 1, weights->h, G, z + (size_t)t * G, G});
        open_gates(run, t, cell);
        cell = run->trace.cell + (size_t)t * U;
        state = run->states + (size_t)t * S;
    }
}

/* Gradient of z of word `t` from that of its state, `dh`, and of its cell,
 * `dc`, which becomes that of the cell before. */
static void close_gates(const gly_lstm_run *run, uint32_t t, const float *cell,
                        float *back)
{
    const float *z = run->trace.z + (size_t)t * G;
    const float *gates = run->trace.gates + (size_t)t * G;
    const float *kept = run->trace.cell + (size_t)t * U;
    float *dz = run->trace.dz + (size_t)t * G;
    const float *dh = back;
    float *dc = back + U;
    for (uint32_t k = 0; k < U; k++) {
        float in = gates[k], value = gates[U + k], out = gates[2 * U + k];
        float d = dc[k] + dh[k] * out;
        dz[k] = d * (value - cell[k]) * sigmoid_slope(z[k]);
        dz[U + k] = d * in * tanh_slope(z[U + k]);
        dz[2 * U + k] = dh[k] * kept[k] * sigmoid_slope(z[2 * U + k]);
        dc[k] = d * (1.0f - in);
    }
}

/* Gradients of the weights and of the input, from all of dz. */
static void add_gradients(const gly_lstm_run *run,
                          const gly_lstm_weights *weights,
                          const gly_lstm_gradient *gradient)
{
    const float *dz = run->trace.dz;
    uint32_t inputs = weights->inputs;
    gly_matrix_add_product(&(gly_matrix_product){inputs, run->count, G, run->in,
                                                 1, inputs, dz, G,
                                                 gradient->weights.x, G});
    gly_matrix_add_product(&(gly_matrix_product){U, run->count, G,
                                                 run->trace.before, 1, U, dz, G,
                                                 gradient->weights.h, G});
    gly_matrix_add_columns(gradient->weights.bias, dz, run->count, G);
    if (gradient->in != NULL)
        gly_matrix_add_product(&(gly_matrix_product){
            run->count, G, inputs, dz, G, 1, weights->x_transposed, inputs,
            gradient->in, inputs});
}

void gly_lstm_backward(const gly_lstm_run *run, const gly_lstm_weights *weights,
                       const gly_lstm_gradient *gradient)
{
    static const float nothing[U] = {0};
    float back[2 * U] = {0}; /* of the state, of the cell */
    for (uint32_t step = run->count; step-- > 0;) {
        uint32_t t = word_at(run, step);
        const float *given = gradient->states + (size_t)t * S;
        const float *cell =
            step == 0 ? nothing
                      : run->trace.cell + (size_t)word_at(run, step - 1) * U;
        for (uint32_t k = 0; k < U; k++)
            back[k] += given[k];
        close_gates(run, t, cell, back);
        memset(back, 0, U * sizeof *back);
        gly_matrix_add_product(
            &(gly_matrix_product){1, G, U, run->trace.dz + (size_t)t * G, 0, 1,
                                  weights->h_transposed, U, back, U});
    }
    add_gradients(run, weights, gradient);
}
