/* disclaimers.c - reads the sentences after an accusation. */
#include "annotate/assertions/disclaimers.h"

#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"

enum { SENTENCES_AFTER = 2 };

/* Whether the sentence opens with a pronoun that may mean the person: "[His]
 * lawyer did not return two calls". */
static bool opens_with(const gly_assertion_search *search, uint32_t token,
                       uint32_t entity)
{
    const gly_reading *reading = search->reading;
    return gly_reading_is(reading, token, GLY_IS_PRONOUN) &&
           gly_genders_agree(search->annotations->entities[entity].gender,
                             gly_bindings_gender(reading, token));
}

/* Whether the sentence speaks of the person, by name, by a pronoun, or as one
 * of two: "neither has been charged". */
static bool is_about(const gly_assertion_search *search,
                     const gly_sentence *sentence, uint32_t entity)
{
    const gly_annotations *a = search->annotations;
    uint32_t end = sentence->first + sentence->count;
    if (entity == GLY_NONE ||
        gly_reading_is_word(search->reading, sentence->first, "neither") ||
        gly_reading_is_word(search->reading, sentence->first, "none") ||
        gly_reading_is_word(search->reading, sentence->first, "nobody") ||
        opens_with(search, sentence->first, entity))
        return true;
    for (uint32_t i = gly_mentions_before(a, sentence->first);
         i < a->mention_count && a->mentions[i].first < end; i++) {
        if (a->mentions[i].entity == entity)
            return true;
    }
    return false;
}

gly_disclaimer gly_disclaimer_after(const gly_assertion_search *search,
                                    uint32_t sentence, uint32_t entity)
{
    const gly_sentences *all = &search->reading->language->sentences;
    gly_disclaimer found = GLY_DISCLAIMER_NONE;
    for (uint32_t s = sentence + 1;
         s < all->count && s <= sentence + SENTENCES_AFTER &&
         all->items[s].block == all->items[sentence].block;
         s++) {
        if (!is_about(search, &all->items[s], entity))
            continue;
        if (gly_assertion_mentions(search, s, GLY_WORDS_DISCLAIMER,
                                   "uncharged"))
            return GLY_DISCLAIMER_UNCHARGED;
        if (gly_assertion_mentions(search, s, GLY_WORDS_DISCLAIMER,
                                   "unanswered"))
            found = GLY_DISCLAIMER_UNANSWERED;
    }
    return found;
}

/* Whether the verb tells what happened, and not what is so: "sold", "has sold",
 * "had been selling". */
static bool is_past(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    gly_xpos tag = syntax->items[verb].xpos;
    return tag == GLY_XPOS_VBD ||
           ((tag == GLY_XPOS_VBN || tag == GLY_XPOS_VBG) &&
            (gly_syntax_child(syntax, verb, GLY_REL_AUX) != GLY_NONE ||
             syntax->items[verb].relation == GLY_REL_CONJ));
}

bool gly_disclaimer_is_deed(const gly_assertion_search *search, uint32_t verb)
{
    const gly_reading *reading = search->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    if (syntax->items[verb].upos != GLY_UPOS_VERB || !is_past(search, verb) ||
        gly_reading_is(reading, verb, GLY_IS_SAYING | GLY_IS_REPORTING) ||
        gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE ||
        gly_syntax_child(syntax, verb, GLY_REL_AUX_PASS) != GLY_NONE)
        return false;
    if (gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, NULL).count > 0)
        return true;
    switch (gly_reading_file(reading, verb, GLY_VERB)) {
    case GLY_FILE_VERB_CHANGE:
    case GLY_FILE_VERB_COMPETITION:
    case GLY_FILE_VERB_CONSUMPTION:
    case GLY_FILE_VERB_CONTACT:
    case GLY_FILE_VERB_CREATION:
    case GLY_FILE_VERB_POSSESSION:
        return gly_syntax_child(syntax, verb, GLY_REL_OBJ) != GLY_NONE ||
               gly_syntax_child(syntax, verb, GLY_REL_OBL) != GLY_NONE;
    default:
        return false;
    }
}
