/* credit_names.c - looks a name up beside a quotation. */
#include "annotate/speech/credit_names.h"

#include "annotate/grammar.h"
#include "annotate/speech/source_parts.h"

enum { LEAD = 4 }; /* words of a title before a name */

const gly_mention *gly_credit_named_at(const gly_source_input *input,
                                       uint32_t token)
{
    const gly_mention *m = gly_source_mention(input, token);
    return m != NULL && m->entity != GLY_NONE &&
                   gly_mention_names_person(input->annotations, m)
               ? m
               : NULL;
}

const gly_mention *gly_credit_name_from(const gly_source_input *input,
                                        uint32_t token, uint32_t end)
{
    const gly_reading *reading = input->annotations->reading;
    for (uint32_t i = token; i < end && i <= token + LEAD; i++) {
        const gly_mention *m = gly_source_mention(input, i);
        if (gly_credit_named_at(input, i) != NULL)
            return m;
        if (m == NULL && (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
                          gly_grammar_is_verb(reading, i)))
            return NULL;
    }
    return NULL;
}

const gly_mention *gly_credit_name_ending(const gly_source_input *input,
                                          uint32_t token)
{
    const gly_annotations *a = input->annotations;
    uint32_t before = gly_mentions_before(a, token + 1);
    const gly_mention *m = before == 0 ? NULL : &a->mentions[before - 1];
    return m != NULL && m->last == token ? gly_credit_named_at(input, m->first)
                                         : NULL;
}

bool gly_credit_take(gly_source *out, const gly_mention *mention)
{
    if (mention == NULL)
        return false;
    *out = gly_source_of(mention);
    return true;
}
