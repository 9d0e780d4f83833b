/* encoder.h - a sentence through the network, in integers. */
#ifndef GLY_LANGUAGE_ENCODER_H
#define GLY_LANGUAGE_ENCODER_H

#include "base/arena.h"
#include "base/status.h"
#include "language/model.h"

/* Room for one sentence at a time. Rows are words. */
typedef struct {
    const gly_model *model;
    uint32_t most;  /* words there is room for */
    int16_t *input; /* GLY_NET_INPUT a row */
    int16_t *first; /* states of the layers, GLY_NET_STATE a row, Q14 */
    int16_t *second;
    int32_t *sums;        /* the longest row of sums there is */
    uint8_t *xpos, *upos; /* of every word */
} gly_encoder;

/* Room for sentences of `most` words, in `arena`. */
gly_status gly_encoder_build(gly_encoder *out, gly_arena *arena,
                             const gly_model *model, uint32_t most);

/* Read `count` words, 1 to `most`: fills `xpos` and `upos`, and leaves in
 * `sums` the GLY_NET_SLOTS * GLY_NET_HIDDEN sums of every word that the parser
 * adds up. */
void gly_encoder_read(gly_encoder *encoder, const gly_features *words,
                      uint32_t count);

#endif
