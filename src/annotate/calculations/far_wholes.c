#include "annotate/calculations/far_wholes.h"

#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"
#include "lexicon/wordnet.h"

uint64_t gly_far_files(const gly_calculator *c, const gly_term *term)
{
    const gly_language *language = c->reading->language;
    const uint64_t kept = (UINT64_C(1) << GLY_FILE_NOUN_ANIMAL) |
                          (UINT64_C(1) << GLY_FILE_NOUN_PERSON) |
                          (UINT64_C(1) << GLY_FILE_NOUN_PLANT) |
                          (UINT64_C(1) << GLY_FILE_NOUN_ARTIFACT);
    gly_symbol noun = gly_terms_noun(c, term);
    gly_text word = gly_symbols_text(language->tokens.symbols, noun);
    return noun == 0 || term->number->kind != GLY_NUMBER_CARDINAL
               ? 0
               : gly_wordnet_files(NULL, gly_wordnet_find(word), GLY_NOUN) &
                     kept;
}

gly_symbol gly_far_preposition(const gly_calculator *c, const gly_term *term)
{
    uint32_t next = term->last + 1, noun = term->number->counted.noun;
    if (!gly_terms_is_nounless(term) && noun <= next + 1)
        next = noun + 1;
    return next < c->reading->language->tokens.count &&
                   gly_reading_is(c->reading, next, GLY_IS_PREPOSITION)
               ? c->reading->forms[next]
               : 0;
}

bool gly_far_is_near(const gly_parts *parts, const gly_term *whole)
{
    gly_decimal sum = gly_parts_value(parts), all = whole->number->value;
    gly_bounds wide = {gly_decimal_of(86, -2), gly_decimal_of(116, -2)};
    gly_slip slip = gly_slip_of(sum, all);
    return gly_bounds_meet(gly_bounds_multiply(gly_bounds_at(all), wide),
                           gly_bounds_at(sum)) ||
           slip == GLY_SLIP_LONG || slip == GLY_SLIP_SWAP;
}

static uint32_t block_of(const gly_calculator *c, const gly_term *term)
{
    return c->reading->language->tokens.items[term->first].block;
}

bool gly_far_is_known(const gly_calculator *c, const gly_term *part,
                      const gly_term *whole)
{
    gly_block_kind kind = gly_term_block(c, whole)->kind;
    uint32_t own = block_of(c, part), block = block_of(c, whole);
    return kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK ||
           (block < own && block + 1 >= own) ||
           gly_parts_times_told(c, whole) > 1;
}

/* The preposition or "to" right behind the term, as a form; 0 for none. */
static gly_symbol leads_on(const gly_calculator *c, const gly_term *term)
{
    uint32_t next = term->last + 1;
    return gly_reading_is_word(c->reading, next, "to")
               ? c->reading->forms[next]
               : gly_far_preposition(c, term);
}

bool gly_far_is_first(const gly_calculator *c, const gly_parts *parts,
                      const gly_term *whole)
{
    enum { NEAR = 4 };
    const uint32_t *sentences = c->reading->sentences;
    const gly_term *first = parts->items[0];
    gly_symbol shared = leads_on(c, first);
    /* "lost £3.4m in two years, £1.3m in the first and £2.1m in the second" */
    if (shared == 0 || gly_reading_is_word(c->reading, first->last + 1, "in") ||
        whole->first > first->first ||
        sentences[whole->first] != sentences[first->first])
        return false;
    for (uint32_t i = 1; i < parts->count; i++) {
        if (leads_on(c, parts->items[i]) != shared)
            return false;
    }
    for (uint32_t i = whole->last + 1;
         i < first->first && i < whole->last + NEAR; i++) {
        if (c->reading->forms[i] == shared)
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            return false;
    }
    return false;
}
