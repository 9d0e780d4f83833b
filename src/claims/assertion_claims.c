/* assertion_claims.c - the fields of what asks for a source. */
#include "annotate/assertions/assertions.h"
#include "claims/kinds.h"

static const char *const kind_names[] = {
    "superlative", "certainty", "verdict", "accusation",
    "study",       "statistic", NULL};
static const char *const backing_names[] = {"none", "near", "here", NULL};

static const gly_assertion *assertion_of(const gly_claims *claims,
                                         const gly_claim *claim)
{
    return &claims->annotations->assertions->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[assertion_of(claims, claim)->kind]);
}

static gly_value get_backing(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        backing_names[assertion_of(claims, claim)->backing]);
}

static gly_value get_person(const gly_claims *claims, const gly_claim *claim)
{
    const gly_assertion *a = assertion_of(claims, claim);
    uint32_t entity = a->entity;
    if (a->kind != GLY_ASSERTION_ACCUSATION)
        return gly_value_none();
    if (entity == GLY_NONE)
        return gly_value_of_text(gly_claims_text(
            claims, gly_tokens_span(&claims->annotations->language->tokens,
                                    a->who_first, a->who_last)));
    return (gly_value){
        .type = GLY_VALUE_ENTITY,
        .text = claims->annotations->entities[entity].name,
        .entity = entity,
    };
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words that assert", get_text, NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what is asserted", get_kind, NULL},
    {"backing", GLY_VALUE_CHOICE, backing_names,
     "where somebody answers for it: in its sentence, near it, nowhere",
     get_backing, NULL},
    {"person", GLY_VALUE_ENTITY, NULL, "who is accused", get_person, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_assertions(gly_gathering *g)
{
    const gly_assertions *assertions = g->annotations->assertions;
    for (uint32_t i = 0; i < assertions->count; i++) {
        const gly_assertion *a = &assertions->items[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_ASSERTION,
                            .text = gly_gathering_span(g, a->first, a->last),
                            .sentence = gly_gathering_sentence(g, a->first),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_assertion = {
    .name = "assertion",
    .about = "a statement of a kind that asks for a source",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_assertions,
};
