/* trait_kin.c - whose relative somebody is, by the words right before the name
 * where the tree has the name elsewhere.
 *
 *     He runs it with [his brother], Ravi, and said …
 *     She was cheered by [her daughter], Sue, and three others. */
#include "annotate/people/beside.h"

/* Words between an owner and the noun: "his late elder [brother]". */
enum { WORDS_BETWEEN = 3 };

/* Whether the noun is one relative, by the list "kin". */
static bool is_relative(const gly_beside *b, uint32_t token)
{
    return gly_beside_node(b, token)->xpos == GLY_XPOS_NN &&
           gly_reading_entry(b->reading, "kin", token, 1).count == 1;
}

/* Where the words of the phrase with the noun `head` begin: at whose relative
 * it is. GLY_NONE where nothing tells that. */
static uint32_t owner_of(const gly_beside *b, uint32_t head)
{
    uint32_t start = gly_reading_sentence(b->reading, head)->first;
    for (uint32_t i = head; i > start && i + WORDS_BETWEEN >= head; i--) {
        gly_upos upos = gly_beside_node(b, i - 1)->upos;
        if (gly_beside_node(b, i - 1)->xpos == GLY_XPOS_PRP_POSS)
            return i - 1;
        if (gly_reading_is_owner_mark(b->reading, i - 1) && i - 1 > start)
            return gly_grammar_phrase(b->reading, i - 2).first;
        if (upos != GLY_UPOS_ADJ && upos != GLY_UPOS_NOUN)
            break;
    }
    return GLY_NONE;
}

/* Whether a trait at the mention has the noun for its own already. */
static bool is_read(const gly_beside *b, uint32_t head)
{
    for (uint32_t i = b->out->count; i-- > 0;) {
        const gly_trait *trait = gly_list_at(b->out, i);
        if (trait->mention != b->mention)
            return false;
        if (trait->head == head)
            return true;
    }
    return false;
}

void gly_beside_read_kin(gly_beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    if (b->first < start + 3 ||
        !gly_reading_at(b->reading, b->first - 1, ',') ||
        !is_relative(b, b->first - 2) || is_read(b, b->first - 2))
        return;
    bool closed = gly_reading_at(b->reading, b->last + 1, ',') ||
                  gly_reading_at(b->reading, b->last + 1, '.');
    uint32_t owner = owner_of(b, b->first - 2);
    if (!closed || owner == GLY_NONE)
        return;
    gly_phrase phrase = {owner, b->first - 2};
    gly_beside_add_role(b, b->first - 2, phrase, gly_beside_time(b, phrase));
}
