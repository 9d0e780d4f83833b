#include "base/ranks.h"

gly_status gly_ranks_build(gly_ranks *out, gly_arena *arena, uint32_t most)
{
    *out = (gly_ranks){0};
    out->units = gly_arena_array(arena, (size_t)most / GLY_RANKS_UNIT + 1,
                                 sizeof *out->units);
    return out->units == NULL ? GLY_NO_MEMORY : GLY_OK;
}

void gly_ranks_add(gly_ranks *ranks, bool marked)
{
    uint32_t bit = ranks->count % GLY_RANKS_UNIT;
    gly_ranks_unit *unit = &ranks->units[ranks->count / GLY_RANKS_UNIT];
    if (marked) {
        unit->marks |= UINT64_C(1) << bit;
        ranks->marked++;
    }
    ranks->count++;
    /* The unit behind may not be asked for before it is reached. */
    if (bit == GLY_RANKS_UNIT - 1)
        (unit + 1)->before = ranks->marked;
}

bool gly_ranks_has(const gly_ranks *ranks, uint32_t index)
{
    const gly_ranks_unit *unit = &ranks->units[index / GLY_RANKS_UNIT];
    return (unit->marks >> index % GLY_RANKS_UNIT & 1) != 0;
}

/* How many bits are set: of each two, of each four, of each eight, and then all
 * of these in the topmost eight. */
static uint32_t bits_in(uint64_t marks)
{
    marks -= marks >> 1 & 0x5555555555555555U;
    marks = (marks & 0x3333333333333333U) + (marks >> 2 & 0x3333333333333333U);
    marks = (marks + (marks >> 4)) & 0x0F0F0F0F0F0F0F0FU;
    return (uint32_t)(marks * 0x0101010101010101U >> 56);
}

uint32_t gly_ranks_before(const gly_ranks *ranks, uint32_t index)
{
    const gly_ranks_unit *unit = &ranks->units[index / GLY_RANKS_UNIT];
    uint64_t below = (UINT64_C(1) << index % GLY_RANKS_UNIT) - 1;
    return unit->before + bits_in(unit->marks & below);
}
