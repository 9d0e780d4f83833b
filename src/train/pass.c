#include "train/pass.h"

#include <string.h>

#include "train/matrix.h"

enum { S = GLY_NET_STATE, IN = GLY_NET_INPUT, H = GLY_NET_HIDDEN };
enum { SLOT_ROW = GLY_NET_SLOTS * GLY_NET_HIDDEN };

/* Chances to leave a number out: of the input, of a state. */
static const float DROP[GLY_NET_LAYERS + 1] = {0.25f, 0.33f, 0.33f};

/* The chance that a word's GloVe row is not shown. */
static const float DROP_VECTOR = 0.05f;

static float *take(gly_arena *arena, uint32_t rows, uint32_t columns)
{
    return gly_arena_array(arena, rows, columns * sizeof(float));
}

static bool take_trace(gly_lstm_trace *trace, gly_arena *arena)
{
    trace->z = take(arena, PASS_LONGEST, GLY_NET_GATES);
    trace->gates = take(arena, PASS_LONGEST, GLY_NET_GATES);
    trace->dz = take(arena, PASS_LONGEST, GLY_NET_GATES);
    trace->cell = take(arena, PASS_LONGEST, GLY_NET_UNITS);
    trace->before = take(arena, PASS_LONGEST, GLY_NET_UNITS);
    return trace->z && trace->gates && trace->dz && trace->cell &&
           trace->before;
}

static bool take_layer(gly_train_pass *out, gly_arena *arena, uint32_t layer)
{
    out->states[layer] = take(arena, PASS_LONGEST, S);
    out->read[layer] = take(arena, PASS_LONGEST, S);
    out->masks[layer + 1] = take(arena, PASS_LONGEST, S);
    out->d_states[layer] = take(arena, PASS_LONGEST, S);
    return out->states[layer] && out->read[layer] && out->masks[layer + 1] &&
           out->d_states[layer] && take_trace(&out->traces[layer][0], arena) &&
           take_trace(&out->traces[layer][1], arena);
}

static bool take_moves(gly_train_pass *out, gly_arena *arena)
{
    out->slots = take(arena, PASS_LONGEST, SLOT_ROW);
    out->d_slots = take(arena, PASS_LONGEST, SLOT_ROW);
    out->hidden_units = take(arena, 2 * PASS_LONGEST, H);
    out->d_hidden = take(arena, 2 * PASS_LONGEST, H);
    out->moves = take(arena, 2 * PASS_LONGEST, GLY_NET_MOVES);
    out->move_slots =
        gly_arena_array(arena, 2 * PASS_LONGEST, sizeof *out->move_slots);
    out->parse.stack = gly_arena_array(arena, PASS_LONGEST, sizeof(uint32_t));
    out->parse.heads = gly_arena_array(arena, PASS_LONGEST, sizeof(uint32_t));
    out->parse.relations = gly_arena_take(arena, PASS_LONGEST);
    return out->slots && out->d_slots && out->hidden_units && out->d_hidden &&
           out->moves && out->move_slots && out->parse.stack &&
           out->parse.heads && out->parse.relations;
}

gly_status gly_pass_build(gly_train_pass *out, gly_arena *arena)
{
    *out = (gly_train_pass){0};
    out->input = take(arena, PASS_LONGEST, IN);
    out->d_input = take(arena, PASS_LONGEST, IN);
    out->masks[0] = take(arena, PASS_LONGEST, IN);
    out->glove = take(arena, PASS_LONGEST, TRAIN_GLOVE);
    out->tags = take(arena, PASS_LONGEST, GLY_NET_TAGS);
    bool all = out->input && out->d_input && out->masks[0] && out->glove &&
               out->tags && take_moves(out, arena);
    for (uint32_t layer = 0; all && layer < GLY_NET_LAYERS; layer++)
        all = take_layer(out, arena, layer);
    return all ? GLY_OK : GLY_NO_MEMORY;
}

