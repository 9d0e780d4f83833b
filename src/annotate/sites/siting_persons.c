/* siting_persons.c - whose life a place is told of. */
#include "annotate/sites/siting_persons.h"

#include "annotate/reading.h"

/* Whether the headline names the person. */
static bool is_billed(const gly_annotations *a, uint32_t person)
{
    const gly_mention *m = &a->mentions[a->entities[person].first_mention];
    uint32_t block = a->language->tokens.items[m->first].block;
    return gly_mention_names_person(a, m) &&
           a->language->document->blocks[block].kind == GLY_BLOCK_HEADLINE;
}

/* The person who is named or meant at least twice as often as any other, or
 * whom the headline names if nobody is as often. */
static uint32_t hero_of(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    uint32_t *counts =
        gly_arena_array(a->scratch, a->entity_count + 1, sizeof *counts);
    uint32_t best = GLY_NONE, second = 0;
    if (counts == NULL) {
        search->status = GLY_NO_MEMORY;
        return GLY_NONE;
    }
    for (uint32_t i = 0; i < a->mention_count; i++) {
        if (gly_mention_is_person(a, &a->mentions[i]))
            counts[a->mentions[i].entity]++;
    }
    for (uint32_t i = 0; i < a->entity_count; i++) {
        bool more = best == GLY_NONE || counts[i] > counts[best];
        if (more && best != GLY_NONE)
            second = counts[best];
        else if (!more && counts[i] > second)
            second = counts[i];
        best = more ? i : best;
    }
    uint32_t least = best != GLY_NONE && is_billed(a, best)
                         ? second + second / 4
                         : 2 * second;
    return best != GLY_NONE && counts[best] >= least ? best : GLY_NONE;
}

/* The mark of the pronouns that mean the person less often. */
static uint32_t other_pronouns(const gly_annotations *a, uint32_t person)
{
    uint32_t male = 0, female = 0;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity != person || m->form != GLY_MENTION_PRONOUN)
            continue;
        male += gly_reading_is(a->reading, m->first, GLY_IS_MALE);
        female += gly_reading_is(a->reading, m->first, GLY_IS_FEMALE);
    }
    return male > female ? GLY_IS_FEMALE : female > male ? GLY_IS_MALE : 0;
}

gly_siting_hero gly_siting_hero_find(gly_siting_search *search)
{
    uint32_t person = hero_of(search);
    return (gly_siting_hero){person,
                             other_pronouns(search->annotations, person)};
}

uint32_t gly_siting_person_at(const gly_annotations *annotations,
                              const gly_siting_hero *hero, uint32_t token)
{
    if (token == GLY_NONE)
        return GLY_NONE;
    const gly_reading *reading = annotations->reading;
    bool meant =
        hero != NULL && hero->person != GLY_NONE &&
        annotations->language->syntax.items[token].upos == GLY_UPOS_PRON &&
        (hero->other == 0 || !gly_reading_is(reading, token, hero->other));
    return meant ? hero->person : gly_person_at(annotations, token);
}

uint32_t gly_siting_person_of(const gly_annotations *annotations,
                              const gly_siting_hero *hero, uint32_t verb)
{
    enum { CLIMB = 3 };
    const gly_syntax *syntax = &annotations->language->syntax;
    for (uint32_t i = 0; i < CLIMB && verb != GLY_NONE; i++) {
        const gly_node *node = &syntax->items[verb];
        uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        bool relative =
            subject != GLY_NONE &&
            gly_reading_is(annotations->reading, subject, GLY_IS_RELATIVE);
        bool clause = node->relation == GLY_REL_ACL ||
                      node->relation == GLY_REL_ACL_RELCL;
        if (clause && (subject == GLY_NONE || relative))
            return gly_siting_person_at(annotations, NULL, node->head);
        if (subject != GLY_NONE)
            return gly_siting_person_at(annotations, hero, subject);
        bool shares = node->relation == GLY_REL_CONJ ||
                      node->relation == GLY_REL_XCOMP ||
                      node->relation == GLY_REL_ADVCL;
        verb = shares ? node->head : GLY_NONE;
    }
    return GLY_NONE;
}
