/* event_clauses.c - whose clause it is: "the club, founded in 1912", "the party
 * for the bridge, which opened in May", "a storm that struck on Monday", "The
 * bridge is old. It was closed in May". */
#include "annotate/timings/events.h"

#include "annotate/reading.h"

bool gly_event_is_relative(const gly_reading *reading, uint32_t token,
                           uint32_t verb)
{
    return gly_reading_is(reading, token, GLY_IS_RELATIVE) ||
           (token < verb && gly_reading_is_word(reading, token, "that"));
}

/* "a history of the club, founded in 1912", "the party for the bridge, which
 * opened in May": the noun before the comma, if it hangs under the one that
 * the parser took. */
uint32_t gly_event_antecedent(const gly_reading *reading, uint32_t verb)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t head = nodes[verb].head;
    uint32_t at = verb;
    for (uint32_t i = verb; head != GLY_NONE && i-- > head + 1;) {
        if (gly_reading_is_word(reading, i, "which"))
            at = i;
    }
    if (at < 2 || head == GLY_NONE || !gly_reading_at(reading, at - 1, ','))
        return head;
    uint32_t near = at - 2;
    bool noun =
        nodes[near].upos == GLY_UPOS_NOUN || nodes[near].upos == GLY_UPOS_PROPN;
    return noun && gly_syntax_is_under(&reading->language->syntax, near, head)
               ? near
               : head;
}

/* "The mill, when [it] opens in May, will": the noun before the clause, or the
 * subject of the verb that it hangs on. */
static uint32_t noun_over_clause(const gly_reading *reading, uint32_t pronoun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *nodes = syntax->items;
    uint32_t verb = nodes[pronoun].head;
    bool clause = verb != GLY_NONE && nodes[verb].relation == GLY_REL_ADVCL &&
                  (gly_reading_is_word(reading, pronoun, "it") ||
                   gly_reading_is_word(reading, pronoun, "they"));
    if (!clause || nodes[pronoun].relation != GLY_REL_NSUBJ)
        return GLY_NONE;
    uint32_t first = gly_reading_sentence(reading, pronoun)->first;
    bool near = pronoun >= first + 3 &&
                gly_reading_at(reading, pronoun - 2, ',') &&
                gly_event_is_nominal(reading, pronoun - 3);
    if (near)
        return pronoun - 3;
    uint32_t main = gly_syntax_child(syntax, nodes[verb].head, GLY_REL_NSUBJ);
    return main != GLY_NONE && gly_event_is_nominal(reading, main) ? main
                                                                   : GLY_NONE;
}

/* The subject of the main verb of the sentence; GLY_NONE. */
static uint32_t main_subject(const gly_reading *reading, const gly_sentence *s)
{
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        gly_relation relation = nodes[i].relation;
        bool subject =
            relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
        if (subject && nodes[i].head != GLY_NONE &&
            nodes[nodes[i].head].relation == GLY_REL_ROOT)
            return i;
    }
    return GLY_NONE;
}

/* Whether no noun but that of a day stands in the sentence before the token. */
static bool is_first_noun(const gly_reading *reading, uint32_t token)
{
    for (uint32_t i = gly_reading_sentence(reading, token)->first; i < token;
         i++) {
        if (gly_event_is_nominal(reading, i) &&
            !gly_reading_is(reading, i, GLY_IS_CALENDAR) &&
            gly_reading_file(reading, i, GLY_NOUN) != GLY_FILE_NOUN_TIME)
            return false;
    }
    return true;
}

/* A thing, as "it" may stand for. */
static bool is_thing(const gly_reading *reading, uint32_t token)
{
    gly_xpos tag = reading->language->syntax.items[token].xpos;
    return (tag == GLY_XPOS_NN || tag == GLY_XPOS_NNP) &&
           gly_reading_file(reading, token, GLY_NOUN) != GLY_FILE_NOUN_PERSON;
}

/* "The bridge is old. [It] was closed in May": the subject of the sentence
 * before in the paragraph. */
