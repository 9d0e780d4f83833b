#include "report/parts.h"

uint32_t gly_parts_of(gly_part parts[GLY_PARTS_MOST], const gly_claims *claims,
                      const gly_claim *claim)
{
    if (claim->type != GLY_CLAIM_ATTRIBUTION)
        return 0;
    const gly_annotations *annotations = claims->annotations;
    const gly_tokens *tokens = &annotations->language->tokens;
    const gly_attribution *said = &annotations->attributions[claim->item];
    uint32_t count = 0;
    uint32_t first = said->first, last = said->last;
    if (said->relative != GLY_NONE)
        first = last = said->relative;
    if (first != GLY_NONE)
        parts[count++] =
            (gly_part){"source", gly_tokens_span(tokens, first, last)};
    if (said->cue_first != GLY_NONE)
        parts[count++] = (gly_part){
            "cue", gly_tokens_span(tokens, said->cue_first, said->cue_last)};
    for (uint32_t i = 0; i < said->content_count; i++)
        parts[count++] = (gly_part){"content", said->content[i]};
    return count;
}
