#include "language/transitions.h"

uint32_t gly_parse_stack(const gly_parse *parse, uint32_t below)
{
    return below < parse->depth ? parse->stack[parse->depth - 1 - below]
                                : GLY_NONE;
}

void gly_parse_slots(uint32_t slots[GLY_NET_SLOTS], const gly_parse *parse)
{
    slots[0] = gly_parse_stack(parse, 0);
    slots[1] = gly_parse_stack(parse, 1);
    slots[2] = gly_parse_stack(parse, 2);
    slots[3] = parse->next;
}

bool gly_parse_is_done(const gly_parse *parse)
{
    return parse->next == parse->count && parse->depth == 0;
}

uint32_t gly_parse_legal(const gly_parse *parse)
{
    uint32_t kinds = 0;
    if (parse->next < parse->count)
        kinds |= GLY_MAY_SHIFT;
    if (parse->depth == 1 || (parse->depth > 1 && parse->next < parse->count))
        kinds |= GLY_MAY_LEFT;
    if (parse->depth >= 2)
        kinds |= GLY_MAY_RIGHT;
    return kinds;
}

bool gly_parse_fits(const gly_parse *parse, uint32_t kinds, uint32_t move)
{
    if (move == GLY_MOVE_SHIFT)
        return (kinds & GLY_MAY_SHIFT) != 0;
    if (move >= GLY_MOVE_RIGHT)
        return (kinds & GLY_MAY_RIGHT) != 0 &&
               move != GLY_MOVE_RIGHT + GLY_REL_ROOT;
    bool to_root = parse->next == parse->count;
    return (kinds & GLY_MAY_LEFT) != 0 &&
           to_root == (move == GLY_MOVE_LEFT + GLY_REL_ROOT);
}

void gly_parse_move(gly_parse *parse, uint32_t move)
{
    if (move == GLY_MOVE_SHIFT) {
        parse->stack[parse->depth++] = parse->next++;
        return;
    }
    uint32_t word = parse->stack[--parse->depth];
    bool right = move >= GLY_MOVE_RIGHT;
    parse->heads[word] = right ? parse->stack[parse->depth - 1] : parse->next;
    parse->relations[word] =
        (uint8_t)(move - (right ? GLY_MOVE_RIGHT : GLY_MOVE_LEFT));
}