gly_status gly_pass_transposes_build(gly_pass_transposes *out, gly_arena *arena)
{
    bool all = true;
    for (uint32_t i = 0; i < GLY_NET_LAYERS * 2; i++) {
        float **x = &out->lstm_x[i / 2][i % 2],
              **h = &out->lstm_h[i / 2][i % 2];
        *x = take(arena, GLY_NET_GATES, i < 2 ? IN : S);
        *h = take(arena, GLY_NET_GATES, GLY_NET_UNITS);
        all = all && *x && *h;
    }
    out->tag = take(arena, GLY_NET_TAGS, S);
    out->slot = take(arena, SLOT_ROW, S);
    out->move = take(arena, GLY_NET_MOVES, H);
    return all && out->tag && out->slot && out->move ? GLY_OK : GLY_NO_MEMORY;
}

void gly_pass_transpose(gly_pass_transposes *out, const gly_params *p)
{
    for (uint32_t i = 0; i < GLY_NET_LAYERS * 2; i++) {
        uint32_t layer = i / 2, way = i % 2;
        gly_matrix_transpose(out->lstm_x[layer][way],
                             gly_params_at(p, gly_params_lstm(layer, way, 0)),
                             layer == 0 ? IN : S, GLY_NET_GATES);
        gly_matrix_transpose(out->lstm_h[layer][way],
                             gly_params_at(p, gly_params_lstm(layer, way, 1)),
                             GLY_NET_UNITS, GLY_NET_GATES);
    }
    gly_matrix_transpose(out->tag, gly_params_at(p, PARAM_TAG), S,
                         GLY_NET_TAGS);
    gly_matrix_transpose(out->slot, gly_params_at(p, PARAM_SLOT), S, SLOT_ROW);
    gly_matrix_transpose(out->move, gly_params_at(p, PARAM_MOVE), H,
                         GLY_NET_MOVES);
}

/* A mask of 0 and 1/(1-drop); all ones without chance. */
static void fill_mask(float *mask, uint32_t count, float drop,
                      gly_random_source *chance)
{
    uint32_t limit = (uint32_t)(drop * 65536.0f);
    float kept = 1.0f / (1.0f - drop);
    for (uint32_t i = 0; i < count; i += 2) {
        uint32_t bits = chance == NULL ? 0 : gly_random_bits(chance);
        mask[i] = chance == NULL ? 1.0f : (bits & 0xFFFF) < limit ? 0 : kept;
        mask[i + 1] = chance == NULL ? 1.0f : bits >> 16 < limit ? 0 : kept;
    }
}

static void multiply(float *out, const float *a, const float *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        out[i] = a[i] * b[i];
}

/* Choose what is shown of word `t`, and put its rows together. */
static void show_word(gly_train_pass *pass, const gly_pass_net *net, uint32_t t,
                      const gly_pass_manner *manner)
{
    const gly_train_word *word = &pass->sentence->words[t];
    const gly_features *f = &word->features[manner->look];
    gly_random_source *chance = manner->chance;
    float *row = pass->input + (size_t)t * IN;
    pass->shown[t] = f;
    pass->hidden[t] = chance != NULL && gly_random_unit(chance) >= word->keep;
    uint32_t known = pass->hidden[t] ? 0 : f->word;
    memcpy(row, net->params->words + (size_t)known * GLY_NET_WORD,
           GLY_NET_WORD * sizeof *row);
    bool blind = chance != NULL && gly_random_unit(chance) < DROP_VECTOR;
    memcpy(pass->glove + (size_t)t * TRAIN_GLOVE,
           net->words->glove + (size_t)(blind ? 0 : f->vector) * TRAIN_GLOVE,
           TRAIN_GLOVE * sizeof *row);
    memset(row + GLY_NET_WORD, 0, (IN - GLY_NET_WORD) * sizeof *row);
    float *sum = row + GLY_NET_WORD + GLY_NET_VECTOR;
    for (uint32_t a = 0; a < GLY_AFFIXES; a++) {
        const float *affix =
            net->params->affixes + (size_t)f->affixes[a] * GLY_NET_AFFIX;
        for (uint32_t k = 0; k < GLY_NET_AFFIX; k++)
            sum[k] += affix[k];
    }
}

