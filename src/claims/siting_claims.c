/* siting_claims.c - one thing that is put in two places, as rules see it. */
#include "annotate/sites/sitings.h"
#include "claims/kinds.h"

static const char *const kind_names[] = {"birth", "home",  "death", "burial",
                                         "thing", "event", NULL};

static const gly_siting *siting_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->sitings->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[siting_of(claims, claim)->kind]);
}

static gly_value get_stated(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(siting_of(claims, claim)->stated);
}

static gly_value get_expected(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(siting_of(claims, claim)->expected);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the place as written: “in Senn”", get_text,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names,
     "what is put there: a step of a life, a thing, an event", get_kind, NULL},
    {"stated", GLY_VALUE_TEXT, NULL, "whose, or which", get_stated, NULL},
    {"expected", GLY_VALUE_TEXT, NULL, "the place that is told elsewhere",
     get_expected, NULL},
};

static void add_sitings(gly_gathering *g)
{
    const gly_sitings *sitings = g->annotations->sitings;
    for (uint32_t i = 0; i < sitings->count; i++) {
        const gly_siting *siting = &sitings->items[i];
        gly_gathering_add(g,
                          &(gly_claim){.type = GLY_CLAIM_SITING,
                                       .text = siting->text,
                                       .sentence = siting->sentence,
                                       .item = i,
                                       .beside = siting->beside,
                                       .beside_count = siting->beside_count});
    }
}

const gly_claim_kind gly_claim_kind_siting = {
    .name = "siting",
    .about = "one thing, event or step of a life that is put in two places",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_sitings,
};