static uint32_t topic_of(const gly_reading *reading, uint32_t pronoun)
{
    enum { BACK = 3 };
    if (!is_first_noun(reading, pronoun))
        return GLY_NONE;
    const gly_sentence *own = gly_reading_sentence(reading, pronoun);
    for (uint32_t back = 1; back <= BACK && back <= reading->sentences[pronoun];
         back++) {
        const gly_sentence *before = own - back;
        uint32_t subject = before->block == own->block
                               ? main_subject(reading, before)
                               : GLY_NONE;
        if (subject == GLY_NONE)
            return GLY_NONE;
        if (!gly_reading_is_word(reading, subject, "it"))
            return is_thing(reading, subject) ? subject : GLY_NONE;
    }
    return GLY_NONE;
}

/* "The still life is not among them, she said; [it] was bought": the first
 * subject of the sentence. */
static uint32_t first_subject(const gly_reading *reading, uint32_t pronoun)
{
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t i = gly_reading_sentence(reading, pronoun)->first;
         i < pronoun; i++) {
        gly_relation relation = nodes[i].relation;
        if ((relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS) &&
            nodes[i].upos == GLY_UPOS_NOUN)
            return i;
    }
    return GLY_NONE;
}

uint32_t gly_event_it(const gly_reading *reading, uint32_t pronoun)
{
    gly_relation relation = reading->language->syntax.items[pronoun].relation;
    bool passive = relation == GLY_REL_NSUBJ_PASS;
    bool it = gly_reading_is_word(reading, pronoun, "it");
    uint32_t found = GLY_NONE;
    if (relation == GLY_REL_NSUBJ)
        found = noun_over_clause(reading, pronoun);
    else if (passive && it)
        found = first_subject(reading, pronoun);
    return found == GLY_NONE && it && (passive || relation == GLY_REL_NSUBJ)
               ? topic_of(reading, pronoun)
               : found;
}

uint32_t gly_event_beside(const gly_reading *reading, uint32_t verb)
{
    const gly_node *nodes = reading->language->syntax.items;
    if (verb < 2 || nodes[verb].xpos != GLY_XPOS_VBN ||
        !gly_reading_at(reading, verb - 1, ',') ||
        reading->sentences[verb - 2] != reading->sentences[verb])
        return GLY_NONE;
    bool noun = nodes[verb - 2].upos == GLY_UPOS_NOUN ||
                nodes[verb - 2].upos == GLY_UPOS_PROPN;
    bool own = nodes[verb].relation == GLY_REL_ACL ||
               nodes[verb].relation == GLY_REL_CONJ;
    return noun && !own ? verb - 2 : GLY_NONE;
}

bool gly_event_is_trade(const gly_reading *reading, uint32_t noun,
                        uint32_t verb)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *node = &syntax->items[noun];
    /* "Keel and his sister, born in 1950": she is no trade of his. */
    bool bare = gly_syntax_child(syntax, noun, GLY_REL_DET) == GLY_NONE &&
                gly_syntax_child(syntax, noun, GLY_REL_NMOD_POSS) == GLY_NONE;
    return node->upos == GLY_UPOS_NOUN && verb > noun &&
           (node->relation == GLY_REL_APPOS ||
            (node->relation == GLY_REL_CONJ && bare)) &&
           gly_reading_at(reading, verb - 1, ',');
}

uint32_t gly_event_clause_start(const gly_reading *reading, uint32_t verb)
{
    const gly_syntax *syntax = &reading->language->syntax;
    for (uint32_t child = gly_syntax_child(syntax, verb, GLY_REL_ADVMOD);
         child != GLY_NONE && child < verb;
         child = gly_syntax_next(syntax, child, GLY_REL_ADVMOD)) {
        if (gly_reading_is_word(reading, child, "when"))
            return child;
    }
    return 0;
}

uint32_t gly_event_object(const gly_event_words *words, const gly_date *date,
                          uint32_t verb)
{
    const gly_reading *reading = words->reading;
    uint32_t object =
        gly_syntax_child(&reading->language->syntax, verb, GLY_REL_OBJ);
    if (object == GLY_NONE)
        return object;
    if (object < verb) {
        bool other =
            reading->language->syntax.items[object].upos == GLY_UPOS_ADJ &&
            object < gly_event_clause_start(reading, verb);
        return other ? GLY_NONE : object;
    }
    bool own = object < verb + gly_event_length(words, verb);
    bool day = (object >= date->first && object <= date->last) ||
               gly_reading_is(reading, object, GLY_IS_CALENDAR);
    return own || day ? GLY_NONE : object;
}
