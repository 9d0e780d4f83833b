#include "annotate/people/age_speakers.h"

#include "annotate/grammar.h"
#include "annotate/reading.h"

uint32_t gly_age_speaker(const gly_annotations *annotations, uint32_t token)
{
    enum { CLIMB = 8 };
    const gly_reading *reading = annotations->reading;
    const gly_node *nodes = annotations->language->syntax.items;
    uint32_t at = nodes[token].head;
    for (uint32_t up = 0; up < CLIMB && at != GLY_NONE; up++) {
        uint32_t subject =
            at < token && gly_reading_is(reading, at, GLY_IS_REPORTING)
                ? gly_grammar_subject_head(reading, at)
                : GLY_NONE;
        if (subject != GLY_NONE)
            return gly_person_at(annotations, subject);
        at = nodes[at].head;
    }
    return GLY_NONE;
}
