/* deeds.c - reads a deed, and what stands around it. */
#include "annotate/assertions/deeds.h"

#include "annotate/assertions/accused.h"
#include "annotate/assertions/disclaimers.h"
#include "base/trees.h"

/* Sentences on either side; how many signs are counted to. */
enum { AROUND = 2 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

static void set(gly_deed *deed, gly_deed_sign sign, uint32_t value)
{
    deed->signs[sign] = gly_tree_answer(value);
}

/* --- Who does it ---------------------------------------------------------- */

/* Whether the noun at `token` is one for people: "guard", "crew". */
static bool is_people(const gly_assertion_search *search, uint32_t token)
{
    uint8_t file = gly_reading_file(search->reading, token, GLY_NOUN);
    return gly_reading_is(search->reading, token, GLY_IS_ROLE | GLY_IS_BODY) ||
           file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP;
}

/* "the guards", "his cousin": ones that are known. */
static bool is_known(const gly_assertion_search *search, const gly_deed *deed)
{
    return gly_reading_is_word(search->reading, deed->first, "the") ||
           gly_syntax_child(&search->reading->language->syntax, deed->head,
                            GLY_REL_NMOD_POSS) != GLY_NONE;
}

/* Who the noun at `token` names, itself or in apposition: "the treasurer,
 * [Ruben Castellane]"; GLY_NONE for nobody. */
static uint32_t named_by(const gly_assertion_search *search, uint32_t token)
{
    const gly_annotations *a = search->annotations;
    uint32_t named = gly_syntax_child(&search->reading->language->syntax, token,
                                      GLY_REL_APPOS);
    const gly_mention *m = gly_mention_over(a, token);
    if ((m == NULL || m->entity == GLY_NONE) && named != GLY_NONE)
        m = gly_mention_over(a, named);
    return m == NULL || m->entity == GLY_NONE ||
                   a->entities[m->entity].kind == GLY_ENTITY_PLACE
               ? GLY_NONE
               : m->entity;
}

/* Which kind of doer it is; 0 for none that can be accused. */
static uint32_t doer_of(const gly_assertion_search *search,
                        const gly_deed *deed)
{
    const gly_reading *reading = search->reading;
    uint32_t head = deed->head;
    if (gly_reading_is(reading, head, GLY_IS_PRONOUN))
        return GLY_DOER_PRONOUN;
    if (deed->entity != GLY_NONE)
        return search->annotations->entities[deed->entity].kind ==
                       GLY_ENTITY_PERSON
                   ? GLY_DOER_NAME
                   : GLY_DOER_BODY;
    if (gly_reading_is(reading, head, GLY_IS_PLURAL_PRONOUN))
        return GLY_DOER_THEY;
    if (node_at(search, head)->upos == GLY_UPOS_PROPN)
        return GLY_DOER_BODY;
    if (node_at(search, head)->upos != GLY_UPOS_NOUN ||
        !is_people(search, head))
        return 0;
    return is_known(search, deed) ? GLY_DOER_OFFICE : GLY_DOER_OTHERS;
}

static void read_doer(gly_deed *deed, const gly_assertion_search *search)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t named = gly_syntax_child(syntax, deed->head, GLY_REL_APPOS);
    bool noun = node_at(search, deed->head)->upos == GLY_UPOS_NOUN;
    uint32_t entity = deed->entity;
    set(deed, GLY_DEED_DOER_ROLE,
        (noun ? 1u : 0u) + (named != GLY_NONE ? 2u : 0u));
    if (entity != GLY_NONE) {
        set(deed, GLY_DEED_DOER_TOLD, search->article->told[entity]);
        set(deed, GLY_DEED_DOER_SPEAKS, search->article->speaks[entity]);
    }
}

/* --- What is done --------------------------------------------------------- */

/* How much the verb itself accuses. */
static uint32_t wrong_of(const gly_assertion_search *search, uint32_t verb)
{
    const gly_assertion_words list = GLY_WORDS_WRONGDOING;
    if (gly_assertion_entry(search, verb, list, "act").count > 0 ||
        gly_assertion_entry(search, verb, list, "fraud").count > 0)
        return GLY_WRONG_BY_ITSELF;
    /* "planned", "ran": most do so with what is no crime. */
    return gly_assertion_entry(search, verb, list, NULL).count > 0 &&
                   gly_assertion_entry(search, verb, list, "commit").count == 0
               ? 1
               : 0;
}

