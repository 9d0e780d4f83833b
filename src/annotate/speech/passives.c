/* passives.c - verbs whose subject suffers, and where that stands. */
#include "annotate/speech/passives.h"

#include "annotate/reading.h"
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

bool gly_passive_is_bare(const gly_reading *reading, uint32_t verb)
{
    return node_at(reading, verb)->xpos == GLY_XPOS_VBN &&
           child_of(reading, verb, GLY_REL_NSUBJ) == GLY_NONE &&
           child_of(reading, verb, GLY_REL_NSUBJ_PASS) == GLY_NONE &&
           child_of(reading, verb, GLY_REL_OBL_AGENT) != GLY_NONE;
}

/* Whether the passive has its subject from the verb that it is joined to: "She
 * left and is widely [regarded] as". */
static bool is_joined_passive(const gly_reading *reading, uint32_t verb)
{
    const gly_node *node = node_at(reading, verb);
    return node->xpos == GLY_XPOS_VBN && node->relation == GLY_REL_CONJ &&
           child_of(reading, verb, GLY_REL_NSUBJ) == GLY_NONE &&
           child_of(reading, verb, GLY_REL_AUX_PASS) != GLY_NONE;
}

uint32_t gly_passive_subject(const gly_reading *reading, uint32_t verb)
{
    uint32_t subject = child_of(reading, verb, GLY_REL_NSUBJ_PASS);
    if (subject == GLY_NONE) /* "It is thought to be" */
        subject = child_of(reading, verb, GLY_REL_EXPL);
    if (subject != GLY_NONE || !is_joined_passive(reading, verb))
        return subject;
    uint32_t head = node_at(reading, verb)->head;
    subject = child_of(reading, head, GLY_REL_NSUBJ);
    return subject != GLY_NONE ? subject
                               : child_of(reading, head, GLY_REL_NSUBJ_PASS);
}

/* "he's said he believes" is "he has", which the tree may take for "he is":
 * nobody is said a clause. */
static bool is_perfect(const gly_reading *reading, uint32_t verb)
{
    uint32_t subject = child_of(reading, verb, GLY_REL_NSUBJ_PASS);
    return subject != GLY_NONE && subject + 2 == verb &&
           gly_reading_is_owner(reading, subject) &&
           gly_reading_is_word(reading, verb, "said") &&
           gly_reading_is(reading, subject, GLY_IS_PRONOUN) &&
           !gly_reading_is_word(reading, verb + 1, "to");
}

bool gly_is_passive(const gly_reading *reading, uint32_t verb)
{
    if (node_at(reading, verb)->xpos == GLY_XPOS_VBN &&
        gly_frame_is_adjective(reading, verb))
        return false;
    if (child_of(reading, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE)
        return !is_perfect(reading, verb);
    if (gly_passive_is_bare(reading, verb) || is_joined_passive(reading, verb))
        return true;
    /* "It is believed that": the subject fills a place. */
    bool auxiliary = child_of(reading, verb, GLY_REL_AUX_PASS) != GLY_NONE ||
                     child_of(reading, verb, GLY_REL_COP) != GLY_NONE;
    return auxiliary && child_of(reading, verb, GLY_REL_EXPL) != GLY_NONE;
}
