/* transitions.h - the moves of the parser: arc-hybrid (Kuhlmann, Gómez-
 * Rodríguez and Satta 2011).
 *
 * Words wait in a buffer, the root of the sentence after the last of them; a
 * stack holds those still without a head.
 *
 *     "Adler said it rained"     stack          buffer
 *     shift                      Adler          said it rained ROOT
 *     left nsubj                                said …     Adler <- said
 *     shift shift left nsubj …   said rained    ROOT       it <- rained
 *     right ccomp                said           ROOT       said -> rained
 *     left root                                 ROOT       said <- ROOT
 *
 * A left move gives the top of the stack the next word of the buffer as its
 * head, a right move the word below it on the stack. The root takes one word
 * only, so what comes out is always a tree: n shifts and n arcs. */
#ifndef GLY_LANGUAGE_TRANSITIONS_H
#define GLY_LANGUAGE_TRANSITIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "language/net.h"

/* Numbers of the moves in the network. */
enum {
    GLY_MOVE_SHIFT = 0,
    GLY_MOVE_LEFT = 1, /* plus the relation */
    GLY_MOVE_RIGHT = 1 + GLY_RELATIONS,
    GLY_MOVES = 1 + 2 * GLY_RELATIONS,
};

/* Kinds of moves, as a set. */
enum { GLY_MAY_SHIFT = 1, GLY_MAY_LEFT = 2, GLY_MAY_RIGHT = 4 };

/* Words are numbered from 0; the root of the sentence is `count`. Invariant:
 * words of the stack ascend, are below `next` and have no head. */
typedef struct {
    uint32_t count;  /* words */
    uint32_t next;   /* first of the buffer; `count` when it is empty */
    uint32_t depth;  /* words on the stack */
    uint32_t *stack; /* room for `count` */
    uint32_t *heads; /* of each word; `count` for the root's */
    uint8_t *relations;
} gly_parse;

/* The word `below` the top of the stack (0 is the top); GLY_NONE for none. */
uint32_t gly_parse_stack(const gly_parse *parse, uint32_t below);

/* The words that a move is judged by: three of the stack, the next one. */
void gly_parse_slots(uint32_t slots[GLY_NET_SLOTS], const gly_parse *parse);

/* Whether every word has its head. */
bool gly_parse_is_done(const gly_parse *parse);

/* The kinds of moves there are; never none before the parse is done. */
uint32_t gly_parse_legal(const gly_parse *parse);

/* Whether `move` is one of the `kinds`, and its relation fits: "root" is for
 * the root's arc alone. */
bool gly_parse_fits(const gly_parse *parse, uint32_t kinds, uint32_t move);

/* Make a move, which must be legal. */
void gly_parse_move(gly_parse *parse, uint32_t move);

#endif