/* The weights of a way, or their gradients in the same places. */
static gly_lstm_weights weights_of(const gly_params *p, uint32_t layer,
                                   uint32_t way,
                                   const gly_pass_transposes *transposes)
{
    return (gly_lstm_weights){
        layer == 0 ? IN : S,
        gly_params_at(p, gly_params_lstm(layer, way, 0)),
        gly_params_at(p, gly_params_lstm(layer, way, 1)),
        gly_params_at(p, gly_params_lstm(layer, way, 2)),
        transposes == NULL ? NULL : transposes->lstm_x[layer][way],
        transposes == NULL ? NULL : transposes->lstm_h[layer][way]};
}

static gly_lstm_run run_of(const gly_train_pass *pass, uint32_t layer,
                           uint32_t way)
{
    return (gly_lstm_run){
        pass->count, way == 1, layer == 0 ? pass->input : pass->read[layer - 1],
        pass->states[layer] + way * GLY_NET_UNITS, pass->traces[layer][way]};
}

void gly_pass_encode(gly_train_pass *pass, const gly_pass_net *net,
                     const gly_train_sentence *sentence,
                     const gly_pass_manner *manner)
{
    pass->sentence = sentence;
    pass->count = sentence->count;
    for (uint32_t t = 0; t < pass->count; t++)
        show_word(pass, net, t, manner);
    gly_matrix_add_product(&(gly_matrix_product){
        pass->count, TRAIN_GLOVE, GLY_NET_VECTOR, pass->glove, TRAIN_GLOVE, 1,
        gly_params_at(net->params, PARAM_REDUCE), GLY_NET_VECTOR,
        pass->input + GLY_NET_WORD, IN});
    fill_mask(pass->masks[0], pass->count * IN, DROP[0], manner->chance);
    multiply(pass->input, pass->input, pass->masks[0], pass->count * IN);
    for (uint32_t layer = 0; layer < GLY_NET_LAYERS; layer++) {
        for (uint32_t way = 0; way < 2; way++) {
            gly_lstm_weights weights =
                weights_of(net->params, layer, way, NULL);
            gly_lstm_run run = run_of(pass, layer, way);
            gly_lstm_forward(&run, &weights);
        }
        fill_mask(pass->masks[layer + 1], pass->count * S, DROP[layer + 1],
                  manner->chance);
        multiply(pass->read[layer], pass->states[layer], pass->masks[layer + 1],
                 pass->count * S);
    }
}

/* From the gradient of what was read of a layer's states to that of its
 * input. */
static void layer_back(gly_train_pass *pass, const gly_pass_net *net,
                       gly_params *gradient, uint32_t layer)
{
    float *below = layer == 0 ? pass->d_input : pass->d_states[layer - 1];
    multiply(pass->d_states[layer], pass->d_states[layer],
             pass->masks[layer + 1], pass->count * S);
    for (uint32_t way = 0; way < 2; way++) {
        gly_lstm_weights weights =
            weights_of(net->params, layer, way, net->transposes);
        gly_lstm_run run = run_of(pass, layer, way);
        gly_lstm_gradient g = {pass->d_states[layer] + way * GLY_NET_UNITS,
                               below, weights_of(gradient, layer, way, NULL)};
        gly_lstm_backward(&run, &weights, &g);
    }
}

static void tags_back(gly_train_pass *pass, const gly_pass_net *net,
                      gly_params *gradient)
{
    gly_matrix_add_product(&(gly_matrix_product){
        S, pass->count, GLY_NET_TAGS, pass->read[0], 1, S, pass->tags,
        GLY_NET_TAGS, gly_params_at(gradient, PARAM_TAG), GLY_NET_TAGS});
    gly_matrix_add_columns(gly_params_at(gradient, PARAM_TAG_BIAS), pass->tags,
                           pass->count, GLY_NET_TAGS);
    gly_matrix_add_product(&(gly_matrix_product){
        pass->count, GLY_NET_TAGS, S, pass->tags, GLY_NET_TAGS, 1,
        net->transposes->tag, S, pass->d_states[0], S});
}

