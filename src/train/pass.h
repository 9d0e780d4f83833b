/* pass.h - one sentence through the network, forward and back.
 * A pass owns the room for all that lies between the words and the loss; one
 * thread uses one. */
#ifndef GLY_TRAIN_PASS_H
#define GLY_TRAIN_PASS_H

#include "language/transitions.h"
#include "train/lstm.h"
#include "train/params.h"

enum { PASS_LONGEST = 160 }; /* words; longer sentences are not trained on */

/* The transposes that the way back needs; made anew after every step. */
typedef struct {
    float *lstm_x[GLY_NET_LAYERS][2], *lstm_h[GLY_NET_LAYERS][2];
    float *tag, *slot, *move;
} gly_pass_transposes;

/* How a sentence is shown: `chance` NULL shows all of it as it is. */
typedef struct {
    gly_random_source *chance;
    gly_case look;
    float explore; /* how often a wrong move of the parser is followed */
} gly_pass_manner;

typedef struct {
    const gly_train_sentence *sentence; /* at hand */
    uint32_t count;                     /* of its words */
    const gly_features *shown[PASS_LONGEST];
    bool hidden[PASS_LONGEST]; /* the learned vector is that of row 0 */
    float *input, *glove;      /* rows of GLY_NET_INPUT, of TRAIN_GLOVE */
    gly_lstm_trace traces[GLY_NET_LAYERS][2];
    float *states[GLY_NET_LAYERS];    /* rows of GLY_NET_STATE */
    float *read[GLY_NET_LAYERS];      /* as read by what is above: dropped */
    float *masks[GLY_NET_LAYERS + 1]; /* of the input, of the states */
    float *tags;  /* scores, then their gradients: GLY_NET_TAGS a row */
    float *slots; /* rows of GLY_NET_SLOTS * GLY_NET_HIDDEN */
    float *hidden_units, *moves; /* a row for each of 2 * count moves */
    uint32_t (*move_slots)[GLY_NET_SLOTS];
    uint32_t move_count;
    gly_parse parse;
    float *d_input, *d_states[GLY_NET_LAYERS], *d_slots, *d_hidden;
    double loss;
} gly_train_pass;

/* Room for one sentence at a time, in `arena`. */
gly_status gly_pass_build(gly_train_pass *out, gly_arena *arena);

/* Room for the transposes; and fill them from `p`. */
gly_status gly_pass_transposes_build(gly_pass_transposes *out,
                                     gly_arena *arena);
void gly_pass_transpose(gly_pass_transposes *out, const gly_params *p);

/* The network as it stands, and what it reads. */
typedef struct {
    const gly_params *params;
    const gly_pass_transposes *transposes; /* for the way back alone */
    const gly_train_words *words;
} gly_pass_net;

/* Read `sentence`: fill the states. */
void gly_pass_encode(gly_train_pass *pass, const gly_pass_net *net,
                     const gly_train_sentence *sentence,
                     const gly_pass_manner *manner);

/* Score the tags, and put the gradient of their loss in place of the scores
 * when `learn`. */
void gly_pass_tag(gly_train_pass *pass, const gly_pass_net *net, bool learn);

/* Parse; when `manner->chance` is not NULL by the oracle, keeping gradients of
 * the moves, else by the best score. */
void gly_pass_parse(gly_train_pass *pass, const gly_pass_net *net,
                    const gly_pass_manner *manner);

/* Take the gradients back to all weights. Those of rows of words and affixes
 * are left in `d_input`. */
void gly_pass_back(gly_train_pass *pass, const gly_pass_net *net,
                   gly_params *gradient);

#endif
