/* calculation_claims.c - sums that the article lays open, worked out.
 * "Sales slipped 3% to $640 million from $712 million": the claim's place is
 * what is stated, "3%"; the numbers that it follows from stand beside it. */
#include "claims/kinds.h"

#include "annotate/calculations/calculations.h"

static const gly_calculation *calculation_of(const gly_claims *claims,
                                             const gly_claim *claim)
{
    return &claims->annotations->calculations->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        gly_calculation_kind_name(calculation_of(claims, claim)->kind));
}

static gly_value get_agrees(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(calculation_of(claims, claim)->agrees);
}

static gly_value get_sum(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(calculation_of(claims, claim)->sum);
}

static gly_value get_terms(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims,
                               calculation_of(claims, claim)->term_count);
}

static const char *const kinds[] = {
#define CALCULATION_KIND(id, name) name,
#include "annotate/calculations/kinds.def"
#undef CALCULATION_KIND
    NULL};

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the result as stated: “3%”", get_text,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kinds, "how the result follows from its terms",
     get_kind, NULL},
    {"agrees", GLY_VALUE_TRUTH, NULL,
     "whether any sensible reading of the terms gives the result", get_agrees,
     NULL},
    {"sum", GLY_VALUE_TEXT, NULL, "the calculation, spelt out", get_sum, NULL},
    {"terms", GLY_VALUE_NUMBER, NULL,
     "how many numbers the result follows from", get_terms, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_calculations(gly_gathering *g)
{
    const gly_calculations *all = g->annotations->calculations;
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_calculation *c = &all->items[i];
        gly_gathering_add(g, &(gly_claim){.type = GLY_CLAIM_CALCULATION,
                                          .text = c->text,
                                          .sentence = c->sentence,
                                          .item = i,
                                          .beside = c->terms,
                                          .beside_count = c->term_count,
                                          .told_before = c->again});
    }
}

const gly_claim_kind gly_claim_kind_calculation = {
    .name = "calculation",
    .about = "a result and the numbers that it follows from",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_calculations,
};