/* Whether the verb is one of doing something to a thing or a person. */
static bool is_doing(const gly_reading *reading, uint32_t verb)
{
    switch (gly_reading_file(reading, verb, GLY_VERB)) {
    case GLY_FILE_VERB_CHANGE:
    case GLY_FILE_VERB_CONSUMPTION:
    case GLY_FILE_VERB_CONTACT:
    case GLY_FILE_VERB_CREATION:
    case GLY_FILE_VERB_MOTION:
    case GLY_FILE_VERB_POSSESSION:
    case GLY_FILE_VERB_SOCIAL:
        return true;
    default:
        return false;
    }
}

/* What kind of thing the deed is done to. */
static uint32_t thing_of(const gly_assertion_search *search, uint32_t object)
{
    if (object == GLY_NONE)
        return 0;
    switch (gly_reading_file(search->reading, object, GLY_NOUN)) {
    case GLY_FILE_NOUN_ARTIFACT:
    case GLY_FILE_NOUN_OBJECT:
    case GLY_FILE_NOUN_SUBSTANCE:
        return GLY_THING_MADE;
    case GLY_FILE_NOUN_POSSESSION:
        return GLY_THING_MONEY;
    case GLY_FILE_NOUN_COMMUNICATION:
        return GLY_THING_WRITTEN;
    case GLY_FILE_NOUN_PERSON:
    case GLY_FILE_NOUN_GROUP:
        return GLY_THING_PEOPLE;
    case GLY_FILE_NOUN_TIME:
    case GLY_FILE_NOUN_QUANTITY:
        return GLY_THING_TIME;
    case GLY_FILE_NOUN_ACT:
    case GLY_FILE_NOUN_EVENT:
    case GLY_FILE_NOUN_COGNITION:
    case GLY_FILE_NOUN_ATTRIBUTE:
        return GLY_THING_THOUGHT;
    default:
        return GLY_THING_OTHER;
    }
}

/* Count the words behind the verb that tell of wrongs. */
static void read_things(gly_deed *deed, const gly_assertion_search *search)
{
    uint32_t first, last, hidden = 0, tainted = 0;
    gly_syntax_reach(&search->reading->language->syntax, deed->verb, &first,
                     &last);
    for (uint32_t k = deed->verb + 1; k <= last; k++) {
        const gly_assertion_words list = GLY_WORDS_WRONGDOING_OBJECT;
        hidden += gly_assertion_entry(search, k, list, "hidden").count > 0 ||
                  gly_assertion_entry(search, k, list, "payoff").count > 0;
        tainted += gly_assertion_entry(search, k, list, "tainted").count > 0 ||
                   gly_assertion_entry(search, k, list, "safeguard").count > 0;
    }
    set(deed, GLY_DEED_HIDDEN, hidden);
    set(deed, GLY_DEED_TAINTED, tainted);
    set(deed, GLY_DEED_REACH, last >= deed->verb ? last - deed->verb : 0);
}

/* "threw it away [to save] his job", "so that he could sleep" */
static bool has_purpose(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t clause = gly_syntax_child(syntax, verb, GLY_REL_ADVCL);
    for (; clause != GLY_NONE;
         clause = gly_syntax_next(syntax, clause, GLY_REL_ADVCL)) {
        uint32_t mark = gly_syntax_child(syntax, clause, GLY_REL_MARK);
        if (mark != GLY_NONE &&
            (gly_reading_is_word(search->reading, mark, "to") ||
             gly_reading_is_word(search->reading, mark, "so")))
            return true;
    }
    return false;
}

static void read_deed(gly_deed *deed, const gly_assertion_search *search)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t object = gly_syntax_child(syntax, deed->verb, GLY_REL_OBJ);
    uint32_t beside = gly_syntax_child(syntax, deed->verb, GLY_REL_OBL);
    bool has_beside = beside != GLY_NONE && beside > deed->verb;
    set(deed, GLY_DEED_WRONG, wrong_of(search, deed->verb));
    set(deed, GLY_DEED_DEED, is_doing(search->reading, deed->verb));
    set(deed, GLY_DEED_OBJECT, object != GLY_NONE ? 2 : has_beside);
    set(deed, GLY_DEED_PURPOSE, has_purpose(search, deed->verb));
    set(deed, GLY_DEED_RARE,
        search->article->lemmas[node_at(search, deed->verb)->lemma]);
    set(deed, GLY_DEED_ACCUSED,
        object == GLY_NONE
            ? 0
            : search->article->accused[node_at(search, object)->lemma]);
    set(deed, GLY_DEED_THING, thing_of(search, object));
    set(deed, GLY_DEED_KIND,
        gly_reading_file(search->reading, deed->verb, GLY_VERB));
    read_things(deed, search);
}

