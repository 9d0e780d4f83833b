/* kinship_claims.c - what one relative calls the other, against what the story
 * says that they are to each other.
 *
 *     Ada Roe's sister, Lena, said [her husband] was well.  she is his wife
 *     Her cousin, Tom, said: “[My brother] did it.”         he is a brother
 */
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/people/kin_calls.h"

static const gly_trait *trait_of(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return &claims->annotations->people->traits[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_entity(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = trait_of(claims, claim)->entity;
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = claims->annotations->entities[entity].name,
                       .entity = entity};
}

static gly_value get_told(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, *claim->beside));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "what one calls the other: “her husband”",
     get_text, NULL},
    {"entity", GLY_VALUE_ENTITY, NULL, "who calls the other so", get_entity,
     NULL},
    {"told", GLY_VALUE_TEXT, NULL, "what the article calls that one", get_told,
     NULL},
};

static void add_calls(gly_gathering *g)
{
    const gly_people *people = g->annotations->people;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        gly_kin_call call;
        if (!gly_kin_call_find(&call, g->annotations, &people->traits[i]))
            continue;
        const gly_trait *t = &people->traits[i];
        const gly_span *told = gly_gathering_beside(g, t->first, t->last);
        if (told == NULL)
            return;
        gly_gathering_add(
            g,
            &(gly_claim){.type = GLY_CLAIM_KINSHIP,
                         .text = gly_gathering_span(g, call.first, call.last),
                         .sentence = gly_gathering_sentence(g, call.first),
                         .item = i,
                         .beside = told,
                         .beside_count = 1});
    }
}

const gly_claim_kind gly_claim_kind_kinship = {
    .name = "kinship",
    .about = "what one relative calls the other, who is told to be another",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_calls,
};
