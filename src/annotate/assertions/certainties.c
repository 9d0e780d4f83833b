/* certainties.c - what the paper itself is sure of.
 *
 *     The plan will surely fail.       a verdict
 *     The levy will ruin the shops.    doom, in the main clause */
#include "annotate/assertions/assertion_finders.h"

/* Whether token `i` is a verb of doom after "will", in the main clause. */
static bool foretells(const gly_assertion_search *search,
                      const gly_sentence *sentence, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    if (i == sentence->first || syntax->items[i].head != GLY_NONE ||
        gly_assertion_entry(search, i, GLY_WORDS_DIRE_VERB, NULL).count == 0)
        return false;
    uint32_t aux = gly_syntax_child(syntax, i, GLY_REL_AUX);
    uint32_t object = gly_syntax_child(syntax, i, GLY_REL_OBJ);
    /* "will save him half the fare" */
    bool somebody = gly_reading_is(search->reading, i + 1, GLY_IS_PRONOUN);
    return aux != GLY_NONE && aux + 1 == i && !somebody &&
           gly_reading_is_word(search->reading, aux, "will") &&
           object != GLY_NONE &&
           /* "will eliminate 12 bus routes": a plan, and no doom */
           gly_syntax_child(syntax, object, GLY_REL_NUMMOD) == GLY_NONE;
}

/* "it [is the reason why] the hall is shut": what it was that was just told of,
 * and nobody is held to account. */
static bool points_back(const gly_assertion_search *search, uint32_t i)
{
    static const char *const words[] = {"it", "this", "that", "which", NULL};
    return i > 0 && gly_reading_is_one_of(search->reading, i - 1, words) &&
           gly_reading_is_word(search->reading, i + 1, "the") &&
           gly_reading_is_word(search->reading, i + 2, "reason");
}

gly_status gly_find_certainties(const gly_assertion_search *search,
                                const gly_sentence *sentence)
{
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        gly_entry entry =
            gly_assertion_entry(search, i, GLY_WORDS_CERTAINTY, NULL);
        uint32_t last = entry.count > 0 ? i + entry.count - 1 : i;
        if ((entry.count == 0 && !foretells(search, sentence, i)) ||
            (entry.count > 0 && points_back(search, i)))
            continue;
        bool mere =
            gly_assertion_entry(search, i, GLY_WORDS_CERTAINTY, "certain")
                .count > 0;
        gly_assertion found = gly_assertion_of(
            mere ? GLY_ASSERTION_CERTAINTY : GLY_ASSERTION_VERDICT, i, last);
        return gly_assertion_add(search, &found);
    }
    return GLY_OK;
}
