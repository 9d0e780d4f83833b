#include "annotate/calculations/periods.h"

/* How many words may stand between an amount and its "a month". */
enum { REACH = 4 };

/* Likewise between it and its "each". */
enum { EACH_REACH = 3 };

gly_unit gly_period_unit(const gly_calculator *c, uint32_t token)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "unit");
    const gly_symbols *symbols = gly_lexicon_symbols(lexicon);
    if (list == GLY_NONE || token >= c->reading->language->tokens.count ||
        c->reading->forms[token] >= gly_symbols_end(symbols))
        return GLY_UNIT_NONE;
    gly_entry entry =
        gly_lexicon_find(lexicon, list, &c->reading->forms[token], 1);
    return entry.count == 0
               ? GLY_UNIT_NONE
               : gly_unit_of(gly_symbols_text(symbols, entry.class));
}

/* Whether a word at `token` leads to what an amount is told of: a, per. */
static bool leads(const gly_calculator *c, uint32_t token)
{
    return gly_reading_is_indefinite(c->reading, token) ||
           gly_calculator_is(c, token, GLY_CUE_EACH);
}

uint32_t gly_period_noun(const gly_calculator *c, const gly_term *term)
{
    if (term->number->per != GLY_NONE)
        return term->number->per;
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count, next = term->last + 1;
    if (next + 1 < end && leads(c, next) && nodes[next + 1].xpos == GLY_XPOS_NN)
        return next + 1;
    if (term->number->kind == GLY_NUMBER_CARDINAL &&
        term->number->counted.noun != GLY_NONE &&
        term->number->counted.noun > term->last &&
        term->number->counted.noun <= term->last + REACH)
        next = term->number->counted.noun + 1;
    if (next + 1 < end && leads(c, next) && nodes[next + 1].xpos == GLY_XPOS_NN)
        return next + 1;
    for (uint32_t i = next; i + 1 < end && i <= term->last + 2 * REACH; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        bool each = gly_calculator_is(c, i, GLY_CUE_EACH) &&
                    (gly_reading_is_word(c->reading, i - 1, "for") ||
                     gly_reading_is_word(c->reading, i - 1, "in")) &&
                    nodes[i + 1].xpos == GLY_XPOS_NN;
        bool ago = gly_reading_is_word(c->reading, i + 2, "ago") ||
                   gly_reading_is_word(c->reading, i + 2, "earlier");
        if (each ||
            (leads(c, i) && !ago && gly_period_unit(c, i + 1) != GLY_UNIT_NONE))
            return i + 1;
    }
    return GLY_NONE;
}

uint32_t gly_period_each_before(const gly_calculator *c, const gly_term *term)
{
    uint32_t verb = term->number->counted.verb;
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    if (verb == GLY_NONE || verb > term->first ||
        verb + EACH_REACH < term->first || verb < start + 2)
        return GLY_NONE;
    bool one = gly_reading_is_word(c->reading, verb - 2, "each") ||
               gly_reading_is_word(c->reading, verb - 2, "every");
    return one && c->reading->language->syntax.items[verb - 1].xpos ==
                       GLY_XPOS_NN
               ? verb - 1
               : GLY_NONE;
}

bool gly_period_is_each(const gly_calculator *c, const gly_term *term)
{
    for (uint32_t i = term->last + 1; i <= term->last + EACH_REACH; i++) {
        if (gly_calculator_is(c, i, GLY_CUE_EACH))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
    }
    return false;
}

bool gly_period_is_for_each(const gly_calculator *c, uint32_t noun)
{
    return noun != GLY_NONE && noun > 1 &&
           gly_calculator_is(c, noun - 1, GLY_CUE_EACH) &&
           gly_reading_is_word(c->reading, noun - 2, "for");
}
