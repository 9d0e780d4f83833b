#include "annotate/calculations/term_blocks.h"

const gly_block *gly_term_block(const gly_calculator *calculator,
                                const gly_term *term)
{
    const gly_language *language = calculator->reading->language;
    return &language->document
                ->blocks[language->tokens.items[term->first].block];
}

bool gly_term_in_table(const gly_calculator *calculator, const gly_term *term)
{
    return gly_term_block(calculator, term)->kind == GLY_BLOCK_CELL;
}

gly_terms gly_terms_of_block(const gly_calculator *calculator, uint32_t block)
{
    const gly_terms *all = &calculator->all;
    const gly_token *tokens = calculator->reading->language->tokens.items;
    uint32_t low = 0, high = all->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens[all->items[middle].first].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t end = low;
    while (end < all->count && tokens[all->items[end].first].block == block)
        end++;
    return (gly_terms){all->items + low, end - low};
}

uint32_t gly_block_group_end(const gly_calculator *calculator, uint32_t first)
{
    const gly_document *document = calculator->reading->language->document;
    const gly_block *blocks = document->blocks;
    uint32_t end = first + 1;
    while (end < document->block_count &&
           blocks[end].kind == blocks[first].kind &&
           blocks[end].group == blocks[first].group)
        end++;
    return end;
}

gly_terms gly_terms_around(const gly_calculator *c, const gly_term *term,
                           uint32_t most)
{
    uint32_t at = (uint32_t)(term - c->all.items), count = c->all.count;
    uint32_t first = at > most ? at - most : 0;
    uint32_t end = count - at > most ? at + most : count;
    return (gly_terms){c->all.items + first, end - first};
}

gly_terms gly_terms_before(const gly_calculator *c, const gly_term *term,
                           uint32_t back)
{
    const gly_token *tokens = c->reading->language->tokens.items;
    const gly_block *blocks = c->reading->language->document->blocks;
    uint32_t block = tokens[term->first].block;
    const gly_term *first = term;
    while (first > c->all.items) {
        uint32_t own = tokens[first[-1].first].block;
        if (own + back < block || gly_block_is_summary(blocks[own].kind))
            break;
        first--;
    }
    return (gly_terms){first, (uint32_t)(term - first)};
}
