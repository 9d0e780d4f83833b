/* quantize.h - from learned numbers to the weights file. */
#ifndef GLY_TRAIN_QUANTIZE_H
#define GLY_TRAIN_QUANTIZE_H

#include "language/model.h"
#include "train/params.h"

/* The model in integers, in `arena`. For every sum of the network it is proved
 * from the weights that 32 bits hold it, whatever words are read. GLY_INVALID
 * when that leaves too few bits for the weights. */
gly_status gly_quantize(gly_model **out, gly_arena *arena,
                        const gly_params *weights,
                        const gly_train_words *words);

/* Write the weights file to `path`; GLY_IO when that fails. */
gly_status gly_quantize_write(const char *path, const gly_model *model);

#endif
