/* measure.h - how good weights are, on a treebank with its own tokens. */
#ifndef GLY_TRAIN_MEASURE_H
#define GLY_TRAIN_MEASURE_H

#include "language/parser.h"
#include "train/pass.h"

/* Counts over a treebank. Marks are not counted among words, as in the CoNLL
 * shared tasks; relations are compared with their subtypes. */
typedef struct {
    uint32_t tokens, xpos, upos;
    uint32_t words, heads, arcs;
} gly_measure_counts;

/* Run the network in float over `bank`. Sentences over PASS_LONGEST words are
 * passed over. */
void gly_measure_float(gly_measure_counts *out, gly_train_pass *room,
                       const gly_pass_net *net, const gly_treebank *bank);

/* Run the model in integers, as galley does. */
void gly_measure_model(gly_measure_counts *out, gly_parser *parser,
                       const gly_treebank *bank);

/* Print "XPOS 96.1 UPOS … UAS … LAS …" to standard output. */
void gly_measure_print(const gly_measure_counts *counts);

#endif
