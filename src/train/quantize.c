#include "train/quantize.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "language/model.h"

enum { U = GLY_NET_UNITS, G = GLY_NET_GATES, S = GLY_NET_STATE };
enum { IN = GLY_NET_INPUT, H = GLY_NET_HIDDEN };
enum { SLOT_ROW = GLY_NET_SLOTS * GLY_NET_HIDDEN };

/* A row of 8-bit numbers is cut at so many times the table's spread. */
static const float WIDEST = 6.0f;

/* Steps of 8-bit rows that make 1. */
static float scale_of(const float *values, size_t count)
{
    double squares = 0;
    float most = 0;
    for (size_t i = 0; i < count; i++) {
        squares += (double)values[i] * (double)values[i];
        most = fabsf(values[i]) > most ? fabsf(values[i]) : most;
    }
    float spread = WIDEST * sqrtf((float)(squares / (double)count));
    most = most < spread ? most : spread;
    return most > 0 ? 127.0f / most : 1.0f;
}

/* To the nearest integer, halves away from zero. */
static double nearest(double value)
{
    return value < 0 ? ceil(value - 0.5) : floor(value + 0.5);
}

static void to_bytes(int8_t *out, const float *values, size_t count,
                     float scale)
{
    for (size_t i = 0; i < count; i++) {
        double value = nearest((double)values[i] * (double)scale);
        value = value > 127 ? 127 : value < -127 ? -127 : value;
        out[i] = (int8_t)value;
    }
}

/* A matrix on its way into integers: `scales[k]` is what one step of input k
 * is worth (a state's step is 2^-14), `most[k]` the largest number of steps. */
typedef struct {
    uint32_t inputs, outputs;
    const float *weights; /* input by output */
    const double *scales, *most;
} linear;

static double weight_at(const linear *m, uint32_t row, uint32_t k)
{
    return (double)m->weights[(size_t)k * m->outputs + row] * m->scales[k];
}

/* The largest k for which all weights times 2^k fit 16 bits and no sum of
 * `room` such matrices and `bias` can exceed 31 bits. */
static int32_t bits_of(const linear *m, double room, double bias)
{
    double widest = 0, longest = 0;
    for (uint32_t row = 0; row < m->outputs; row++) {
        double sum = 0;
        for (uint32_t k = 0; k < m->inputs; k++) {
            double weight = fabs(weight_at(m, row, k));
            widest = weight > widest ? weight : widest;
            sum += weight * m->most[k];
        }
        longest = sum > longest ? sum : longest;
    }
    int32_t bits = 0;
    double limit = 2147483648.0 * 0.98;
    while (bits < 40 && widest * ldexp(1, bits + 1) < 32767 &&
           (longest * room + bias) * ldexp(1, bits + 1) < limit)
        bits++;
    return bits;
}

static void fill(int16_t *out, const linear *m, int32_t bits)
{
    for (uint32_t row = 0; row < m->outputs; row++) {
        for (uint32_t k = 0; k < m->inputs; k++)
            out[(size_t)row * m->inputs + k] =
                (int16_t)nearest(ldexp(weight_at(m, row, k), bits));
    }
}

static void fill_bias(int32_t *out, const float *bias, uint32_t count,
                      int32_t bits)
{
    for (uint32_t i = 0; i < count; i++)
        out[i] = (int32_t)nearest(ldexp((double)bias[i], bits));
}

static double largest(const float *values, uint32_t count)
{
    double most = 0;
    for (uint32_t i = 0; i < count; i++)
        most = fabs((double)values[i]) > most ? fabs((double)values[i]) : most;
    return most;
}

/* What is written, and what it is made from. */
typedef struct {
    gly_model *model;
    const gly_params *weights;
    const gly_train_words *words;
    float word_scale, vector_scale, affix_scale;
    double scales[IN + S], most[IN + S]; /* of the input or states at hand */
} quantizer;

static void set_range(quantizer *q, uint32_t from, uint32_t count,
                      const double pair[2])
{
    for (uint32_t k = from; k < from + count; k++) {
        q->scales[k] = pair[0];
        q->most[k] = pair[1];
    }
}

static void set_input_ranges(quantizer *q)
{
    double step = 1.0 / (1 << GLY_ROW_SHIFT), most = 127 << GLY_ROW_SHIFT;
    set_range(q, 0, GLY_NET_WORD,
              (double[2]){step / (double)q->word_scale, most});
    set_range(q, GLY_NET_WORD, GLY_NET_VECTOR,
              (double[2]){step / (double)q->vector_scale, most});
    set_range(q, GLY_NET_WORD + GLY_NET_VECTOR, GLY_NET_AFFIX,
              (double[2]){step / (double)q->affix_scale, most * GLY_AFFIXES});
}

