/* attributions.c - who said what, over the whole article.
 * First what each sentence says by itself (cues.c), then the speakers of the
 * quotations that no sentence claims (speakers.c). */
#include "annotate/annotators.h"
#include "annotate/cues.h"
#include "annotate/speakers.h"

/* Which mention begins at each token. */
static uint32_t *index_mentions(gly_arena *arena,
                                const gly_annotations *annotations)
{
    uint32_t count = annotations->language->tokens.count;
    uint32_t *at = gly_arena_array(arena, count, sizeof *at);
    if (at == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        at[i] = GLY_NONE;
    for (uint32_t m = 0; m < annotations->mention_count; m++)
        at[annotations->mentions[m].first] = m;
    return at;
}

/* A question is not a report, and neither is what stands around the story. */
static bool is_read(const gly_language *language, uint32_t sentence)
{
    uint32_t block = language->sentences.items[sentence].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return kind != GLY_BLOCK_QUESTION && kind != GLY_BLOCK_FURNITURE &&
           kind != GLY_BLOCK_BYLINE && kind != GLY_BLOCK_DATELINE &&
           kind != GLY_BLOCK_HEADING;
}

gly_status gly_annotate_attributions(gly_annotations *annotations,
                                     gly_arena *arena)
{
    const gly_language *language = annotations->language;
    gly_source_input input = {annotations, index_mentions(arena, annotations)};
    gly_list list = gly_list_of(sizeof(gly_attribution));
    if (input.mention_at == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t s = 0; s < language->sentences.count; s++) {
        if (is_read(language, s) &&
            gly_cues_find(&list, arena, &input, s) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    uint32_t *speakers =
        gly_arena_array(arena, annotations->quotation_count, sizeof *speakers);
    if (speakers == NULL ||
        gly_speakers_find(speakers, &list, arena, &input) != GLY_OK)
        return GLY_NO_MEMORY;
    annotations->attributions = list.items;
    annotations->attribution_count = list.count;
    annotations->speakers = speakers;
    return GLY_OK;
}
