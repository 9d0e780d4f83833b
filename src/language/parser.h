/* parser.h - greedy moves over what the encoder has read.
 *
 * Quotation marks are constraints. In
 *
 *     “The talks were serious,” Adler said, “and they go on.”
 *
 * a word of a quotation gets its head inside, until one is left: that one is
 * the quotation's root, and only it may hang on a word outside. */
#ifndef GLY_LANGUAGE_PARSER_H
#define GLY_LANGUAGE_PARSER_H

#include "language/encoder.h"
#include "language/transitions.h"

/* Words between two quotation marks of one sentence, both included. */
typedef struct {
    uint32_t first, last;
} gly_enclosure;

/* Room for one sentence at a time. */
typedef struct {
    gly_encoder encoder;
    gly_parse parse;
    int16_t *units;  /* GLY_NET_HIDDEN of the move at hand */
    int32_t *scores; /* GLY_NET_MOVES of it */
} gly_parser;

/* A sentence to be parsed: `count` words, and the quotations in it, in order
 * of `first`, an inner one after its outer one. */
typedef struct {
    const gly_features *words;
    uint32_t count; /* 1 to the parser's most */
    const gly_enclosure *enclosures;
    uint32_t enclosure_count;
} gly_parser_input;

/* Room for sentences of `most` words, in `arena`. */
gly_status gly_parser_build(gly_parser *out, gly_arena *arena,
                            const gly_model *model, uint32_t most);

/* Tag and parse: `encoder.xpos`, `encoder.upos`, `parse.heads` (`count` for
 * the root) and `parse.relations` are filled. O(count), times the enclosures
 * that hold a word. */
void gly_parser_run(gly_parser *parser, const gly_parser_input *input);

#endif
