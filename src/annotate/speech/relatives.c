/* relatives.c - reads the antecedents of relative clauses off tree and words.
 */
#include "annotate/speech/relatives.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

/* Whether the subject of the relative clause is another than the pronoun. */
static bool has_subject(const gly_reading *reading, uint32_t verb)
{
    uint32_t subject = child_of(reading, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE && subject < verb &&
           node_at(reading, verb)->head < subject &&
           gly_grammar_relative(reading, verb) == GLY_NONE &&
           !gly_reading_is_word(reading, subject, "that");
}

bool gly_relative_object(gly_frame *out, const gly_reading *reading,
                         uint32_t verb)
{
    const gly_node *node = node_at(reading, verb);
    if (node->relation != GLY_REL_ACL_RELCL || !has_subject(reading, verb))
        return false;
    uint32_t pronoun = child_of(reading, verb, GLY_REL_OBJ);
    if (pronoun == GLY_NONE || pronoun > verb)
        return false;
    gly_phrase of = gly_grammar_phrase_before(reading, node->head, pronoun);
    if (of.first > of.last || of.last >= pronoun)
        return false;
    of.last = pronoun;
    out->parts[1] = out->parts[0];
    out->parts[0] = of;
    out->count = out->count == 0 ? 1 : 2;
    out->form = GLY_FORM_OBJECT;
    return true;
}

/* Whether a verb stands here that has its subject somewhere before. */
static bool is_finite(const gly_reading *reading, uint32_t token)
{
    gly_xpos tag = node_at(reading, token)->xpos;
    return tag == GLY_XPOS_MD || tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBZ ||
           tag == GLY_XPOS_VBP;
}

/* The "which", "who" or "that" left of the subject; GLY_NONE. */
static uint32_t pronoun_before(const gly_reading *reading, uint32_t verb)
{
    uint32_t head = gly_grammar_subject_head(reading, verb);
    uint32_t first = gly_reading_sentence(reading, verb)->first;
    uint32_t subject = head == GLY_NONE || head >= verb
                           ? GLY_NONE
                           : gly_grammar_phrase(reading, head).first;
    while (subject != GLY_NONE && subject > first &&
           gly_reading_is_adverb(reading, subject - 1))
        subject--;
    if (subject == GLY_NONE || subject == first)
        return GLY_NONE;
    return gly_reading_is(reading, subject - 1, GLY_IS_RELATIVE) ? subject - 1
                                                                 : GLY_NONE;
}

bool gly_relative_clause(gly_frame *out, const gly_reading *reading,
                         uint32_t verb)
{
    const gly_sentence *sentence = gly_reading_sentence(reading, verb);
    uint32_t end = sentence->first + sentence->count, last = verb + 1;
    uint32_t pronoun = verb + 1 < end && is_finite(reading, verb + 1)
                           ? pronoun_before(reading, verb)
                           : GLY_NONE;
    if (pronoun == GLY_NONE)
        return false;
    while (last + 1 < end && !gly_reading_at(reading, last + 1, ',') &&
           !gly_reading_at(reading, last + 1, '.'))
        last++;
    *out = (gly_frame){.form = GLY_FORM_CLAUSE,
                       .parts = {{pronoun, pronoun}, {verb + 1, last}},
                       .count = 2};
    return true;
}
