/* mention_claims.c - the fields of a name or pronoun. */
#include "claims/kinds.h"

static const char *const kind_names[] = {"person", "body", "place", NULL};
static const char *const form_names[] = {"name", "nominal", "pronoun", NULL};

static const gly_mention *mention_of(const gly_claims *claims,
                                     const gly_claim *claim)
{
    return &claims->annotations->mentions[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_form(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(form_names[mention_of(claims, claim)->form]);
}

/* A pronoun whose person is not known still is a person's. */
static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = mention_of(claims, claim)->entity;
    gly_entity_kind kind = entity == GLY_NONE
                               ? GLY_ENTITY_PERSON
                               : claims->annotations->entities[entity].kind;
    return gly_value_of_choice(kind_names[kind]);
}

static gly_value get_entity(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = mention_of(claims, claim)->entity;
    if (entity == GLY_NONE)
        return gly_value_none();
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = claims->annotations->entities[entity].name,
                       .entity = entity};
}

static gly_value get_name(const gly_claims *claims, const gly_claim *claim)
{
    gly_value entity = get_entity(claims, claim);
    return entity.type == GLY_VALUE_NONE ? entity
                                         : gly_value_of_text(entity.text);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the mention", get_text, NULL},
    {"form", GLY_VALUE_CHOICE, form_names, "name, nominal or pronoun", get_form,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what is mentioned", get_kind, NULL},
    {"entity", GLY_VALUE_ENTITY, NULL, "who is meant", get_entity, NULL},
    {"name", GLY_VALUE_TEXT, NULL, "the fullest name of who is meant", get_name,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_mentions(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_MENTION,
                            .text = gly_gathering_span(g, m->first, m->last),
                            .sentence = gly_gathering_sentence(g, m->first),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_mention = {
    .name = "mention",
    .about = "a name or pronoun of a person or body",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_mentions,
};
