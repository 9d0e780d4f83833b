/* voices.c - whether the words of a quotation may be a source's.
 *
 *     It starts at Tamar College. “I was told to learn a trade.”
 *
 * is no word of the college. */
#include "annotate/speech/voices.h"

#include "annotate/reading.h"
#include "annotate/speech/source_parts.h"

/* The "I" of an inner quotation is somebody else's. */
bool gly_voice_is_of_one(const gly_reading *reading, uint32_t open,
                         uint32_t close)
{
    uint32_t quote = reading->quotes[open];
    for (uint32_t i = open; i <= close; i++) {
        if (reading->quotes[i] == quote &&
            gly_reading_is_of(reading, "pronoun", "first", i))
            return true;
    }
    return false;
}

bool gly_voice_are_several(const gly_reading *reading, uint32_t first,
                           uint32_t last)
{
    return first != GLY_NONE && gly_reading_is_word(reading, first, "the") &&
           gly_reading_is(reading, last, GLY_IS_DEMONYM);
}

bool gly_voice_is_only(const gly_source_input *input,
                       const gly_attribution *told, uint32_t from, uint32_t end)
{
    const gly_annotations *a = input->annotations;
    uint32_t last = gly_source_reach(a->reading, told);
    for (uint32_t i = from; i < end; i++) {
        uint32_t mention = input->mention_at[i];
        if (mention == GLY_NONE)
            continue;
        const gly_mention *m = &a->mentions[mention];
        bool inside = (i >= told->first && i <= last) ||
                      gly_source_is_told(a->reading, told, i);
        if (gly_mention_names_person(a, m) && m->entity != told->entity &&
            !inside)
            return false;
    }
    return true;
}

/* Whether the mention is of somebody who does something. */
static bool acts(const gly_annotations *a, const gly_mention *m)
{
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t i = m->first; i <= m->last; i++) {
        if (nodes[i].relation == GLY_REL_NSUBJ ||
            nodes[i].relation == GLY_REL_APPOS)
            return gly_mention_names_person(a, m);
    }
    return false;
}

bool gly_voice_is_sole(const gly_annotations *annotations,
                       const gly_attribution *told)
{
    const gly_annotations *a = annotations;
    const gly_token *tokens = a->language->tokens.items;
    const uint32_t *sentences = a->reading->sentences;
    if (told->entity == GLY_NONE)
        return true;
    uint32_t first = a->entities[told->entity].first_mention;
    uint32_t block = tokens[told->cue_first].block;
    if (tokens[a->mentions[first].first].block < block)
        return true;
    for (uint32_t i = first; i > 0; i--) {
        const gly_mention *m = &a->mentions[i - 1];
        if (tokens[m->first].block < block)
            break;
        if (sentences[m->first] != sentences[told->cue_first] && acts(a, m))
            return false;
    }
    return true;
}
