/* attendant.c - "with the bridge closed". */
#include "annotate/statements/attendant.h"

static const gly_node *node_at(const gly_reading *r, uint32_t token)
{
    return &r->language->syntax.items[token];
}

static uint32_t child_of(const gly_reading *r, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&r->language->syntax, token, relation);
}

/* Whether "with" hangs on `token`. */
static bool has_with(const gly_reading *r, uint32_t token)
{
    uint32_t word = child_of(r, token, GLY_REL_CASE);
    if (word == GLY_NONE)
        word = child_of(r, token, GLY_REL_MARK);
    return word != GLY_NONE && gly_reading_is_word(r, word, "with");
}

/* "closed", "falling", "open", as far as the tagger sees them so. */
static bool may_tell(const gly_node *node)
{
    return node->xpos == GLY_XPOS_VBN || node->xpos == GLY_XPOS_VBG ||
           node->xpos == GLY_XPOS_VBD || node->xpos == GLY_XPOS_JJ;
}

/* The noun right before `token`, which the parser took for a part of it. */
static uint32_t noun_before(const gly_reading *r, uint32_t token)
{
    uint32_t subject = child_of(r, token, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = child_of(r, token, GLY_REL_NSUBJ_PASS);
    if (subject != GLY_NONE)
        return subject < token ? subject : GLY_NONE;
    bool part = token > 0 && node_at(r, token - 1)->head == token &&
                node_at(r, token - 1)->relation == GLY_REL_COMPOUND;
    return part ? token - 1 : GLY_NONE;
}

/* "upheld", which the tagger took for a noun; no noun has that form. */
static bool is_verb_form(const gly_reading *r, uint32_t token)
{
    if (node_at(r, token)->xpos != GLY_XPOS_NN ||
        node_at(r, token)->relation != GLY_REL_AMOD)
        return false;
    gly_text form =
        gly_symbols_text(r->language->tokens.symbols, r->forms[token]);
    return gly_wordnet_lemma(form, GLY_NOUN) == GLY_NONE &&
           gly_wordnet_lemma(form, GLY_VERB) != GLY_NONE;
}

uint32_t gly_attendant_noun(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = node_at(reading, token);
    if (node->head == GLY_NONE ||
        (!may_tell(node) && !is_verb_form(reading, token)))
        return GLY_NONE;
    if (has_with(reading, token))
        return noun_before(reading, token);
    bool behind = node->head < token && (node->relation == GLY_REL_ACL ||
                                         node->relation == GLY_REL_AMOD);
    return behind && has_with(reading, node->head) ? node->head : GLY_NONE;
}
