/* accusations.c - somebody by name is said to have done wrong, as a fact.
 *
 *     Odile Marchetti forged the permits at her kitchen table.
 *     His brother-in-law, Ruben Castellane, helped him hide the money.
 *
 * "Thieves took the copper" accuses nobody. "Prosecutors say", "allegedly",
 * "she pleaded guilty" make it a report; and of one whom the story has
 * convicted it may say what was proved. */
#include "annotate/assertions/assertion_finders.h"
#include "annotate/grammar.h"

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* Whether token `k` is what the verb before it is done to: its object, or what
 * the tree hangs on its particle, "switched off the [alarm]", by a preposition
 * or by none. */
static bool is_object(const gly_assertion_search *search, uint32_t verb,
                      uint32_t k)
{
    gly_relation relation = node_at(search, k)->relation;
    uint32_t word =
        gly_syntax_child(&search->reading->language->syntax, k, GLY_REL_CASE);
    return relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ ||
           (relation == GLY_REL_OBL && (word == verb + 1 || word == GLY_NONE) &&
            gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, NULL)
                    .count == 2);
}

/* Whether an object of `verb` is in `class` of wrongdoing-object. */
static bool has_object(const gly_assertion_search *search, uint32_t verb,
                       const char *class)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t k = node_at(search, verb)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        if (is_object(search, verb, k) &&
            gly_assertion_entry(search, k, GLY_WORDS_WRONGDOING_OBJECT, class)
                    .count > 0)
            return true;
    }
    return false;
}

/* Whether what hangs under `verb` ends in silence: "paid … to look away". */
static bool buys_silence(const gly_assertion_search *search, uint32_t verb)
{
    uint32_t first, last;
    gly_syntax_reach(&search->reading->language->syntax, verb, &first, &last);
    for (uint32_t k = verb + 1; k <= last; k++)
        if (gly_assertion_entry(search, k, GLY_WORDS_WRONGDOING_OBJECT,
                                "silence")
                .count > 0)
            return true;
    return false;
}

/* "knowingly sold", "illegally dumped": the adverb accuses. */
static bool is_wilful(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t adverb = gly_syntax_child(syntax, verb, GLY_REL_ADVMOD);
    for (; adverb != GLY_NONE;
         adverb = gly_syntax_next(syntax, adverb, GLY_REL_ADVMOD))
        if (gly_assertion_entry(search, adverb, GLY_WORDS_WILFUL_ADVERB, NULL)
                .count > 0)
            return true;
    return false;
}

/* Whether an act is done to somebody or something: "lied to them". */
static bool has_victim(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t behind = gly_syntax_child(syntax, verb, GLY_REL_OBL);
    uint32_t words =
        gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, "act").count;
    return gly_syntax_child(syntax, verb, GLY_REL_OBJ) != GLY_NONE ||
           (words > 1 && behind != GLY_NONE && behind > verb);
}

/* "had been drinking" */
static bool is_drunk(const gly_assertion_search *search, uint32_t i)
{
    return i > 1 && node_at(search, i)->xpos == GLY_XPOS_VBG &&
           gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "unfit").count >
               0 &&
           gly_reading_is_word(search->reading, i - 1, "been") &&
           gly_reading_is_word(search->reading, i - 2, "had");
}

/* Whether the verb at token `i` says that its subject did wrong. */
static bool does_wrong(const gly_assertion_search *search, uint32_t i)
{
    if (node_at(search, i)->upos != GLY_UPOS_VERB)
        return false;
    if (gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "act").count > 0)
        return has_victim(search, i) && !has_object(search, i, "harmless");
    if (is_wilful(search, i) || is_drunk(search, i))
        return true;
    if (gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "lean-on").count >
        0)
        return has_object(search, i, "bought");
    if (gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "give").count > 0)
        return has_object(search, i, "payoff") || buys_silence(search, i);
    if (gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "hide").count > 0)
        return has_object(search, i, "hidden");
    if (gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "disable").count >
        0)
        return has_object(search, i, "safeguard");
    return false;
}

/* Whether `verb` is said to have happened: no "would", no "not". */
static bool is_plain(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t k = node_at(search, verb)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        const gly_node *child = &syntax->items[k];
        bool modal =
            child->relation == GLY_REL_AUX && child->xpos == GLY_XPOS_MD;
        bool negation = gly_reading_is_word(search->reading, k, "not") ||
                        gly_reading_is_word(search->reading, k, "n't") ||
                        gly_reading_is_word(search->reading, k, "n’t") ||
                        gly_reading_is_word(search->reading, k, "never");
        bool condition = child->relation == GLY_REL_MARK &&
                         (gly_reading_is_word(search->reading, k, "if") ||
                          gly_reading_is_word(search->reading, k, "whether"));
        if (modal || negation || condition)
            return false;
    }
    return true;
}

/* The finite verb that carries `verb`: itself, or that of "helped him hide";
 * GLY_NONE where it is not said to have happened: "wanted to hide". */
static uint32_t finite_verb(const gly_assertion_search *search, uint32_t verb)
{
    const gly_node *node = node_at(search, verb);
    if (node->xpos == GLY_XPOS_VBD || node->xpos == GLY_XPOS_VBZ ||
        node->xpos == GLY_XPOS_VBP)
        return verb;
    if (node->xpos == GLY_XPOS_VBN)
        return gly_syntax_child(&search->reading->language->syntax, verb,
                                GLY_REL_AUX) == GLY_NONE
                   ? GLY_NONE
                   : verb;
    if (is_drunk(search, verb))
        return verb;
    bool carried = node->relation == GLY_REL_XCOMP && node->head != GLY_NONE &&
                   gly_assertion_entry(search, node->head, GLY_WORDS_WRONGDOING,
                                       "carry-out")
                           .count > 0;
    return carried ? node->head : GLY_NONE;
}

/* The person by name whom the words before `verb` from `first` on are about;
 * GLY_NONE when they name nobody. */
static uint32_t accused(const gly_assertion_search *search, uint32_t first,
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

/* What the verb at token `i` accuses somebody of; false when of nothing. */
static bool accusation_at(gly_assertion *out,
                          const gly_assertion_search *search, uint32_t i)
{
    if (!does_wrong(search, i))
        return false;
    uint32_t verb = finite_verb(search, i);
    gly_phrase subject;
    if (verb == GLY_NONE || !is_plain(search, verb) || !is_plain(search, i) ||
        !gly_grammar_subject(&subject, search->reading, verb) ||
        subject.first > verb)
        return false;
    uint32_t entity = accused(search, subject.first, verb);
    if (entity == GLY_NONE)
        return false;
    uint32_t first, last;
    gly_syntax_reach(&search->reading->language->syntax, i, &first, &last);
    while (last > i && gly_reading_has(search->reading, last, GLY_TOKEN_MARK))
        last--;
    bool convicted = search->convicted[entity];
    *out = (gly_assertion){GLY_ASSERTION_ACCUSATION,
                           convicted ? GLY_BACKING_NEAR : GLY_BACKING_NONE,
                           verb, last > i ? last : i, entity};
    if (gly_assertion_mentions(search, search->reading->sentences[i],
                               GLY_WORDS_ALLEGATION, NULL))
        out->backing = GLY_BACKING_HERE;
    return true;
}

gly_status gly_find_accusations(const gly_assertion_search *search,
                                const gly_sentence *sentence)
{
    gly_assertion found;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++)
        if (accusation_at(&found, search, i))
            return gly_assertion_add(search, &found);
    return GLY_OK;
}
