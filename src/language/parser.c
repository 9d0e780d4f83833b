#include "language/parser.h"

#include "language/kernel.h"

enum { SLOT_ROW = GLY_NET_SLOTS * GLY_NET_HIDDEN };

gly_status gly_parser_build(gly_parser *out, gly_arena *arena,
                            const gly_model *model, uint32_t most)
{
    *out = (gly_parser){0};
    gly_parse *parse = &out->parse;
    parse->stack = gly_arena_array(arena, most, sizeof *parse->stack);
    parse->heads = gly_arena_array(arena, most, sizeof *parse->heads);
    parse->relations = gly_arena_take(arena, most);
    out->units = gly_arena_array(arena, GLY_NET_HIDDEN, sizeof *out->units);
    out->scores = gly_arena_array(arena, GLY_NET_MOVES, sizeof *out->scores);
    if (!parse->stack || !parse->heads || !parse->relations || !out->units ||
        !out->scores)
        return GLY_NO_MEMORY;
    return gly_encoder_build(&out->encoder, arena, model, most);
}

/* Score all moves in the present state. */
static void score(gly_parser *parser)
{
    const gly_model_moves *moves = &parser->encoder.model->moves;
    uint32_t slots[GLY_NET_SLOTS];
    gly_kernel_units units = {
        .bias = moves->bias, .shift = moves->shift, .units = parser->units};
    gly_parse_slots(slots, &parser->parse);
    for (uint32_t i = 0; i < GLY_NET_SLOTS; i++) {
        if (slots[i] == GLY_NONE)
            units.rows[i] = moves->absent[i];
        else if (slots[i] == parser->parse.count)
            units.rows[i] = moves->root[i];
        else
            units.rows[i] = parser->encoder.sums + (size_t)slots[i] * SLOT_ROW +
                            i * GLY_NET_HIDDEN;
    }
    gly_kernel_unite(&units);
    gly_kernel_multiply(&(gly_kernel_product){
        1, GLY_NET_MOVES, GLY_NET_HIDDEN, parser->units, moves->moves[0],
        moves->move_bias, parser->scores});
}

/* Whether words of `e`, which holds the top, wait for a head beside it: on the
 * stack below, or in the buffer. */
static bool others_wait(const gly_parse *parse, gly_enclosure e)
{
    uint32_t below = gly_parse_stack(parse, 1);
    return parse->next <= e.last || (below != GLY_NONE && below >= e.first);
}

static bool holds(gly_enclosure e, uint32_t word)
{
    return e.first <= word && word <= e.last;
}

/* Take from `kinds` the arcs that would leave a quotation by another word than
 * its root. When nothing is left the marks were no quotation: all stay. */
static uint32_t keep_inside(const gly_parse *parse, uint32_t kinds,
                            const gly_parser_input *input)
{
    uint32_t top = gly_parse_stack(parse, 0), below = gly_parse_stack(parse, 1);
    uint32_t kept = kinds;
    for (uint32_t i = 0; top != GLY_NONE && i < input->enclosure_count; i++) {
        gly_enclosure e = input->enclosures[i];
        if (!holds(e, top) || !others_wait(parse, e))
            continue;
        if (!holds(e, parse->next))
            kept &= ~(uint32_t)GLY_MAY_LEFT;
        if (below != GLY_NONE && !holds(e, below))
            kept &= ~(uint32_t)GLY_MAY_RIGHT;
    }
    return kept == 0 ? kinds : kept;
}

/* The best-scored move that fits. */
static uint32_t choose(const gly_parser *parser, uint32_t kinds)
{
    uint32_t best = GLY_MOVES;
    for (uint32_t move = 0; move < GLY_MOVES; move++) {
        if ((best == GLY_MOVES ||
             parser->scores[move] > parser->scores[best]) &&
            gly_parse_fits(&parser->parse, kinds, move))
            best = move;
    }
    return best;
}

void gly_parser_run(gly_parser *parser, const gly_parser_input *input)
{
    gly_parse *parse = &parser->parse;
    gly_encoder_read(&parser->encoder, input->words, input->count);
    parse->count = input->count;
    parse->next = parse->depth = 0;
    while (!gly_parse_is_done(parse)) {
        uint32_t kinds = gly_parse_legal(parse);
        if (input->enclosure_count > 0)
            kinds = keep_inside(parse, kinds, input);
        if (kinds != GLY_MAY_SHIFT)
            score(parser);
        gly_parse_move(parse, kinds == GLY_MAY_SHIFT ? GLY_MOVE_SHIFT
                                                     : choose(parser, kinds));
    }
}