static void set_state_ranges(quantizer *q)
{
    set_range(q, 0, S,
              (double[2]){ldexp(1, -GLY_STATE_BITS), ldexp(1, GLY_STATE_BITS)});
}

/* Where the integers of one way go. */
typedef struct {
    int32_t *shift, *bias;
    int16_t *h, *x;
} way_out;

static bool fill_way(quantizer *q, uint32_t layer, uint32_t way, way_out out)
{
    const float *bias =
        gly_params_at(q->weights, gly_params_lstm(layer, way, 2));
    uint32_t inputs = layer == 0 ? IN : S;
    double scales[S], most[S];
    for (uint32_t k = 0; k < U; k++) {
        scales[k] = ldexp(1, -GLY_STATE_BITS);
        most[k] = ldexp(1, GLY_STATE_BITS);
    }
    linear x = {inputs, G,
                gly_params_at(q->weights, gly_params_lstm(layer, way, 0)),
                q->scales, q->most};
    linear h = {U, G, gly_params_at(q->weights, gly_params_lstm(layer, way, 1)),
                scales, most};
    /* Half of the room for each of the two sums. */
    double at_most = 2 * largest(bias, G);
    int32_t bits = bits_of(&x, 2, at_most), other = bits_of(&h, 2, at_most);
    bits = bits < other ? bits : other;
    *out.shift = bits - GLY_GATE_BITS;
    fill(out.x, &x, bits);
    fill(out.h, &h, bits);
    fill_bias(out.bias, bias, G, bits);
    return *out.shift >= 0;
}

static bool fill_encoder(quantizer *q)
{
    bool fits = true;
    set_input_ranges(q);
    for (uint32_t i = 0; i < 2; i++) {
        gly_model_first *w = &q->model->first[i];
        way_out out = {&w->shift, w->bias, w->h[0], w->x[0]};
        fits = fill_way(q, 0, i, out) && fits;
    }
    set_state_ranges(q);
    for (uint32_t i = 0; i < 2; i++) {
        gly_model_second *w = &q->model->second[i];
        way_out out = {&w->shift, w->bias, w->h[0], w->x[0]};
        fits = fill_way(q, 1, i, out) && fits;
    }
    return fits;
}

static void fill_tags(quantizer *q)
{
    gly_model_tags *tags = &q->model->tags;
    const float *bias = gly_params_at(q->weights, PARAM_TAG_BIAS);
    linear m = {S, GLY_NET_TAGS, gly_params_at(q->weights, PARAM_TAG),
                q->scales, q->most};
    int32_t bits = bits_of(&m, 1, largest(bias, GLY_NET_TAGS));
    fill(tags->weights[0], &m, bits);
    fill_bias(tags->bias, bias, GLY_NET_TAGS, bits);
}

static bool fill_moves(quantizer *q)
{
    gly_model_moves *moves = &q->model->moves;
    const float *absent = gly_params_at(q->weights, PARAM_ABSENT);
    const float *root = gly_params_at(q->weights, PARAM_ROOT);
    const float *bias = gly_params_at(q->weights, PARAM_HIDDEN_BIAS);
    linear slots = {S, SLOT_ROW, gly_params_at(q->weights, PARAM_SLOT),
                    q->scales, q->most};
    double rest =
        largest(bias, H) +
        GLY_NET_SLOTS * (largest(absent, SLOT_ROW) + largest(root, SLOT_ROW));
    int32_t bits = bits_of(&slots, GLY_NET_SLOTS, rest);
    moves->shift = bits - GLY_UNIT_BITS;
    fill(moves->slots[0], &slots, bits);
    fill_bias(moves->bias, bias, H, bits);
    fill_bias(moves->absent[0], absent, SLOT_ROW, bits);
    fill_bias(moves->root[0], root, SLOT_ROW, bits);

    double steps = ldexp(1, GLY_UNIT_BITS);
    set_range(q, 0, H, (double[2]){1 / steps, GLY_NET_HIDDEN_MOST * steps});
    const float *move_bias = gly_params_at(q->weights, PARAM_MOVE_BIAS);
    linear m = {H, GLY_NET_MOVES, gly_params_at(q->weights, PARAM_MOVE),
                q->scales, q->most};
    bits = bits_of(&m, 1, largest(move_bias, GLY_NET_MOVES));
    fill(moves->moves[0], &m, bits);
    fill_bias(moves->move_bias, move_bias, GLY_NET_MOVES, bits);
    return moves->shift >= 0;
}

