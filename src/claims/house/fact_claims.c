/* fact_claims.c - the fields of what the fact sheet of the house says
 * otherwise. */
#include "claims/house/fact_checks.h"
#include "claims/kinds.h"

static const char *const kind_names[] = {"name", "title",  "pronoun",
                                         "age",  "figure", NULL};

static const gly_fact_check *at(const gly_claims *claims,
                                const gly_claim *claim)
{
    return &claims->checks->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[at(claims, claim)->kind]);
}

static gly_value get_held(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(at(claims, claim)->held);
}

static gly_value get_about(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(at(claims, claim)->fact->name);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "what the draft says", get_text, NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what it is that is wrong", get_kind,
     NULL},
    {"held", GLY_VALUE_TEXT, NULL, "what the fact sheet says", get_held, NULL},
    {"about", GLY_VALUE_TEXT, NULL, "of whom or what, by its name there",
     get_about, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_checks(gly_gathering *g)
{
    for (uint32_t i = 0; i < g->checks->count; i++) {
        const gly_fact_check *check = &g->checks->items[i];
        gly_gathering_add(
            g, &(gly_claim){
                   .type = GLY_CLAIM_FACT,
                   .text = gly_gathering_span(g, check->first, check->last),
                   .sentence = gly_gathering_sentence(g, check->first),
                   .item = i});
    }
}

const gly_claim_kind gly_claim_kind_fact = {
    .name = "fact",
    .about = "what the fact sheet of the house says otherwise",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_checks,
};
