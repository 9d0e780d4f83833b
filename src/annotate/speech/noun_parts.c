/* noun_parts.c - reads what hangs on a noun off the tree. */
#include "annotate/speech/noun_parts.h"

#include "annotate/speech/cues.h"

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

uint32_t gly_noun_owner(const gly_reading *reading, uint32_t noun)
{
    static const char *const words[] = {"by", "from"};
    uint32_t owner =
        gly_syntax_child(&reading->language->syntax, noun, GLY_REL_NMOD_POSS);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (owner == GLY_NONE)
            owner = gly_noun_child(reading, noun, GLY_REL_NMOD, words[i]);
    }
    return owner;
}

void gly_noun_take_source(gly_cue *c, gly_phrase phrase)
{
    gly_source_within(&c->source, c->input, phrase.first, phrase.last);
}

bool gly_noun_said_source(gly_cue *c, uint32_t noun)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[noun];
    uint32_t subject = gly_syntax_child(syntax, noun, GLY_REL_NSUBJ);
    if (node->relation == GLY_REL_APPOS)
        subject = node->head;
    if (subject == GLY_NONE)
        return false;
    gly_noun_take_source(c, gly_grammar_phrase(c->reading, subject));
    return true;
}

void gly_noun_hand_on(gly_attribution *out, const gly_cue *c, gly_phrase words,
                      gly_content_form form)
{
    *out = gly_attribution_to(&c->source);
    out->cue_first = c->first;
    out->cue_last = c->last;
    out->form = form;
    out->content_count = 1;
    out->content[0] =
        gly_tokens_span(&c->reading->language->tokens, words.first, words.last);
}

bool gly_noun_is_listed(const gly_reading *reading, const char *list,
                        uint32_t index)
{
    return gly_reading_entry(reading, list, index, GLY_LEXICON_WORDS_MOST)
               .count > 0;
}