/* From the hidden units of every move to the slots they were read from. */
static void spread_back(gly_train_pass *pass, gly_params *gradient)
{
    float *absent = gly_params_at(gradient, PARAM_ABSENT);
    float *root = gly_params_at(gradient, PARAM_ROOT);
    memset(pass->d_slots, 0, pass->count * SLOT_ROW * sizeof(float));
    for (uint32_t m = 0; m < pass->move_count; m++) {
        const float *d = pass->d_hidden + (size_t)m * H;
        for (uint32_t slot = 0; slot < GLY_NET_SLOTS; slot++) {
            uint32_t word = pass->move_slots[m][slot];
            float *row = word == GLY_NONE ? absent
                         : word == pass->count
                             ? root
                             : pass->d_slots + (size_t)word * SLOT_ROW;
            for (uint32_t k = 0; k < H; k++)
                row[slot * H + k] += d[k];
        }
    }
}

static void moves_back(gly_train_pass *pass, const gly_pass_net *net,
                       gly_params *gradient)
{
    uint32_t rows = pass->move_count;
    gly_matrix_add_product(&(gly_matrix_product){
        H, rows, GLY_NET_MOVES, pass->hidden_units, 1, H, pass->moves,
        GLY_NET_MOVES, gly_params_at(gradient, PARAM_MOVE), GLY_NET_MOVES});
    gly_matrix_add_columns(gly_params_at(gradient, PARAM_MOVE_BIAS),
                           pass->moves, rows, GLY_NET_MOVES);
    memset(pass->d_hidden, 0, (size_t)rows * H * sizeof(float));
    gly_matrix_add_product(&(gly_matrix_product){
        rows, GLY_NET_MOVES, H, pass->moves, GLY_NET_MOVES, 1,
        net->transposes->move, H, pass->d_hidden, H});
    for (uint32_t i = 0; i < rows * H; i++) {
        float unit = pass->hidden_units[i];
        if (unit <= 0.0f || unit >= GLY_NET_HIDDEN_MOST)
            pass->d_hidden[i] = 0.0f;
    }
    gly_matrix_add_columns(gly_params_at(gradient, PARAM_HIDDEN_BIAS),
                           pass->d_hidden, rows, H);
    spread_back(pass, gradient);
    gly_matrix_add_product(&(gly_matrix_product){
        S, pass->count, SLOT_ROW, pass->read[1], 1, S, pass->d_slots, SLOT_ROW,
        gly_params_at(gradient, PARAM_SLOT), SLOT_ROW});
    gly_matrix_add_product(&(gly_matrix_product){
        pass->count, SLOT_ROW, S, pass->d_slots, SLOT_ROW, 1,
        net->transposes->slot, S, pass->d_states[1], S});
}

void gly_pass_back(gly_train_pass *pass, const gly_pass_net *net,
                   gly_params *gradient)
{
    memset(pass->d_states[0], 0, pass->count * S * sizeof(float));
    memset(pass->d_states[1], 0, pass->count * S * sizeof(float));
    memset(pass->d_input, 0, pass->count * IN * sizeof(float));
    moves_back(pass, net, gradient);
    layer_back(pass, net, gradient, 1);
    tags_back(pass, net, gradient);
    layer_back(pass, net, gradient, 0);
    multiply(pass->d_input, pass->d_input, pass->masks[0], pass->count * IN);
    gly_matrix_add_product(&(gly_matrix_product){
        TRAIN_GLOVE, pass->count, GLY_NET_VECTOR, pass->glove, 1, TRAIN_GLOVE,
        pass->d_input + GLY_NET_WORD, IN, gly_params_at(gradient, PARAM_REDUCE),
        GLY_NET_VECTOR});
}
