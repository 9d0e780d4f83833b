/* colleagues.c - looks for a name among the article's other sources. */
#include "claims/speech/colleagues.h"

#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/people/affiliation.h"

bool gly_colleague_speaks(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_attribution *vague = gly_claims_attribution(claims, claim);
    gly_affiliations theirs =
        gly_affiliations_in(claims, vague->first, vague->last);
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        const gly_attribution *one = &a->attributions[i];
        if (one->kind != GLY_SOURCE_PERSON || one->entity == GLY_NONE)
            continue;
        gly_affiliations his = gly_affiliations_of(claims, one->entity);
        if (his.count > 0 && !gly_affiliations_differ(&theirs, &his))
            return true;
    }
    return false;
}

bool gly_colleague_is_silent(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    return !gly_colleague_speaks(claims, claim, other, argument);
}

/* Whether the article calls the person by the noun that ends at token `noun`,
 * "the [analyst] Ines Okoro"; an actuary is none of "analysts". */
static bool is_of_trade(const gly_annotations *a, uint32_t entity,
                        uint32_t noun)
{
    const gly_people *people = a->people;
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t i = people->first_of[entity];
         i < people->first_of[entity + 1]; i++) {
        const gly_trait *trait = &people->traits[i];
        for (uint32_t t = trait->first;
             trait->kind == GLY_TRAIT_ROLE && t <= trait->head; t++) {
            if (nodes[t].lemma == nodes[noun].lemma)
                return true;
        }
    }
    return false;
}

gly_value gly_colleague_peer(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_attribution *vague = gly_claims_attribution(claims, claim);
    bool peer = false;
    if (vague->kind != GLY_SOURCE_COLLECTIVE || vague->class == 0 ||
        vague->first == GLY_NONE)
        return gly_value_none();
    uint32_t noun =
        gly_syntax_top(&a->language->syntax, vague->first, vague->last);
    for (uint32_t i = 0; i < a->attribution_count && !peer; i++) {
        const gly_attribution *one = &a->attributions[i];
        peer = one->kind == GLY_SOURCE_PERSON && one->entity != GLY_NONE &&
               a->entities[one->entity].kind == GLY_ENTITY_PERSON &&
               is_of_trade(a, one->entity, noun);
    }
    return gly_value_of_truth(peer);
}

gly_value gly_colleague_again(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_symbol *forms = a->reading->forms;
    const gly_attribution *vague = gly_claims_attribution(claims, claim);
    bool again = false;
    if (vague->kind != GLY_SOURCE_COLLECTIVE)
        return gly_value_none();
    /* From the last one back: the words are few, so the gaps between two of
     * one word add up to no more than the list for each. */
    for (uint32_t i = claim->item; i > 0 && !again; i--) {
        const gly_attribution *one = &a->attributions[i - 1];
        again = one->kind == GLY_SOURCE_COLLECTIVE &&
                one->last < vague->first &&
                forms[one->last] == forms[vague->last];
    }
    return gly_value_of_truth(again);
}

/* Whether token `i` is of the name of a body, person or town. The first word of
 * a sentence has its capital anyway, and an adjective names a country or a
 * party: "Western", "Democratic". */
static bool is_of_body(const gly_annotations *a, uint32_t i)
{
    uint32_t at = gly_mentions_before(a, i);
    bool named = at < a->mention_count && a->mentions[at].first == i &&
                 a->mentions[at].form == GLY_MENTION_NAME;
    return gly_reading_has(a->reading, i, GLY_TOKEN_CAPITAL) &&
           !gly_reading_is(a->reading, i, GLY_IS_DEMONYM) &&
           a->language->syntax.items[i].xpos != GLY_XPOS_JJ &&
           (named || i > gly_reading_sentence(a->reading, i)->first);
}

gly_value gly_colleague_body(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *vague = gly_claims_attribution(claims, claim);
    bool body = false;
    if (vague->kind != GLY_SOURCE_COLLECTIVE)
        return gly_value_none();
    for (uint32_t i = vague->first; i < vague->last && !body; i++)
        body = is_of_body(claims->annotations, i);
    return gly_value_of_truth(body);
}