/* --- Where it stands ------------------------------------------------------ */

static bool in_block(const gly_sentences *all, uint32_t one, uint32_t two)
{
    return two < all->count && all->items[one].block == all->items[two].block;
}

/* Sentences with a source among those around, and in its paragraph. */
static void read_sources(gly_deed *deed, const gly_assertion_search *search,
                         uint32_t at)
{
    const gly_sentences *all = &search->reading->language->sentences;
    uint32_t near = 0, block = 0;
    uint32_t first = at > AROUND ? at - AROUND : 0;
    for (uint32_t s = first; s <= at + AROUND && s < all->count; s++)
        near += search->attributed[s];
    for (first = at; first > 0 && in_block(all, at, first - 1);)
        first--;
    for (uint32_t s = first; in_block(all, at, s); s++)
        block += search->attributed[s];
    set(deed, GLY_DEED_SOURCES_NEAR, near);
    set(deed, GLY_DEED_SOURCES_BLOCK, block);
}

static void read_place(gly_deed *deed, const gly_assertion_search *search)
{
    const gly_sentences *all = &search->reading->language->sentences;
    const gly_deed_article *article = search->article;
    uint32_t at = search->reading->sentences[deed->verb], names = 0;
    const gly_sentence *in = &all->items[at];
    for (uint32_t i = in->first; i < in->first + in->count; i++)
        names += node_at(search, i)->upos == GLY_UPOS_PROPN;
    set(deed, GLY_DEED_NAMES, names);
    set(deed, GLY_DEED_LENGTH, in->count);
    set(deed, GLY_DEED_OPENS, at == 0 || !in_block(all, at, at - 1));
    set(deed, GLY_DEED_DEPTH, at * 100 / all->count);
    set(deed, GLY_DEED_UNANSWERED,
        gly_disclaimer_after(search, at, deed->entity) ==
            GLY_DISCLAIMER_UNANSWERED);
    set(deed, GLY_DEED_NEXT_ALLEGED,
        at + 1 < all->count &&
            (article->marks[at + 1] & GLY_DEED_IS_ALLEGED) != 0);
    set(deed, GLY_DEED_ALLEGED, article->alleged);
    set(deed, GLY_DEED_CRIME, article->crime);
    set(deed, GLY_DEED_VERDICTS, article->verdicts);
    set(deed, GLY_DEED_SOURCES, article->sources);
    read_sources(deed, search, at);
}

/* "had [been] selling", "[was] selling" */
static bool was_doing(const gly_assertion_search *search, uint32_t verb)
{
    static const char *const helpers[] = {"been", "was", "were", NULL};
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t helper = gly_syntax_child(syntax, verb, GLY_REL_AUX);
    for (; helper != GLY_NONE;
         helper = gly_syntax_next(syntax, helper, GLY_REL_AUX)) {
        if (gly_reading_is_one_of(search->reading, helper, helpers))
            return true;
    }
    return false;
}

/* Whether the verb at `i` tells what somebody did before: "hid", "has kept",
 * "had been selling", "helped to [hide]"; not what is said. */
static bool is_past(const gly_assertion_search *search, uint32_t i,
                    uint32_t carrier)
{
    const gly_reading *reading = search->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    gly_xpos tag = node_at(search, carrier)->xpos;
    return (tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBN ||
            (tag == GLY_XPOS_VBG && was_doing(search, carrier))) &&
           !gly_reading_is(reading, i, GLY_IS_SAYING) &&
           gly_syntax_child(syntax, i, GLY_REL_NSUBJ_PASS) == GLY_NONE &&
           gly_syntax_child(syntax, i, GLY_REL_AUX_PASS) == GLY_NONE;
}

bool gly_deed_at(gly_deed *out, const gly_assertion_search *search, uint32_t i)
{
    gly_phrase subject;
    if (node_at(search, i)->upos != GLY_UPOS_VERB ||
        search->reading->quotes[i] != GLY_NONE)
        return false;
    *out = (gly_deed){.verb = i,
                      .carrier = gly_accused_carrier(&subject, search, i)};
    if (out->carrier == GLY_NONE || !is_past(search, i, out->carrier))
        return false;
    out->first = subject.first;
    out->last = subject.last;
    out->head = gly_grammar_subject_head(search->reading, out->carrier);
    out->entity = named_by(search, out->head);
    set(out, GLY_DEED_DOER, doer_of(search, out));
    if (out->signs[GLY_DEED_DOER] == 0)
        return false;
    read_doer(out, search);
    read_deed(out, search);
    read_place(out, search);
    return true;
}
