/* net.h - the sizes of the network, for the one who trains it and for the one
 * who runs it.
 *
 * A word enters as three parts: a learned vector of the word, a vector got
 * from GloVe, and the sum of the rows of its affixes and its shape. Two layers
 * of a bidirectional LSTM read the sentence. Word classes are told from the
 * first layer, moves of the parser from the second (Kiperwasser and Goldberg
 * 2016; lower tasks at lower layers: Søgaard and Goldberg 2016).
 *
 * The cell is an LSTM with its input and forget gate coupled, and without a
 * squashing of the cell on its way out, which the coupling makes needless
 * (Greff et al. 2017): with gates i and o, candidate g,
 *
 *     c = c' + i (g - c')        h = o c
 *
 * so the cell stays in (-1, 1), and three gates do the work of four.
 *
 * The gates are not exponentials but parabolas: integers compute the very
 * function that was trained, without a table, and a compiler vectorizes it.
 *
 *     sigmoid(z) = (1 - |z|/4)^2 / 2 for -4 < z <= 0, mirrored above
 *     tanh(z)    = 1 - (1 - z/2)^2   for 0 <= z < 2, mirrored below */
#ifndef GLY_LANGUAGE_NET_H
#define GLY_LANGUAGE_NET_H

#include "language/labels.h"

#ifndef GLY_UNITS
#define GLY_UNITS 112
#endif

enum {
    GLY_NET_WORD = 48,   /* width of a learned word vector */
    GLY_NET_VECTOR = 48, /* of a reduced GloVe vector */
    GLY_NET_AFFIX = 32,  /* of a row of an affix */
    GLY_NET_INPUT = GLY_NET_WORD + GLY_NET_VECTOR + GLY_NET_AFFIX,
    GLY_NET_AFFIX_ROWS = 8192,         /* affixes share rows by their hash */
    GLY_NET_UNITS = GLY_UNITS,         /* each way */
    GLY_NET_GATES = 3 * GLY_NET_UNITS, /* i, g, o */
    GLY_NET_STATE = 2 * GLY_NET_UNITS, /* both ways */
    GLY_NET_LAYERS = 2,
    GLY_NET_SLOTS = 4, /* words that a move is judged by */
    GLY_NET_HIDDEN = 128,
    GLY_NET_HIDDEN_MOST = 8, /* a hidden unit is cut to 0 … 8 */
    GLY_NET_TAGS = 80,       /* XPOS, then UPOS, then room */
    GLY_NET_MOVES = 96,      /* shift, left and right by relation, then room */
};

_Static_assert(GLY_XPOS_TAGS + GLY_UPOS_TAGS <= GLY_NET_TAGS, "tags");
_Static_assert(2 * GLY_RELATIONS + 1 <= GLY_NET_MOVES, "moves");

#endif
