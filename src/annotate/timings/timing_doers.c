/* timing_doers.c - reads by the tree whose deed a date tells. */
#include "annotate/timings/timing_doers.h"

#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "lexicon/lexicon.h"

/* Steps up the tree, and words of an entry. */
enum { CLIMB = 6, PHRASE = 3 };

uint32_t gly_timing_verb_of(const gly_timing_search *search,
                            const gly_date *date)
{
    const gly_node *nodes = search->annotations->language->syntax.items;
    uint32_t token = nodes[date->last].head;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (nodes[token].upos == GLY_UPOS_VERB)
            return token;
        token = nodes[token].head;
    }
    return GLY_NONE;
}

/* The person at the token, or whom "who" there is told of: whoever stands right
 * before it. */
static uint32_t person_of(const gly_annotations *a, uint32_t token)
{
    uint32_t who = gly_person_at(a, token);
    if (who != GLY_NONE || token == 0 ||
        !gly_reading_is(a->reading, token, GLY_IS_RELATIVE))
        return who;
    uint32_t before = token - 1;
    before -= before > 0 && gly_reading_at(a->reading, before, ',');
    return gly_person_at(a, before);
}

uint32_t gly_timing_doer_of(const gly_timing_search *search, uint32_t verb)
{
    const gly_annotations *a = search->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    for (uint32_t up = 0; up < CLIMB && verb != GLY_NONE; up++) {
        uint32_t doer = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        if (doer == GLY_NONE)
            doer = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
        if (doer != GLY_NONE)
            return person_of(a, doer);
        if (syntax->items[verb].relation != GLY_REL_CONJ)
            return GLY_NONE;
        verb = syntax->items[verb].head;
    }
    return GLY_NONE;
}

bool gly_timing_is_of_class(const gly_timing_search *search, uint32_t verb,
                            const char *class)
{
    const gly_reading *reading = search->annotations->reading;
    gly_entry entry = gly_reading_entry(reading, "time-served", verb, PHRASE);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(reading->language->lexicon, class);
}
