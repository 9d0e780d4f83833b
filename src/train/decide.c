/* decide.c - the two heads of a pass: word classes, and moves of the parser. */
#include <string.h>

#include "train/matrix.h"
#include "train/oracle.h"
#include "train/pass.h"

enum { S = GLY_NET_STATE, H = GLY_NET_HIDDEN, M = GLY_NET_MOVES };
enum { SLOT_ROW = GLY_NET_SLOTS * GLY_NET_HIDDEN };

/* Turn the scores of the items that `among` marks into the gradient of
 * -log(chance of the right ones together), the others' into 0; answers the
 * loss. */
static double learn_choice(float *scores, const bool *among, const bool *right,
                           uint32_t count)
{
    float most = -1e30f, sum = 0, good = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (among[i] && scores[i] > most)
            most = scores[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        scores[i] = among[i] ? gly_real_exp(scores[i] - most) : 0;
        sum += scores[i];
        good += right[i] ? scores[i] : 0;
    }
    good = good > 1e-20f ? good : 1e-20f;
    for (uint32_t i = 0; i < count; i++)
        scores[i] = scores[i] / sum - (right[i] ? scores[i] / good : 0);
    return (double)gly_real_log(sum) - (double)gly_real_log(good);
}

/* The loss of choosing one of `count` classes. */
static double learn_class(float *scores, uint32_t count, uint32_t gold)
{
    bool among[GLY_NET_TAGS], right[GLY_NET_TAGS] = {false};
    for (uint32_t i = 0; i < count; i++)
        among[i] = true;
    right[gold] = true;
    return learn_choice(scores, among, right, count);
}

void gly_pass_tag(gly_train_pass *pass, const gly_pass_net *net, bool learn)
{
    enum { T = GLY_NET_TAGS };
    for (uint32_t t = 0; t < pass->count; t++)
        memcpy(pass->tags + (size_t)t * T,
               gly_params_at(net->params, PARAM_TAG_BIAS), T * sizeof(float));
    gly_matrix_add_product(&(gly_matrix_product){
        pass->count, S, T, pass->read[0], S, 1,
        gly_params_at(net->params, PARAM_TAG), T, pass->tags, T});
    for (uint32_t t = 0; learn && t < pass->count; t++) {
        float *row = pass->tags + (size_t)t * T;
        pass->loss +=
            learn_class(row, GLY_XPOS_TAGS, pass->sentence->words[t].xpos);
        pass->loss += learn_class(row + GLY_XPOS_TAGS, GLY_UPOS_TAGS,
                                  pass->sentence->words[t].upos);
        for (uint32_t i = GLY_XPOS_TAGS + GLY_UPOS_TAGS; i < T; i++)
            row[i] = 0;
    }
}

/* Scores of all moves in the present state, kept in row `move_count`. */
static float *score_moves(gly_train_pass *pass, const gly_pass_net *net)
{
    uint32_t m = pass->move_count;
    float *units = pass->hidden_units + (size_t)m * H;
    float *scores = pass->moves + (size_t)m * M;
    gly_parse_slots(pass->move_slots[m], &pass->parse);
    memcpy(units, gly_params_at(net->params, PARAM_HIDDEN_BIAS),
           H * sizeof *units);
    for (uint32_t slot = 0; slot < GLY_NET_SLOTS; slot++) {
        uint32_t word = pass->move_slots[m][slot];
        const float *row =
            word == GLY_NONE      ? gly_params_at(net->params, PARAM_ABSENT)
            : word == pass->count ? gly_params_at(net->params, PARAM_ROOT)
                                  : pass->slots + (size_t)word * SLOT_ROW;
        for (uint32_t k = 0; k < H; k++)
            units[k] += row[slot * H + k];
    }
    for (uint32_t k = 0; k < H; k++) {
        units[k] = units[k] < 0 ? 0 : units[k];
        units[k] =
            units[k] > GLY_NET_HIDDEN_MOST ? GLY_NET_HIDDEN_MOST : units[k];
    }
    memcpy(scores, gly_params_at(net->params, PARAM_MOVE_BIAS),
           M * sizeof *scores);
    gly_matrix_add_product(&(gly_matrix_product){
        1, H, M, units, 0, 1, gly_params_at(net->params, PARAM_MOVE), M, scores,
        M});
    return scores;
}

/* The best-scored of the marked moves; M when none is marked. */
static uint32_t best_of(const float *scores, const bool *among)
{
    uint32_t best = M;
    for (uint32_t i = 0; i < M; i++) {
        if (among[i] && (best == M || scores[i] > scores[best]))
            best = i;
    }
    return best;
}

/* The moves there are, and their scores. */
typedef struct {
    float *scores;
    bool among[M];
} choice;

/* One move by the oracle: learn, and choose the next one. */
static uint32_t learn_move(gly_train_pass *pass, const choice *now,
                           const gly_pass_manner *manner)
{
    bool right[M];
    gly_oracle_moves(right, &pass->parse, pass->sentence);
    uint32_t liked = best_of(now->scores, now->among);
    uint32_t best = best_of(now->scores, right);
    pass->loss += learn_choice(now->scores, now->among, right, M);
    pass->move_count++;
    return right[liked] || gly_random_unit(manner->chance) < manner->explore
               ? liked
               : best;
}

void gly_pass_parse(gly_train_pass *pass, const gly_pass_net *net,
                    const gly_pass_manner *manner)
{
    for (uint32_t t = 0; t < pass->count; t++)
        memset(pass->slots + (size_t)t * SLOT_ROW, 0, SLOT_ROW * sizeof(float));
    gly_matrix_add_product(
        &(gly_matrix_product){pass->count, S, SLOT_ROW, pass->read[1], S, 1,
                              gly_params_at(net->params, PARAM_SLOT), SLOT_ROW,
                              pass->slots, SLOT_ROW});
    pass->parse.count = pass->count;
    pass->parse.next = pass->parse.depth = pass->move_count = 0;
    while (!gly_parse_is_done(&pass->parse)) {
        choice c = {score_moves(pass, net), {false}};
        uint32_t kinds = gly_parse_legal(&pass->parse);
        for (uint32_t i = 0; i < GLY_MOVES; i++)
            c.among[i] = gly_parse_fits(&pass->parse, kinds, i);
        uint32_t move = manner->chance == NULL ? best_of(c.scores, c.among)
                                               : learn_move(pass, &c, manner);
        gly_parse_move(&pass->parse, move);
    }
}
