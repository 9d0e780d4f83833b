#include "language/encoder.h"

#include <string.h>

#include "language/kernel.h"

enum { U = GLY_NET_UNITS, S = GLY_NET_STATE, IN = GLY_NET_INPUT };
enum { SLOT_ROW = GLY_NET_SLOTS * GLY_NET_HIDDEN };

_Static_assert((int)GLY_NET_GATES <= (int)SLOT_ROW, "longest row of sums");

gly_status gly_encoder_build(gly_encoder *out, gly_arena *arena,
                             const gly_model *model, uint32_t most)
{
    *out = (gly_encoder){.model = model, .most = most};
    out->input = gly_arena_array(arena, most, IN * sizeof *out->input);
    out->first = gly_arena_array(arena, most, S * sizeof *out->first);
    out->second = gly_arena_array(arena, most, S * sizeof *out->second);
    out->sums = gly_arena_array(arena, most, SLOT_ROW * sizeof *out->sums);
    out->xpos = gly_arena_take(arena, most);
    out->upos = gly_arena_take(arena, most);
    if (!out->input || !out->first || !out->second || !out->sums ||
        !out->xpos || !out->upos)
        return GLY_NO_MEMORY;
    return GLY_OK;
}

static void widen(int16_t *out, const int8_t *row, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++)
        out[k] = (int16_t)(row[k] * (1 << GLY_ROW_SHIFT));
}

static void put_in(int16_t *row, const gly_model *model,
                   const gly_features *word)
{
    int16_t *sum = row + GLY_NET_WORD + GLY_NET_VECTOR;
    widen(row, gly_model_word(model, word->word), GLY_NET_WORD);
    widen(row + GLY_NET_WORD, gly_model_vector(model, word->vector),
          GLY_NET_VECTOR);
    memset(sum, 0, GLY_NET_AFFIX * sizeof *sum);
    for (uint32_t a = 0; a < GLY_AFFIXES; a++) {
        const int8_t *affix = model->affixes[word->affixes[a]];
        for (uint32_t k = 0; k < GLY_NET_AFFIX; k++)
            sum[k] = (int16_t)(sum[k] + affix[k] * (1 << GLY_ROW_SHIFT));
    }
}

/* One way of a layer, as both kinds of layers have it. */
typedef struct {
    const int16_t *x, *h;
    const int32_t *bias;
    int32_t shift;
    uint32_t width; /* of the input */
} way;

static way first_way(const gly_model *model, uint32_t i)
{
    const gly_model_first *w = &model->first[i];
    return (way){w->x[0], w->h[0], w->bias, w->shift, IN};
}

static way second_way(const gly_model *model, uint32_t i)
{
    const gly_model_second *w = &model->second[i];
    return (way){w->x[0], w->h[0], w->bias, w->shift, S};
}

/* What a layer reads and writes: rows of words. */
typedef struct {
    const int16_t *in;
    int16_t *out;
    uint32_t count;
} layer;

/* Run way `side` (0 from the left, 1 from the right); its states go to their
 * half of the rows. */
static void run_way(gly_encoder *e, const layer *rows, const way *w,
                    uint32_t side)
{
    uint32_t count = rows->count;
    int32_t cell[U] = {0};
    int16_t nothing[U] = {0};
    const int16_t *before = nothing;
    gly_kernel_multiply(&(gly_kernel_product){
        count, GLY_NET_GATES, w->width, rows->in, w->x, w->bias, e->sums});
    for (uint32_t step = 0; step < count; step++) {
        uint32_t t = side == 0 ? step : count - 1 - step;
        int16_t *state = rows->out + (size_t)t * S + side * U;
        gly_kernel_advance(&(gly_kernel_step){
            w->h, before, e->sums + (size_t)t * GLY_NET_GATES, w->shift, cell,
            state});
        before = state;
    }
}

static uint8_t best_of(const int32_t *scores, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        best = scores[i] > scores[best] ? i : best;
    return (uint8_t)best;
}

static void tell_tags(gly_encoder *e, const int16_t *states, uint32_t count)
{
    const gly_model_tags *tags = &e->model->tags;
    gly_kernel_multiply(&(gly_kernel_product){
        count, GLY_NET_TAGS, S, states, tags->weights[0], tags->bias, e->sums});
    for (uint32_t t = 0; t < count; t++) {
        const int32_t *scores = e->sums + (size_t)t * GLY_NET_TAGS;
        e->xpos[t] = best_of(scores, GLY_XPOS_TAGS);
        e->upos[t] = best_of(scores + GLY_XPOS_TAGS, GLY_UPOS_TAGS);
    }
}

void gly_encoder_read(gly_encoder *encoder, const gly_features *words,
                      uint32_t count)
{
    const gly_model *model = encoder->model;
    for (uint32_t t = 0; t < count; t++)
        put_in(encoder->input + (size_t)t * IN, model, &words[t]);
    for (uint32_t side = 0; side < 2; side++) {
        layer rows = {encoder->input, encoder->first, count};
        way w = first_way(model, side);
        run_way(encoder, &rows, &w, side);
    }
    tell_tags(encoder, encoder->first, count);
    for (uint32_t side = 0; side < 2; side++) {
        layer rows = {encoder->first, encoder->second, count};
        way w = second_way(model, side);
        run_way(encoder, &rows, &w, side);
    }
    static const int32_t nothing[SLOT_ROW] = {0};
    gly_kernel_multiply(
        &(gly_kernel_product){count, SLOT_ROW, S, encoder->second,
                              model->moves.slots[0], nothing, encoder->sums});
}
