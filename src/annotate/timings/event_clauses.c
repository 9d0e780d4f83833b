/* event_clauses.c - whose clause it is: "the club, founded in 1912", "the party
 * for the bridge, which opened in May", "a storm that struck on Monday". */
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

uint32_t gly_event_it(const gly_reading *reading, uint32_t pronoun)
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

uint32_t gly_event_object(const gly_event_words *words, const gly_date *date,
                          uint32_t verb)
{
    const gly_reading *reading = words->reading;
    uint32_t object =
        gly_syntax_child(&reading->language->syntax, verb, GLY_REL_OBJ);
    if (object == GLY_NONE || object < verb)
        return object;
    bool own = object < verb + gly_event_length(words, verb);
    bool day = (object >= date->first && object <= date->last) ||
               gly_reading_is(reading, object, GLY_IS_CALENDAR);
    return own || day ? GLY_NONE : object;
}
