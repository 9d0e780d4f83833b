/* model.h - the weights file: what galley-train writes and galley reads where
 * it lies, without copying or unpacking anything.
 *
 * All of it is integers. A number of the network is kept as round(number *
 * 2^k); the file says with each matrix how far its sums are shifted back:
 *
 *     states of a layer   Q14 in 16 bits    -1 … 1
 *     rows of words       8 bits            times a scale that the weights of
 *                                           the first layer have taken in
 *     weights             16 bits           a product of two 16-bit numbers is
 *                                           what machines add up fastest
 *     sums                32 bits           galley-train proves that none can
 *                                           run over, whatever is read
 *
 * The file is for machines with the lower byte first; another one refuses it
 * by its first four bytes. */
#ifndef GLY_LANGUAGE_MODEL_H
#define GLY_LANGUAGE_MODEL_H

#include <stddef.h>

#include "language/features.h"
#include "language/net.h"

enum {
    GLY_MODEL_MAGIC = 0x594C4757, /* "WGLY" */
    GLY_MODEL_VERSION = 1,
    GLY_MODEL_SIZES = 12,
    GLY_MODEL_ALIGN = 64,

    GLY_ROW_SHIFT = 4,  /* an 8-bit row enters the first layer times 2^4 */
    GLY_GATE_BITS = 11, /* Q of a gate's argument */
    GLY_UNIT_BITS = 11, /* Q of a hidden unit */
    GLY_STATE_BITS = 14,
};

/* One way of a layer: rows are gates (i of every unit, g, o), `x` takes the
 * input, `h` the state before. `shift` brings a sum to Q11. */
typedef struct {
    int32_t shift, room[15];
    int32_t bias[GLY_NET_GATES];
    int16_t h[GLY_NET_GATES][GLY_NET_UNITS];
    int16_t x[GLY_NET_GATES][GLY_NET_INPUT];
} gly_model_first;

typedef struct {
    int32_t shift, room[15];
    int32_t bias[GLY_NET_GATES];
    int16_t h[GLY_NET_GATES][GLY_NET_UNITS];
    int16_t x[GLY_NET_GATES][GLY_NET_STATE];
} gly_model_second;

/* Scores of word classes, from the states of the first layer. */
typedef struct {
    int32_t bias[GLY_NET_TAGS];
    int16_t weights[GLY_NET_TAGS][GLY_NET_STATE];
} gly_model_tags;

/* Hidden units of the parser, from the states of the second layer of the words
 * in its slots; then scores of moves from the units. */
typedef struct {
    int32_t shift, room[15];
    int32_t bias[GLY_NET_HIDDEN];
    int32_t absent[GLY_NET_SLOTS][GLY_NET_HIDDEN];
    int32_t root[GLY_NET_SLOTS][GLY_NET_HIDDEN];
    int16_t slots[GLY_NET_SLOTS * GLY_NET_HIDDEN][GLY_NET_STATE];
    int32_t move_bias[GLY_NET_MOVES];
    int16_t moves[GLY_NET_MOVES][GLY_NET_HIDDEN];
} gly_model_moves;

/* Invariant, kept by galley-train: the tables lie inside `size` bytes, at
 * offsets that are multiples of GLY_MODEL_ALIGN; `slot_count` is a power of
 * two; every slot's rows are in the tables. */
typedef struct {
    uint32_t magic, version;
    uint32_t size;                   /* bytes of the whole file */
    uint32_t sizes[GLY_MODEL_SIZES]; /* those of net.h, as trained */
    uint32_t slot_count, word_rows, vector_rows;
    uint32_t slots_at, words_at, vectors_at; /* bytes from the beginning */
    uint32_t room[8];
    gly_model_first first[2];   /* left to right, right to left */
    gly_model_second second[2]; /* likewise */
    gly_model_tags tags;
    gly_model_moves moves;
    int8_t affixes[GLY_NET_AFFIX_ROWS][GLY_NET_AFFIX];
} gly_model;

/* The sizes that a model of this program has. */
void gly_model_sizes(uint32_t sizes[GLY_MODEL_SIZES]);

/* The weights that lie at `bytes`; NULL when they are not a model of this
 * program's version and sizes. O(1): the file was checked when it was made. */
const gly_model *gly_model_open(const void *bytes, size_t size);

/* The weights that are compiled in; NULL when they do not fit the program. */
const gly_model *gly_model_own(void);

/* The model's words; its rows of them, of GLY_NET_WORD and GLY_NET_VECTOR. */
gly_vocabulary gly_model_vocabulary(const gly_model *model);
const int8_t *gly_model_word(const gly_model *model, uint32_t row);
const int8_t *gly_model_vector(const gly_model *model, uint32_t row);

#endif