/* The GloVe rows, reduced by the learned matrix. */
static float *reduce(const quantizer *q, gly_arena *arena)
{
    const float *matrix = gly_params_at(q->weights, PARAM_REDUCE);
    uint32_t rows = q->words->vector_rows;
    float *out = gly_arena_array(arena, rows, GLY_NET_VECTOR * sizeof *out);
    for (uint32_t i = 0; out != NULL && i < rows; i++) {
        float *row = out + (size_t)i * GLY_NET_VECTOR;
        for (uint32_t k = 0; k < TRAIN_GLOVE; k++) {
            float x = q->words->glove[(size_t)i * TRAIN_GLOVE + k];
            for (uint32_t n = 0; n < GLY_NET_VECTOR; n++)
                row[n] += x * matrix[(size_t)k * GLY_NET_VECTOR + n];
        }
    }
    return out;
}

static uint32_t aligned(size_t size)
{
    return (uint32_t)((size + GLY_MODEL_ALIGN - 1) / GLY_MODEL_ALIGN *
                      GLY_MODEL_ALIGN);
}

/* A zeroed model with its head and its place for tables; NULL: no memory. */
static gly_model *new_model(gly_arena *arena, const gly_train_words *words)
{
    uint32_t slots = words->vocabulary.mask + 1;
    uint32_t slots_at = aligned(sizeof(gly_model));
    uint32_t words_at = slots_at + aligned(slots * sizeof(gly_word_slot));
    uint32_t vectors_at =
        words_at + aligned((size_t)words->word_rows * GLY_NET_WORD);
    uint32_t size =
        vectors_at + aligned((size_t)words->vector_rows * GLY_NET_VECTOR);
    gly_model *model = gly_arena_take(arena, size);
    if (model == NULL)
        return NULL;
    model->magic = GLY_MODEL_MAGIC;
    model->version = GLY_MODEL_VERSION;
    model->size = size;
    gly_model_sizes(model->sizes);
    model->slot_count = slots;
    model->word_rows = words->word_rows;
    model->vector_rows = words->vector_rows;
    model->slots_at = slots_at;
    model->words_at = words_at;
    model->vectors_at = vectors_at;
    memcpy((char *)model + slots_at, words->slots,
           slots * sizeof(gly_word_slot));
    return model;
}

/* Tables of rows; their scales go into the first layer's weights. */
static gly_status fill_tables(quantizer *q, gly_arena *arena)
{
    size_t words = (size_t)q->words->word_rows * GLY_NET_WORD;
    size_t vectors = (size_t)q->words->vector_rows * GLY_NET_VECTOR;
    size_t affixes = (size_t)GLY_NET_AFFIX_ROWS * GLY_NET_AFFIX;
    float *reduced = reduce(q, arena);
    if (reduced == NULL)
        return GLY_NO_MEMORY;
    char *base = (char *)q->model;
    q->word_scale = scale_of(q->weights->words, words);
    q->vector_scale = scale_of(reduced, vectors);
    q->affix_scale = scale_of(q->weights->affixes, affixes);
    to_bytes((int8_t *)base + q->model->words_at, q->weights->words, words,
             q->word_scale);
    to_bytes((int8_t *)base + q->model->vectors_at, reduced, vectors,
             q->vector_scale);
    to_bytes(q->model->affixes[0], q->weights->affixes, affixes,
             q->affix_scale);
    return GLY_OK;
}

gly_status gly_quantize(gly_model **out, gly_arena *arena,
                        const gly_params *weights, const gly_train_words *words)
{
    quantizer q = {
        .model = new_model(arena, words), .weights = weights, .words = words};
    if (q.model == NULL)
        return GLY_NO_MEMORY;
    gly_status status = fill_tables(&q, arena);
    if (status == GLY_OK && !fill_encoder(&q))
        status = GLY_INVALID;
    if (status != GLY_OK)
        return status;
    fill_tags(&q);
    if (!fill_moves(&q))
        return GLY_INVALID;
    *out = q.model;
    return GLY_OK;
}

gly_status gly_quantize_write(const char *path, const gly_model *model)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return GLY_IO;
    size_t written = fwrite(model, 1, model->size, file);
    return fclose(file) == 0 && written == model->size ? GLY_OK : GLY_IO;
}
