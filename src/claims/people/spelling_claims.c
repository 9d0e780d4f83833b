/* spelling_claims.c - a name that is spelled in two ways: the odd spelling and
 * the usual one, a claim each. */
#include "claims/kinds.h"

#include "annotate/people/variants.h"
#include "annotate/reading.h"

static const gly_variant *variant_of(const gly_claims *claims,
                                     const gly_claim *claim)
{
    return &claims->annotations->variants->items[claim->item / 2];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_usual(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_variant *variant = variant_of(claims, claim);
    return gly_variants_is_told(reading, variant->token)
               ? gly_value_none()
               : gly_value_of_text(gly_reading_text(reading, variant->usual));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the name as it stands", get_text, NULL},
    {"usual", GLY_VALUE_TEXT, NULL, "as the article spells it elsewhere",
     get_usual, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_spellings(gly_gathering *g)
{
    const gly_variants *variants = g->annotations->variants;
    for (uint32_t i = 0; i < 2 * variants->count; i++) {
        const gly_variant *v = &variants->items[i / 2];
        uint32_t token = i % 2 == 0 ? v->usual : v->token;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_SPELLING,
                            .text = gly_gathering_span(g, token, token),
                            .sentence = gly_gathering_sentence(g, token),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_spelling = {
    .name = "spelling",
    .about = "a word of a name that is spelled in two ways",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = NULL,
    .predicate_count = 0,
    .gather = add_spellings,
};
