/* recall_claims.c - a claim that is credited to another when it is told again.
 *
 *     Bills will go up by £140, [the regulator] said. …
 *     The rise of £140 was announced by [the charity Warm Homes]. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/speech/recalls.h"

static const gly_recall *at(const gly_claims *claims, const gly_claim *claim)
{
    return &claims->recalls->items[claim->item];
}

static gly_value words_of(const gly_claims *claims, const gly_attribution *a)
{
    gly_span span = gly_tokens_span(&claims->annotations->language->tokens,
                                    a->first, a->last);
    return gly_value_of_text(gly_claims_text(claims, span));
}

static gly_value get_source(const gly_claims *claims, const gly_claim *claim)
{
    return words_of(claims, &at(claims, claim)->credit);
}

static gly_value get_teller(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_attribution *told = &a->attributions[at(claims, claim)->told];
    bool pronoun = gly_reading_is(a->reading, told->first, GLY_IS_PRONOUN);
    return pronoun && told->entity != GLY_NONE
               ? gly_value_of_text(a->entities[told->entity].name)
               : words_of(claims, told);
}

static gly_value get_content(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(
        gly_claims_text(claims, at(claims, claim)->credit.content[0]));
}

static const gly_field fields[] = {
    {"source", GLY_VALUE_TEXT, NULL, "who is said to have told it", get_source,
     NULL},
    {"teller", GLY_VALUE_TEXT, NULL, "who tells it elsewhere", get_teller,
     NULL},
    {"content", GLY_VALUE_TEXT, NULL, "what is recalled", get_content, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_recalls(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < g->recalls->count; i++) {
        const gly_recall *r = &g->recalls->items[i];
        const gly_attribution *told = &a->attributions[r->told];
        const gly_span *beside =
            gly_gathering_beside(g, told->first, told->last);
        if (beside == NULL)
            return;
        gly_gathering_add(
            g,
            &(gly_claim){
                .type = GLY_CLAIM_RECALL,
                .text = gly_gathering_span(g, r->credit.first, r->credit.last),
                .sentence = gly_gathering_sentence(g, r->credit.first),
                .item = i,
                .beside = beside,
                .beside_count = 1});
    }
}

const gly_claim_kind gly_claim_kind_recall = {
    .name = "recall",
    .about = "a claim that is credited to another when it is told of again",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_recalls,
};
