/* noun_parts.c - reads what hangs on a noun off the tree. */
#include "annotate/speech/noun_parts.h"

uint32_t gly_noun_child(const gly_reading *reading, uint32_t token,
                        gly_relation relation, const char *case_word)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t child = gly_syntax_child(syntax, token, relation);
    while (child != GLY_NONE) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (word != GLY_NONE && gly_reading_is_word(reading, word, case_word))
            return child;
        child = gly_syntax_next(syntax, child, relation);
    }
    return GLY_NONE;
}

gly_phrase gly_noun_words(const gly_reading *reading, uint32_t head)
{
    gly_phrase phrase;
    gly_syntax_reach(&reading->language->syntax, head, &phrase.first,
                     &phrase.last);
    uint32_t word =
        gly_syntax_child(&reading->language->syntax, head, GLY_REL_CASE);
    if (word == phrase.first)
        phrase.first++;
    if (word == phrase.last && phrase.last > phrase.first)
        phrase.last--;
    return phrase;
}

bool gly_noun_holds_number(const gly_reading *reading, gly_phrase words)
{
    for (uint32_t i = words.first; i <= words.last; i++) {
        if (reading->language->syntax.items[i].upos == GLY_UPOS_NUM)
            return true;
    }
    return false;
}
