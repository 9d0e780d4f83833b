/* variants.c - asks for an odd spelling, and for what is said of one. */
#include "annotate/people/variants.h"

bool gly_variants_has(const gly_annotations *annotations, uint32_t token)
{
    const gly_variants *v = annotations->variants;
    uint32_t from = 0, to = v->count;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (v->items[middle].token < token)
            from = middle + 1;
        else
            to = middle;
    }
    return from < v->count && v->items[from].token == token;
}

bool gly_variants_is_told(const gly_reading *reading, uint32_t token)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "slip-word");
    const gly_sentence *s = gly_reading_sentence(reading, token);
    for (uint32_t i = s->first; list != GLY_NONE && i < s->first + s->count;
         i++) {
        if (gly_lexicon_find(lexicon, list, reading->forms + i, 1).count > 0)
            return true;
    }
    return false;
}
