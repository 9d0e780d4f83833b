/* kinds.c - what the getters of all kinds share. */
#include "claims/kinds.h"

#include "annotate/reading.h"
#include "base/problem.h"

const char *const gly_block_choices[] = {
    "headline", "deck",      "byline",    "dateline", "furniture",
    "heading",  "paragraph", "list-item", "quote",    "caption",
    "cell",     "question",  NULL};

gly_value gly_value_none(void)
{
    return (gly_value){.type = GLY_VALUE_NONE, .text = {"", 0}};
}

gly_value gly_value_of_text(gly_text text)
{
    return (gly_value){.type = GLY_VALUE_TEXT, .text = text};
}

gly_value gly_value_of_choice(const char *choice)
{
    return (gly_value){.type = GLY_VALUE_CHOICE, .text = gly_text_of(choice)};
}

gly_value gly_value_of_number(const gly_claims *claims, double number)
{
    return (gly_value){.type = GLY_VALUE_NUMBER,
                       .text = gly_text_format(claims->arena, "%g", number),
                       .number = number};
}

gly_value gly_value_of_truth(bool truth)
{
    return (gly_value){.type = GLY_VALUE_TRUTH,
                       .text = gly_text_of(truth ? "yes" : "no"),
                       .truth = truth};
}

gly_text gly_claims_text(const gly_claims *claims, gly_span span)
{
    return gly_text_slice(claims->annotations->language->document->text, span);
}

const gly_attribution *gly_claims_attribution(const gly_claims *claims,
                                              const gly_claim *claim)
{
    return &claims->annotations->attributions[claim->item];
}

const gly_quotation *gly_claims_quotation(const gly_claims *claims,
                                          const gly_claim *claim)
{
    return &claims->annotations->quotations[claim->item];
}

gly_words gly_claims_wording(const gly_claims *claims, uint32_t first,
                             uint32_t last)
{
    uint32_t start = gly_ranks_before(&claims->is_word, first);
    uint32_t end = gly_ranks_before(&claims->is_word, last + 1);
    return (gly_words){claims->words + start, end - start};
}

gly_value gly_claims_words(const gly_claims *claims, uint32_t first,
                           uint32_t last)
{
    gly_span span =
        gly_tokens_span(&claims->annotations->language->tokens, first, last);
    return (gly_value){
        .type = GLY_VALUE_WORDS,
        .text = gly_claims_text(claims, span),
        .words = gly_claims_wording(claims, first, last),
    };
}

static uint32_t block_index(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    return language->sentences.items[claim->sentence].block;
}

gly_value gly_claims_block(const gly_claims *claims, const gly_claim *claim)
{
    const gly_document *document = claims->annotations->language->document;
    uint32_t block = block_index(claims, claim);
    return gly_value_of_choice(
        gly_block_kind_name(document->blocks[block].kind));
}

gly_value gly_claims_speaker(const gly_claims *claims, uint32_t attribution)
{
    if (attribution == GLY_NONE)
        return gly_value_none();
    const gly_annotations *a = claims->annotations;
    const gly_attribution *said = &a->attributions[attribution];
    if (said->entity != GLY_NONE)
        return (gly_value){.type = GLY_VALUE_ENTITY,
                           .text = a->entities[said->entity].name,
                           .entity = said->entity};
    if (said->kind == GLY_SOURCE_NONE)
        return gly_value_none();
    gly_span source =
        gly_tokens_span(&a->language->tokens, said->first, said->last);
    return gly_value_of_text(gly_claims_text(claims, source));
}

bool gly_claims_in_one_block(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return block_index(claims, claim) == block_index(claims, other);
}
