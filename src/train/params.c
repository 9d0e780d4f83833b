#include "train/params.h"

#include <math.h>

static gly_param_shape shape_of(gly_param which)
{
    enum { G = GLY_NET_GATES, U = GLY_NET_UNITS, S = GLY_NET_STATE };
    enum { H = GLY_NET_HIDDEN };
    if (which >= PARAM_LSTM && which < PARAM_TAG) {
        uint32_t part = (which - PARAM_LSTM) % 3;
        uint32_t inputs = which - PARAM_LSTM < 6 ? GLY_NET_INPUT : S;
        return (gly_param_shape){part == 0 ? inputs : part == 1 ? U : 1, G, 0};
    }
    switch (which) {
    case PARAM_REDUCE:
        return (gly_param_shape){TRAIN_GLOVE, GLY_NET_VECTOR, 0};
    case PARAM_TAG:
        return (gly_param_shape){S, GLY_NET_TAGS, 0};
    case PARAM_TAG_BIAS:
        return (gly_param_shape){1, GLY_NET_TAGS, 0};
    case PARAM_SLOT:
        return (gly_param_shape){S, GLY_NET_SLOTS * H, 0};
    case PARAM_ABSENT:
    case PARAM_ROOT:
        return (gly_param_shape){1, GLY_NET_SLOTS * H, 0};
    case PARAM_HIDDEN_BIAS:
        return (gly_param_shape){1, H, 0};
    case PARAM_MOVE:
        return (gly_param_shape){H, GLY_NET_MOVES, 0};
    default:
        return (gly_param_shape){1, GLY_NET_MOVES, 0};
    }
}

uint32_t gly_params_shapes(gly_param_shape shapes[PARAMS])
{
    uint32_t offset = 0;
    for (uint32_t i = 0; i < PARAMS; i++) {
        shapes[i] = shape_of((gly_param)i);
        shapes[i].offset = offset;
        offset += (shapes[i].rows * shapes[i].columns + 15) / 16 * 16;
    }
    return offset;
}

gly_param gly_params_lstm(uint32_t layer, uint32_t way, uint32_t part)
{
    return (gly_param)(PARAM_LSTM + (layer * 2 + way) * 3 + part);
}

float *gly_params_at(const gly_params *p, gly_param which)
{
    gly_param_shape shapes[PARAMS];
    gly_params_shapes(shapes);
    return p->dense + shapes[which].offset;
}

gly_status gly_params_build(gly_params *out, gly_arena *arena,
                            uint32_t word_rows)
{
    gly_param_shape shapes[PARAMS];
    uint32_t dense = gly_params_shapes(shapes);
    out->dense = gly_arena_array(arena, dense, sizeof(float));
    out->words =
        gly_arena_array(arena, word_rows, GLY_NET_WORD * sizeof(float));
    out->affixes = gly_arena_array(arena, GLY_NET_AFFIX_ROWS,
                                   GLY_NET_AFFIX * sizeof(float));
    if (out->dense == NULL || out->words == NULL || out->affixes == NULL)
        return GLY_NO_MEMORY;
    return GLY_OK;
}

static void spread(float *values, uint32_t count, float width,
                   gly_random_source *chance)
{
    for (uint32_t i = 0; i < count; i++)
        values[i] = width * gly_random_signed(chance);
}

void gly_params_guess(gly_params *p, uint32_t word_rows,
                      gly_random_source *chance)
{
    gly_param_shape shapes[PARAMS];
    gly_params_shapes(shapes);
    for (uint32_t i = 0; i < PARAMS; i++) {
        gly_param_shape s = shapes[i];
        if (s.rows == 1)
            continue;
        uint32_t fan =
            s.rows + (i >= PARAM_LSTM && i < PARAM_TAG ? GLY_NET_UNITS
                      : i == PARAM_SLOT                ? GLY_NET_HIDDEN
                                                       : s.columns);
        spread(p->dense + s.offset, s.rows * s.columns,
               sqrtf(6.0f / (float)fan), chance);
    }
    for (uint32_t layer = 0; layer < GLY_NET_LAYERS * 2; layer++) {
        float *bias =
            gly_params_at(p, gly_params_lstm(layer / 2, layer % 2, 2));
        for (uint32_t k = 0; k < GLY_NET_UNITS; k++)
            bias[k] = -1.0f;
    }
    spread(p->words, word_rows * GLY_NET_WORD, 0.5f, chance);
    spread(p->affixes, GLY_NET_AFFIX_ROWS * GLY_NET_AFFIX, 0.2f, chance);
}
