#include "train/oracle.h"

#include <string.h>

/* Gold arcs from `word` to words of the buffer. */
static uint32_t waiting_children(const gly_parse *parse,
                                 const gly_train_sentence *gold, uint32_t word)
{
    uint32_t lost = 0;
    for (uint32_t i = parse->next; i < parse->count; i++)
        lost += gold->words[i].head == word;
    return lost;
}

/* Left: the top gets the next word as its head; it loses its children in the
 * buffer, and its head if that is the word below or further on. */
static uint32_t cost_of_left(const gly_parse *parse,
                             const gly_train_sentence *gold)
{
    uint32_t top = gly_parse_stack(parse, 0);
    uint32_t below = gly_parse_stack(parse, 1);
    uint32_t head = gold->words[top].head;
    return waiting_children(parse, gold, top) +
           (head == below || head > parse->next);
}

/* Right: the top loses its children and its head in the buffer. */
static uint32_t cost_of_right(const gly_parse *parse,
                              const gly_train_sentence *gold)
{
    uint32_t top = gly_parse_stack(parse, 0);
    return waiting_children(parse, gold, top) +
           (gold->words[top].head >= parse->next);
}

/* Shift: the next word loses its children on the stack, and its head there
 * unless that is the top. */
static uint32_t cost_of_shift(const gly_parse *parse,
                              const gly_train_sentence *gold)
{
    uint32_t lost = 0, head = gold->words[parse->next].head;
    for (uint32_t i = 0; i < parse->depth; i++) {
        uint32_t word = parse->stack[i];
        lost += gold->words[word].head == parse->next;
        lost += word == head && i + 1 < parse->depth;
    }
    return lost;
}

void gly_oracle_moves(bool right[GLY_NET_MOVES], const gly_parse *parse,
                      const gly_train_sentence *gold)
{
    uint32_t kinds = gly_parse_legal(parse);
    uint32_t costs[3] = {UINT32_MAX, UINT32_MAX, UINT32_MAX}, least;
    uint32_t top = gly_parse_stack(parse, 0), relation = 0;
    if (kinds & GLY_MAY_SHIFT)
        costs[0] = cost_of_shift(parse, gold);
    if (kinds & GLY_MAY_LEFT)
        costs[1] = cost_of_left(parse, gold);
    if (kinds & GLY_MAY_RIGHT)
        costs[2] = cost_of_right(parse, gold);
    least = costs[0] < costs[1] ? costs[0] : costs[1];
    least = least < costs[2] ? least : costs[2];

    if (top != GLY_NONE)
        relation = gold->words[top].relation;
    if (relation == GLY_REL_ROOT)
        relation = GLY_REL_PARATAXIS; /* an arc that gold does not have */
    uint32_t left = parse->next == parse->count ? GLY_REL_ROOT : relation;
    memset(right, 0, GLY_NET_MOVES * sizeof *right);
    right[GLY_MOVE_SHIFT] = costs[0] == least;
    right[GLY_MOVE_LEFT + left] = costs[1] == least;
    right[GLY_MOVE_RIGHT + relation] = costs[2] == least;
}
