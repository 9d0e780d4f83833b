#include "engine/sketches.h"

/* A symbol spread over as many bits as a byte has; the upper ones of a product
 * are the best. */
static uint8_t bit_of(gly_symbol word)
{
    return (uint8_t)(word * 0x9E3779B97F4A7C15U >> 56);
}

/* Sketch one wording, of whose words `bits` holds the bits. */
static void draw(gly_sketch *out, gly_words words, uint8_t *bits)
{
    for (uint32_t i = 0; i < words.count; i++) {
        bits[i] = bit_of(words.items[i]);
        out->blocks[bits[i] / GLY_SKETCH_BLOCK] |=
            UINT64_C(1) << (bits[i] % GLY_SKETCH_BLOCK);
    }
    out->bits = bits;
    out->count = words.count;
}

gly_sketch *gly_sketches_build(gly_arena *arena, const gly_wordings *wordings)
{
    size_t places = 0;
    for (uint32_t i = 0; i < wordings->count; i++)
        places += wordings->items[i].count;
    gly_sketch *sketches =
        gly_arena_array(arena, wordings->count, sizeof *sketches);
    uint8_t *bits = gly_arena_array(arena, places, sizeof *bits);
    if (sketches == NULL || bits == NULL)
        return NULL;
    for (uint32_t i = 0; i < wordings->count; i++) {
        gly_sketch *made = &sketches[i];
        draw(made, wordings->items[i], bits);
        made->needed = gly_similar_needed(wordings->nearness, made->count);
        made->group = wordings->groups == NULL ? GLY_NONE : wordings->groups[i];
        bits += made->count;
    }
    return sketches;
}

bool gly_sketches_near(const gly_sketch *a, const gly_sketch *b)
{
    const gly_sketch *less = a->count < b->count ? a : b;
    const gly_sketch *in = less == a ? b : a;
    if (less->needed > less->count)
        return false;
    uint32_t spare = less->count - less->needed, lacking = 0;
    for (uint32_t i = 0; i < less->count && lacking <= spare; i++) {
        uint32_t bit = less->bits[i];
        lacking +=
            (in->blocks[bit / GLY_SKETCH_BLOCK] >> (bit % GLY_SKETCH_BLOCK) &
             1) == 0;
    }
    return lacking <= spare;
}
