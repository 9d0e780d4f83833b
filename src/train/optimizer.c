#include "train/optimizer.h"

#include <math.h>
#include <string.h>

static const float FIRST = 0.9f, SECOND = 0.98f, TINY = 1e-8f;
static const float AVERAGE = 0.9985f; /* kept of the average at a step */
static const float LONGEST = 2.0f; /* of the gradient, for all dense weights */

static gly_status build_rows(gly_row_table *out, gly_arena *arena,
                             uint32_t rows, uint32_t width)
{
    out->rows = rows;
    out->width = width;
    out->first = gly_arena_array(arena, rows, width * sizeof(float));
    out->second = gly_arena_array(arena, rows, width * sizeof(float));
    out->updated = gly_arena_array(arena, rows, sizeof *out->updated);
    out->met = gly_arena_array(arena, rows, sizeof *out->met);
    out->is_met = gly_arena_array(arena, rows, sizeof *out->is_met);
    if (!out->first || !out->second || !out->updated || !out->met ||
        !out->is_met)
        return GLY_NO_MEMORY;
    return GLY_OK;
}

gly_status gly_optimizer_build(gly_optimizer *out, gly_arena *arena,
                               uint32_t word_rows)
{
    gly_param_shape shapes[PARAMS];
    *out = (gly_optimizer){.dense = gly_params_shapes(shapes)};
    out->first = gly_arena_array(arena, out->dense, sizeof(float));
    out->second = gly_arena_array(arena, out->dense, sizeof(float));
    if (out->first == NULL || out->second == NULL ||
        gly_params_build(&out->weights, arena, word_rows) != GLY_OK ||
        gly_params_build(&out->gradient, arena, word_rows) != GLY_OK ||
        gly_params_build(&out->average, arena, word_rows) != GLY_OK ||
        build_rows(&out->words, arena, word_rows, GLY_NET_WORD) != GLY_OK ||
        build_rows(&out->affixes, arena, GLY_NET_AFFIX_ROWS, GLY_NET_AFFIX) !=
            GLY_OK)
        return GLY_NO_MEMORY;
    out->words.values = out->weights.words;
    out->words.gradient = out->gradient.words;
    out->words.average = out->average.words;
    out->affixes.values = out->weights.affixes;
    out->affixes.gradient = out->gradient.affixes;
    out->affixes.average = out->average.affixes;
    return GLY_OK;
}

static void begin_rows(gly_row_table *table)
{
    memcpy(table->average, table->values,
           (size_t)table->rows * table->width * sizeof(float));
}

void gly_optimizer_begin(gly_optimizer *o)
{
    memcpy(o->average.dense, o->weights.dense, o->dense * sizeof(float));
    begin_rows(&o->words);
    begin_rows(&o->affixes);
}

void gly_optimizer_add_row(gly_row_table *table, uint32_t row,
                           const float *gradient)
{
    if (!table->is_met[row]) {
        table->is_met[row] = true;
        table->met[table->met_count++] = row;
    }
    float *sum = table->gradient + (size_t)row * table->width;
    for (uint32_t k = 0; k < table->width; k++)
        sum[k] += gradient[k];
}

/* What an update needs besides the gradient. */
typedef struct {
    float rate;  /* with the correction of the first steps */
    float scale; /* of the gradient */
} step_size;

/* Numbers that are updated together. */
typedef struct {
    float *values, *gradient, *first, *second;
    uint32_t count;
} block;

/* The gradient is zeroed. */
static void move_weights(const block *b, step_size size)
{
    float *values = b->values, *gradient = b->gradient;
    float *first = b->first, *second = b->second;
    for (uint32_t i = 0; i < b->count; i++) {
        float g = gradient[i] * size.scale;
        first[i] = FIRST * first[i] + (1.0f - FIRST) * g;
        second[i] = SECOND * second[i] + (1.0f - SECOND) * g * g;
        values[i] -= size.rate * first[i] / (sqrtf(second[i]) + TINY);
        gradient[i] = 0;
    }
}

/* Take the average `steps` steps towards values that stood still. */
static void average_in(float *average, const float *values, uint32_t count,
                       uint32_t steps)
{
    float kept = 1.0f;
    for (uint32_t i = 0; i < steps && kept > 1e-6f; i++)
        kept *= AVERAGE;
    for (uint32_t i = 0; i < count; i++)
        average[i] = values[i] + (average[i] - values[i]) * kept;
}

static void move_rows(gly_row_table *table, uint32_t step, step_size size)
{
    uint32_t width = table->width;
    for (uint32_t i = 0; i < table->met_count; i++) {
        uint32_t row = table->met[i];
        size_t at = (size_t)row * width;
        block b = {table->values + at, table->gradient + at, table->first + at,
                   table->second + at, width};
        average_in(table->average + at, table->values + at, width,
                   step - table->updated[row]);
        table->updated[row] = step;
        move_weights(&b, size);
        table->is_met[row] = false;
    }
    table->met_count = 0;
}

static float power(float base, uint32_t exponent)
{
    float result = 1.0f;
    for (uint32_t i = 0; i < exponent && result > 1e-9f; i++)
        result *= base;
    return result;
}

void gly_optimizer_step(gly_optimizer *o, float rate, float words)
{
    step_size size = {rate, 1.0f / words};
    double squares = gly_real_squares(o->gradient.dense, o->dense);
    float length = (float)sqrt(squares) * size.scale;
    if (length > LONGEST)
        size.scale *= LONGEST / length;
    size.rate *= sqrtf(1.0f - power(SECOND, o->step + 1)) /
                 (1.0f - power(FIRST, o->step + 1));
    block all = {o->weights.dense, o->gradient.dense, o->first, o->second,
                 o->dense};
    move_weights(&all, size);
    average_in(o->average.dense, o->weights.dense, o->dense, 1);
    move_rows(&o->words, o->step, size);
    move_rows(&o->affixes, o->step, size);
    o->step++;
}

static void settle_rows(gly_row_table *table, uint32_t step)
{
    for (uint32_t row = 0; row < table->rows; row++) {
        size_t at = (size_t)row * table->width;
        average_in(table->average + at, table->values + at, table->width,
                   step - table->updated[row]);
        table->updated[row] = step;
    }
}

void gly_optimizer_settle(gly_optimizer *o)
{
    settle_rows(&o->words, o->step);
    settle_rows(&o->affixes, o->step);
}
