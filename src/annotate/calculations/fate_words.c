#include "annotate/calculations/fate_words.h"

gly_list_id gly_fate_words(const gly_calculator *c)
{
    return gly_lexicon_list(c->reading->language->lexicon, "fate");
}

gly_symbol gly_fate_of(const gly_calculator *c, gly_list_id fates,
                       uint32_t token)
{
    const gly_reading *reading = c->reading;
    return token == GLY_NONE || fates == GLY_NONE ||
                   token >= reading->language->tokens.count
               ? 0
               : gly_lexicon_find(reading->language->lexicon, fates,
                                  &reading->forms[token], 1)
                     .class;
}
