/* quotation_places.c - where each quotation stands, and the line that signs it
 * ("— Ines Okoro"). */
#include "annotate/reading.h"
#include "claims/kinds.h"

enum { SIGNATURE_WORDS = 4 };

/* The line that signs a quotation, "— Ines Okoro"; empty for none. */
static gly_span signature_of(const gly_gathering *g, uint32_t quotation,
                             uint32_t close)
{
    uint32_t index = g->annotations->speakers[quotation];
    if (index == GLY_NONE)
        return (gly_span){0, 0};
    const gly_attribution *a = &g->annotations->attributions[index];
    bool signs = a->cue_first == GLY_NONE && a->first > close &&
                 a->first - close <= SIGNATURE_WORDS;
    return signs ? gly_gathering_span(g, a->first, a->last) : (gly_span){0, 0};
}

/* With its marks, as an editor would point at it. */
void gly_gather_quotations(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->quotation_count; i++) {
        const gly_quotation *q = &a->quotations[i];
        const gly_quote *quote = &a->language->quotes.items[q->quote];
        uint32_t first = quote->open == GLY_NONE ? quote->close : quote->open;
        bool closed = quote->close != GLY_NONE && quote->open != GLY_NONE;
        uint32_t last = closed ? quote->close : first;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_QUOTATION,
                            .text = gly_gathering_span(g, first, last),
                            .credit = signature_of(g, i, last),
                            .sentence = gly_gathering_sentence(g, first),
                            .item = i});
    }
}
