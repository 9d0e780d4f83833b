/* quoting.c - reads who is quoted off the tree. */
#include "annotate/speech/quoting.h"

#include <string.h>

#include "annotate/speech/passives.h"
#include "annotate/speech/source_parts.h"

static const gly_syntax *syntax_of(const gly_cue *c)
{
    return &c->reading->language->syntax;
}

static bool is_quote(const gly_cue *c, uint32_t token)
{
    const gly_node *node = &syntax_of(c)->items[token];
    return node->upos == GLY_UPOS_VERB &&
           gly_text_equal(gly_symbols_text(c->reading->language->tokens.symbols,
                                           node->lemma),
                          gly_text_of("quote"));
}

static bool is_behind_as(const gly_cue *c, uint32_t token)
{
    return token > c->from && gly_reading_is_word(c->reading, token - 1, "as");
}

uint32_t gly_quoting_verb(const gly_cue *c)
{
    if (is_quote(c, c->first))
        return c->first;
    uint32_t head = syntax_of(c)->items[c->first].head;
    return is_behind_as(c, c->first) && head != GLY_NONE && head < c->first &&
                   is_quote(c, head)
               ? head
               : GLY_NONE;
}

bool gly_quoting_leads_on(const gly_cue *c)
{
    const gly_syntax *syntax = syntax_of(c);
    for (uint32_t k = syntax->items[c->first].first_child;
         is_quote(c, c->first) && k != GLY_NONE;
         k = syntax->items[k].next_child) {
        if (k > c->first && is_behind_as(c, k) &&
            gly_reading_is(c->reading, k, GLY_IS_REPORTING))
            return true;
    }
    return false;
}

static bool can_speak(const gly_cue *c, uint32_t token)
{
    return gly_source_can_speak(c->reading, token) ||
           gly_reading_file(c->reading, token, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON;
}

bool gly_quoting_source(gly_source *out, const gly_cue *c, uint32_t quoting)
{
    const gly_syntax *syntax = syntax_of(c);
    uint32_t quoted =
        gly_is_passive(c->reading, quoting)
            ? gly_syntax_child(syntax, quoting, GLY_REL_NSUBJ_PASS)
            : gly_syntax_child(syntax, quoting, GLY_REL_OBJ);
    if (quoted != GLY_NONE && !can_speak(c, quoted))
        quoted = gly_syntax_child(syntax, quoted, GLY_REL_NMOD_POSS);
    if (quoted == GLY_NONE || !can_speak(c, quoted))
        return false;
    gly_phrase phrase = gly_grammar_phrase(c->reading, quoted);
    gly_source_within(out, c->input, phrase.first, phrase.last);
    return true;
}

bool gly_quoting_hands_over(gly_list *told, const gly_cue *c)
{
    uint32_t head = syntax_of(c)->items[c->first].head;
    gly_attribution *before =
        told->count == 0 ? NULL : gly_list_at(told, told->count - 1);
    if (before == NULL || !before->direct || head == GLY_NONE ||
        before->cue_first != head || gly_quoting_verb(c) != c->first)
        return false;
    before->kind = c->source.kind;
    before->first = c->source.first;
    before->last = c->source.last;
    before->entity =
        c->source.entity_count > 0 ? c->source.entities[0] : GLY_NONE;
    before->entity_count = c->source.entity_count;
    memcpy(before->entities, c->source.entities, sizeof before->entities);
    return true;
}
