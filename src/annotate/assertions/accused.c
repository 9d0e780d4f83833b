/* accused.c - who is said to have done what a verb tells, and how. */
#include "annotate/assertions/accused.h"

#include "annotate/grammar.h"

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

bool gly_accused_plainly(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t k = node_at(search, verb)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        const gly_node *child = &syntax->items[k];
        bool modal =
            child->relation == GLY_REL_AUX && child->xpos == GLY_XPOS_MD;
        bool negation =
            gly_reading_is_one_of(search->reading, k, gly_negations);
        bool condition = child->relation == GLY_REL_MARK &&
                         (gly_reading_is_word(search->reading, k, "if") ||
                          gly_reading_is_word(search->reading, k, "whether"));
        if (modal || negation || condition)
            return false;
    }
    return true;
}

/* "Adler [bribed] two officials": the tree takes a past for a participle now
 * and then, though its subject does it. */
static bool is_bare_past(const gly_assertion_search *search, uint32_t verb)
{
    const gly_node *node = node_at(search, verb);
    uint32_t subject = gly_syntax_child(&search->reading->language->syntax,
                                        verb, GLY_REL_NSUBJ);
    return node->head == GLY_NONE && node->xpos == GLY_XPOS_VBN &&
           subject != GLY_NONE && subject < verb;
}

/* The finite verb that carries `verb`: itself, or that of "helped him hide";
 * GLY_NONE where it is not said to have happened: "wanted to hide". */
static uint32_t finite_verb(const gly_assertion_search *search, uint32_t verb)
{
    const gly_node *node = node_at(search, verb);
    if (is_bare_past(search, verb) || node->xpos == GLY_XPOS_VBD ||
        node->xpos == GLY_XPOS_VBZ || node->xpos == GLY_XPOS_VBP)
        return verb;
    if (node->xpos == GLY_XPOS_VBN || node->xpos == GLY_XPOS_VBG)
        return gly_syntax_child(&search->reading->language->syntax, verb,
                                GLY_REL_AUX) == GLY_NONE
                   ? GLY_NONE
                   : verb;
    bool carried = node->relation == GLY_REL_XCOMP && node->head != GLY_NONE &&
                   gly_assertion_entry(search, node->head, GLY_WORDS_WRONGDOING,
                                       "carry-out")
                           .count > 0;
    return carried ? node->head : GLY_NONE;
}

uint32_t gly_accused_by_name(const gly_assertion_search *search, uint32_t first,
                             uint32_t verb)
{
    const gly_annotations *a = search->annotations;
    for (uint32_t i = gly_mentions_before(a, first);
         i < a->mention_count && a->mentions[i].last < verb; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity != GLY_NONE &&
            (m->form == GLY_MENTION_NAME || m->first == first) &&
            a->entities[m->entity].kind != GLY_ENTITY_PLACE &&
            node_at(search, m->first)->relation != GLY_REL_NMOD_POSS &&
            !gly_reading_is_owner(search->reading, m->last))
            return m->entity;
    }
    return GLY_NONE;
}

uint32_t gly_accused_carrier(gly_phrase *subject,
                             const gly_assertion_search *search, uint32_t i)
{
    uint32_t verb = finite_verb(search, i);
    if (verb == GLY_NONE || !gly_accused_plainly(search, verb) ||
        !gly_accused_plainly(search, i) ||
        !gly_grammar_subject(subject, search->reading, verb) ||
        subject->first > verb)
        return GLY_NONE;
    return verb;
}

/* Whether a noun of tokens [first, last] stands in sentence `s`. */
static bool shares_noun(const gly_assertion_search *search, uint32_t s,
                        const gly_assertion *who)
{
    const gly_sentence *in = &search->reading->language->sentences.items[s];
    for (uint32_t w = who->who_first; w <= who->who_last; w++) {
        gly_upos upos = node_at(search, w)->upos;
        if (upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN)
            continue;
        for (uint32_t i = in->first; i < in->first + in->count; i++)
            if (node_at(search, i)->lemma == node_at(search, w)->lemma)
                return true;
    }
    return false;
}

/* Whether the story tells of a verdict on somebody who has no name: in the same
 * words, or just before or after sentence `at`. */
static bool is_judged(const gly_assertion_search *search, uint32_t at,
                      const gly_assertion *who)
{
    enum { NEAR = 2 };
    uint32_t count = search->reading->language->sentences.count;
    for (uint32_t s = 0; s < count; s++) {
        bool near = s + NEAR >= at && s <= at + NEAR;
        if (search->verdicts[s] && (near || shares_noun(search, s, who)))
            return true;
    }
    return false;
}

void gly_accused_tell(gly_assertion *out, const gly_assertion_search *search,
                      uint32_t first, uint32_t i)
{
    uint32_t from, last;
    gly_syntax_reach(&search->reading->language->syntax, i, &from, &last);
    while (last > i && gly_reading_has(search->reading, last, GLY_TOKEN_MARK))
        last--;
    uint32_t sentence = search->reading->sentences[i];
    bool convicted = out->entity == GLY_NONE ? is_judged(search, sentence, out)
                                             : search->convicted[out->entity];
    out->kind = GLY_ASSERTION_ACCUSATION;
    out->first = first;
    out->last = last > i ? last : i;
    out->backing = convicted ? GLY_BACKING_NEAR : GLY_BACKING_NONE;
    if (gly_assertion_mentions(search, sentence, GLY_WORDS_ALLEGATION, NULL))
        out->backing = GLY_BACKING_HERE;
}
