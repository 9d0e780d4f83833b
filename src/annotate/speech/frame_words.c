/* frame_words.c - which words report: the verbs and adjectives of the lists. */
#include "annotate/speech/frames.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

/* "is [convinced] that": a participle that tells of a state, and of whose. */
static bool is_state(const gly_reading *reading, uint32_t index)
{
    return node_at(reading, index)->xpos == GLY_XPOS_VBN &&
           child_of(reading, index, GLY_REL_AUX_PASS) != GLY_NONE &&
           child_of(reading, index, GLY_REL_OBL_AGENT) == GLY_NONE &&
           gly_reading_entry(reading, "reporting-adjective", index, 1).count >
               0;
}

bool gly_frame_is_adjective(const gly_reading *reading, uint32_t index)
{
    return (node_at(reading, index)->upos == GLY_UPOS_ADJ &&
            child_of(reading, index, GLY_REL_COP) != GLY_NONE) ||
           is_state(reading, index);
}

/* Whether a particle makes another verb of the `words` at `index`, which the
 * lexicon does not have: "[called] off the march" names nothing. */
static bool has_particle(const gly_reading *reading, uint32_t index,
                         uint32_t words)
{
    uint32_t particle = child_of(reading, index, GLY_REL_COMPOUND_PRT);
    return particle != GLY_NONE && particle == index + words;
}

gly_symbol gly_frame_class(const gly_reading *reading, uint32_t index)
{
    enum { WORDS = 4 };
    gly_entry entry = gly_reading_entry(reading,
                                        gly_frame_is_adjective(reading, index)
                                            ? "reporting-adjective"
                                            : "reporting-verb",
                                        index, WORDS);
    bool whole = entry.count > 0 && !has_particle(reading, index, entry.count);
    return whole ? entry.class : 0;
}

bool gly_frame_is_class(const gly_reading *reading, gly_symbol class,
                        const char *const *names)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    for (; class != 0 && *names != NULL; names++) {
        if (class == gly_lexicon_symbol(lexicon, *names))
            return true;
    }
    return false;
}

bool gly_frame_has_hearer(const gly_reading *reading, uint32_t index)
{
    return gly_reading_entry(reading, "hearer-verb", index, 1).count > 0;
}

uint32_t gly_frame_goes_on(const gly_reading *reading, uint32_t from,
                           uint32_t verb)
{
    uint32_t left = verb;
    while (left > from && (gly_reading_is_adverb(reading, left - 1) ||
                           gly_reading_is_word(reading, left - 1, "while")))
        left--;
    return node_at(reading, verb)->xpos == GLY_XPOS_VBG && left > from &&
                   gly_reading_at(reading, left - 1, ',')
               ? left - 1
               : GLY_NONE;
}
