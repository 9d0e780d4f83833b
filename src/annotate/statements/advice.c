/* advice.c - finds what was advised by the words that say yes or no. */
#include "annotate/statements/advice.h"

#include "lexicon/lexicon.h"

static const gly_node *node_at(const gly_advice *a, uint32_t token)
{
    return &a->reading->language->syntax.items[token];
}

gly_advice gly_advice_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_advice){.reading = reading,
                        .accepts = gly_lexicon_symbol(lexicon, "accept-yes"),
                        .refuses = gly_lexicon_symbol(lexicon, "accept-no"),
                        .heeds = gly_lexicon_symbol(lexicon, "heed-yes"),
                        .defies = gly_lexicon_symbol(lexicon, "heed-no"),
                        .yes = gly_lexicon_symbol(lexicon, "advice-yes"),
                        .no = gly_lexicon_symbol(lexicon, "advice-no")};
}

static bool is_advice(const gly_advice *a, uint32_t token)
{
    static const char *const words[] = {
        "advise",         "advises",         "advised",     "advising",
        "recommend",      "recommends",      "recommended", "recommending",
        "recommendation", "recommendations", "advice",      NULL};
    return token != GLY_NONE && gly_reading_is_one_of(a->reading, token, words);
}

/* "recommended against approval", "advised them not to approve it". */
static bool is_turned_round(const gly_advice *a, uint32_t token)
{
    static const char *const words[] = {"against", "not", "n't", "never", NULL};
    uint32_t child = node_at(a, token)->first_child;
    for (; child != GLY_NONE && child < token;
         child = node_at(a, child)->next_child) {
        if (gly_reading_is_one_of(a->reading, child, words))
            return true;
    }
    return false;
}

/* Whether a word hangs on another as what is advised: its action or object, but
 * not who does it ("the committee that approved it was advised"). */
static bool is_advised(const gly_advice *a, uint32_t token)
{
    gly_relation relation = node_at(a, token)->relation;
    return relation == GLY_REL_XCOMP || relation == GLY_REL_CCOMP ||
           relation == GLY_REL_OBJ || relation == GLY_REL_OBL ||
           relation == GLY_REL_NMOD || relation == GLY_REL_ADVCL ||
           (relation == GLY_REL_ACL && node_at(a, token)->xpos != GLY_XPOS_VBD);
}

/* "The officers' [advice] was to refuse it". */
static uint32_t advice_before(const gly_advice *a, uint32_t token)
{
    const gly_syntax *syntax = &a->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
    return subject != GLY_NONE && is_advice(a, subject) ? subject : GLY_NONE;
}

uint32_t gly_advice_at(gly_symbol *out, const gly_advice *advice,
                       uint32_t token, gly_symbol class)
{
    const gly_advice *a = advice;
    uint32_t head = node_at(a, token)->head;
    if ((class != a->accepts && class != a->refuses) || class == 0)
        return GLY_NONE;
    *out = (class == a->accepts) != is_turned_round(a, token) ? a->yes : a->no;
    uint32_t before = advice_before(a, token);
    if (before != GLY_NONE)
        return before;
    /* "recommended [the plan for approval]" */
    if (head != GLY_NONE && !is_advice(a, head) &&
        node_at(a, token)->relation == GLY_REL_NMOD &&
        node_at(a, head)->relation == GLY_REL_OBJ)
        return is_advice(a, node_at(a, head)->head) ? node_at(a, head)->head
                                                    : GLY_NONE;
    bool hangs = is_advice(a, head) && is_advised(a, token) && head < token;
    return hangs ? head : GLY_NONE;
}

gly_symbol gly_advice_taken(const gly_advice *advice, gly_symbol class,
                            gly_symbol state)
{
    const gly_advice *a = advice;
    if ((class != a->accepts && class != a->refuses) ||
        (state != a->heeds && state != a->defies) || class == 0 || state == 0)
        return 0;
    return (class == a->accepts) == (state == a->heeds) ? a->yes : a->no;
}
