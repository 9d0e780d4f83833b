/* attribution_claims.c - the fields of who says what. */
#include "annotate/reading.h"
#include "claims/kinds.h"

static const char *const source_names[] = {"person",    "body", "collective",
                                           "described", "none", NULL};

static const gly_attribution *said(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->attributions[claim->item];
}

static gly_value tokens_text(const gly_claims *claims, uint32_t first,
                             uint32_t last)
{
    gly_span span =
        gly_tokens_span(&claims->annotations->language->tokens, first, last);
    return gly_value_of_text(gly_claims_text(claims, span));
}

static gly_value get_source(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = said(claims, claim);
    if (a->kind == GLY_SOURCE_NONE)
        return gly_value_none();
    return tokens_text(claims, a->first, a->last);
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(source_names[said(claims, claim)->kind]);
}

static gly_value get_class(const gly_claims *claims, const gly_claim *claim)
{
    gly_symbol class = said(claims, claim)->class;
    if (class == 0)
        return gly_value_none();
    return gly_value_of_text(
        gly_symbols_text(claims->annotations->language->tokens.symbols, class));
}

static gly_value get_named(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(said(claims, claim)->entity_count > 0);
}

static gly_value get_cue(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = said(claims, claim);
    if (a->cue_first == GLY_NONE)
        return gly_value_none();
    return tokens_text(claims, a->cue_first, a->cue_last);
}

static gly_value get_content(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = said(claims, claim);
    if (a->content_count == 0)
        return gly_value_none();
    return gly_value_of_text(gly_claims_text(claims, a->content[0]));
}

static gly_value get_direct(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(said(claims, claim)->direct);
}

static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    return gly_claims_speaker(claims, claim->item);
}

/* Whether a named person is a source, or is named at all beside a role, in
 * this sentence after the source or in the next ones. */
static bool named_within(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)other;
    const gly_annotations *a = claims->annotations;
    uint32_t from = said(claims, claim)->last;
    uint32_t low = 0, high = a->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->mentions[middle].first <= from)
            low = middle + 1;
        else
            high = middle;
    }
    for (uint32_t i = low; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        uint32_t sentence = a->reading->sentences[m->first];
        if (sentence > claim->sentence + argument)
            return false;
        bool introduced =
            m->entity != GLY_NONE && a->entities[m->entity].first_mention == i;
        bool person = m->entity != GLY_NONE &&
                      a->entities[m->entity].kind == GLY_ENTITY_PERSON;
        if (person && introduced)
            return true;
    }
    return false;
}

static const gly_field fields[] = {
    {"source", GLY_VALUE_TEXT, NULL, "the words that name the source",
     get_source, NULL},
    {"source.kind", GLY_VALUE_CHOICE, source_names,
     "a named person or body, an unnamed collective, somebody described",
     get_kind, NULL},
    {"source.class", GLY_VALUE_TEXT, NULL,
     "the class of a collective in the list vague-source", get_class, NULL},
    {"source.named", GLY_VALUE_TRUTH, NULL, "whether the source has a name",
     get_named, NULL},
    {"cue", GLY_VALUE_TEXT, NULL, "the word that attributes: “said”", get_cue,
     NULL},
    {"content", GLY_VALUE_TEXT, NULL, "what is said", get_content, NULL},
    {"direct", GLY_VALUE_TRUTH, NULL, "whether the content is a quotation",
     get_direct, NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "who says it", get_speaker, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"named-within",
     "a person is introduced by name right after: in the sentence itself or "
     "in so many that follow",
     GLY_ARGUMENT_SENTENCES, false, named_within},
};

const gly_claim_kind gly_claim_kind_attribution = {
    .name = "attribution",
    .about = "somebody or something that says, and what is said",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
};
