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
