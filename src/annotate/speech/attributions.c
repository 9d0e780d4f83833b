/* attributions.c - who said what, over the whole article.
 * First what each sentence says by itself (cues.c), then the speakers of the
 * quotations that no sentence claims (speakers.c). */
#include "annotate/annotators.h"
#include "annotate/speech/cues.h"
#include "annotate/speech/pulled.h"
#include "annotate/speech/speakers.h"
#include "annotate/speech/turns.h"

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

/* What the sentences say by themselves. A paragraph that opens with the name
 * of its speaker is told by them as a whole. */
static gly_status find_told(gly_list *list, gly_arena *arena,
                            const gly_source_input *input)
{
    const gly_language *language = input->annotations->language;
    const gly_sentence *sentences = language->sentences.items;
    gly_turns turns = gly_turns_survey(input);
    uint32_t turn = GLY_NONE; /* the block of the last one */
    gly_status status = GLY_OK;
    for (uint32_t s = 0; s < language->sentences.count && status == GLY_OK;
         s++) {
        if (!is_read(language, s) || sentences[s].block == turn)
            continue;
        if (gly_turns_opens(&turns, s)) {
            turn = sentences[s].block;
            status = gly_turns_add(list, arena, &turns, s);
        } else {
            status = gly_cues_find(list, arena, input, s);
        }
    }
    return status;
}

gly_status gly_annotate_attributions(gly_annotations *annotations,
                                     gly_arena *arena)
{
    gly_source_input input = {
        annotations, index_mentions(annotations->scratch, annotations)};
    gly_list list = gly_list_of(sizeof(gly_attribution));
    if (input.mention_at == NULL)
        return GLY_NO_MEMORY;
    if (find_told(&list, arena, &input) != GLY_OK)
        return GLY_NO_MEMORY;
    uint32_t *speakers =
        gly_arena_array(arena, annotations->quotation_count, sizeof *speakers);
    if (speakers == NULL ||
        gly_speakers_find(speakers, &list, arena, &input) != GLY_OK ||
        gly_pulled_find(speakers, &list, arena, annotations) != GLY_OK)
        return GLY_NO_MEMORY;
    annotations->attributions = list.items;
    annotations->attribution_count = list.count;
    annotations->speakers = speakers;
    return GLY_OK;
}
