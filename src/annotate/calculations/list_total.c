/* list_total.c - the items of a list, and what they come to.
 *
 *     - Diesel: 84,000 crowns
 *     - Tyres: 61,000 crowns
 *     - Repairs: 101,000 crowns
 *
 *     Together that makes 264,000 crowns.    84 + 61 + 101 = 246
 *
 * The total is told by "in all", "together" and the like: in the paragraph
 * behind the list or right before it, or in the last item. Each item has one
 * amount of its kind; where an item has none or two, nothing is told. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"

enum { CUE_REACH = 5 };

typedef struct {
    gly_calculator *c;
    uint32_t first, end; /* blocks of the list */
} search;

/* Whether a word for a total stands near `term`, in its sentence. */
static bool is_total(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count;
    uint32_t from =
        term->first > s->first + CUE_REACH ? term->first - CUE_REACH : s->first;
    uint32_t to = term->last + CUE_REACH < end ? term->last + CUE_REACH : end;
    return gly_calculator_find(c, from, term->first, GLY_CUE_TOTAL) !=
               GLY_NONE ||
           gly_calculator_find(c, term->last, to, GLY_CUE_TOTAL) != GLY_NONE;
}

/* The terms of block `block`. */
static gly_terms terms_of(const gly_calculator *c, uint32_t block)
{
    const gly_token *tokens = c->reading->language->tokens.items;
    uint32_t low = 0, high = c->all.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens[c->all.items[middle].first].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t end = low;
    while (end < c->all.count && tokens[c->all.items[end].first].block == block)
        end++;
    return (gly_terms){c->all.items + low, end - low};
}

/* One amount of each item but the one that holds the total; false where an
 * item has none or two. */
static bool gather(gly_parts *out, const search *s, const gly_term *total)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    out->count = 0;
    for (uint32_t block = s->first; block < s->end; block++) {
        gly_terms terms = terms_of(s->c, block);
        const gly_term *only = NULL;
        uint32_t found = 0;
        if (tokens[total->first].block == block)
            continue;
        for (uint32_t i = 0; i < terms.count; i++) {
            bool part = gly_calculator_alike(s->c, &terms.items[i], total);
            only = part ? &terms.items[i] : only;
            found += part;
        }
        if (found != 1 || out->count == GLY_CALCULATION_TERMS)
            return false;
        gly_parts_push(out, only);
    }
    return out->count >= 3;
}

static gly_status check(const search *s, uint32_t block)
{
    gly_terms terms = terms_of(s->c, block);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++) {
        const gly_term *total = &terms.items[i];
        gly_parts parts;
        if (is_total(s->c, total) && !gly_calculator_is_told(s->c, total) &&
            gather(&parts, s, total) && gly_parts_likely(&parts, total))
            status = gly_parts_report(s->c, &parts, total,
                                      gly_parts_fit(&parts, total));
    }
    return status;
}

gly_status gly_calculate_list_total(gly_calculator *c)
{
    const gly_document *document = c->reading->language->document;
    const gly_block *blocks = document->blocks;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < document->block_count && status == GLY_OK;) {
        search s = {c, i, i};
        while (s.end < document->block_count &&
               blocks[s.end].kind == GLY_BLOCK_LIST_ITEM &&
               blocks[s.end].group == blocks[i].group)
            s.end++;
        i = s.end > i ? s.end : i + 1;
        if (s.end < s.first + 3)
            continue;
        status = check(&s, s.end - 1);
        if (status == GLY_OK && s.end < document->block_count)
            status = check(&s, s.end);
        if (status == GLY_OK && s.first > 0)
            status = check(&s, s.first - 1);
    }
    return status;
}
