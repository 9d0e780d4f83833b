/* complicity.c - finds who is said to have had a part in a wrong.
 *
 *     The auditor was [bribed] to leave three names out.
 *     Lorraine Troy was [in on it].
 *     The mayor knew [of the theft] and did nothing. */
#include "annotate/assertions/complicity.h"

#include "annotate/assertions/accused.h"
#include "annotate/assertions/deeds.h"
#include "annotate/grammar.h"

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

static bool is_class(const gly_assertion_search *search, uint32_t i,
                     const char *class)
{
    return gly_assertion_entry(search, i, GLY_WORDS_COMPLICITY, class).count >
           0;
}

/* The verb of which the subject is the one who was bought: "was [bribed]";
 * GLY_NONE for none. */
static uint32_t bought(const gly_assertion_search *search, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    return is_class(search, i, "bought") &&
                   gly_syntax_child(syntax, i, GLY_REL_AUX_PASS) != GLY_NONE
               ? i
               : GLY_NONE;
}

/* The head of the clause of which the words behind "was" at token `i` tell:
 * "was in on [it]"; GLY_NONE where they are behind none, or the story is none
 * about a crime. */
static uint32_t party(const gly_assertion_search *search, uint32_t i)
{
    static const char *const forms[] = {"was", "were", "is",
                                        "are", "been", NULL};
    if (i == 0 || search->article->crime == 0 || !is_class(search, i, "party"))
        return GLY_NONE;
    uint32_t be =
        node_at(search, i - 1)->upos == GLY_UPOS_ADV && i > 1 ? i - 2 : i - 1;
    if (!gly_reading_is_one_of(search->reading, be, forms))
        return GLY_NONE;
    gly_relation relation = node_at(search, be)->relation;
    return relation == GLY_REL_COP || relation == GLY_REL_AUX_PASS
               ? node_at(search, be)->head
               : be;
}

/* The "knew" before token `i`, where the sentence says what of, and as well
 * since when, or that nothing was done about it; GLY_NONE for none. */
static uint32_t known(const gly_assertion_search *search, uint32_t i)
{
    static const char *const forms[] = {"knew", "known", "aware", NULL};
    const gly_sentence *s = gly_reading_sentence(search->reading, i);
    bool of = is_class(search, i, "known");
    if (i == s->first || (!of && !is_class(search, i, "silent")) ||
        !gly_reading_is_one_of(search->reading, i - 1, forms))
        return GLY_NONE;
    for (uint32_t k = i + 1; k < s->first + s->count; k++)
        if (is_class(search, k, of ? "silent" : "known"))
            return i - 1;
    return GLY_NONE;
}

/* The subject of what `verb` tells: the first, for the tree may find more. */
static uint32_t subject_of(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t k = node_at(search, verb)->first_child;
    for (; k != GLY_NONE && k < verb; k = syntax->items[k].next_child)
        if (syntax->items[k].relation == GLY_REL_NSUBJ ||
            syntax->items[k].relation == GLY_REL_NSUBJ_PASS)
            return k;
    return GLY_NONE;
}

/* Whether the noun `head` is somebody who is known: "the auditor", "his wife",
 * "two of [the jurors]". */
static bool is_known(const gly_assertion_search *search, uint32_t head)
{
    const gly_reading *reading = search->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t of = gly_syntax_child(syntax, head, GLY_REL_NMOD);
    uint32_t det;
    if (node_at(search, head)->upos == GLY_UPOS_NUM && of != GLY_NONE)
        head = of;
    det = gly_syntax_child(syntax, head, GLY_REL_DET);
    return gly_reading_is(reading, head, GLY_IS_ROLE | GLY_IS_BODY) &&
           ((det != GLY_NONE && gly_reading_is_word(reading, det, "the")) ||
            gly_syntax_child(syntax, head, GLY_REL_NMOD_POSS) != GLY_NONE);
}

bool gly_complicity_at(gly_assertion *out, const gly_assertion_search *search,
                       uint32_t i)
{
    uint32_t verb = bought(search, i);
    if (verb == GLY_NONE)
        verb = party(search, i);
    if (verb == GLY_NONE)
        verb = known(search, i);
    uint32_t head = verb == GLY_NONE ? GLY_NONE : subject_of(search, verb);
    if (head == GLY_NONE || !gly_accused_plainly(search, verb))
        return false;
    gly_phrase subject = gly_grammar_phrase(search->reading, head);
    out->entity = gly_accused_by_name(search, subject.first, verb);
    if (out->entity == GLY_NONE && !is_known(search, head))
        return false;
    out->who_first = subject.first;
    out->who_last = subject.last;
    gly_accused_tell(out, search, i < verb ? i : verb, verb);
    return true;
}
