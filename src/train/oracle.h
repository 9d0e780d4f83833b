/* oracle.h - which moves are right, in any state of a parse.
 * A move is right when no move makes fewer gold arcs unreachable (Goldberg and
 * Nivre 2013, for arc-hybrid). So training can follow the parser into its own
 * mistakes and teach it the best way on. */
#ifndef GLY_TRAIN_ORACLE_H
#define GLY_TRAIN_ORACLE_H

#include "language/transitions.h"
#include "train/treebank.h"

/* Mark in `right` the moves that are right; at least one is. An arc that gold
 * lacks has its word's gold relation. */
void gly_oracle_moves(bool right[GLY_NET_MOVES], const gly_parse *parse,
                      const gly_train_sentence *gold);

#endif
