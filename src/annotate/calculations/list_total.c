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
#include "annotate/calculations/term_blocks.h"

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
    return gly_calculator_is(c, s->first, GLY_CUE_TOTAL) ||
           gly_calculator_find(c, from, term->first, GLY_CUE_TOTAL) !=
               GLY_NONE ||
           gly_calculator_find(c, term->last, to, GLY_CUE_TOTAL) != GLY_NONE;
}

/* One amount of each item but the one that holds the total; false where an
 * item has none or two. */
static bool gather(gly_parts *out, const search *s, const gly_term *total)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    out->count = 0;
    for (uint32_t block = s->first; block < s->end; block++) {
        gly_terms terms = gly_terms_of_block(s->c, block);
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
    gly_terms terms = gly_terms_of_block(s->c, block);
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
    gly_status status = GLY_OK;
    for (uint32_t i = 0, end; i < document->block_count && status == GLY_OK;
         i = end) {
        end = gly_block_group_end(c, i);
        search s = {c, i, end};
        if (document->blocks[i].kind != GLY_BLOCK_LIST_ITEM)
            continue;
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
