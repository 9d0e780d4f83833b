/* quantity_basis.c - reads what opens the sentence of a number. */
#include "claims/quantities/quantity_basis.h"

/* Words of an entry, and of what opens a sentence. */
enum { ENTRY_WORDS = 5, OPENING = 24 };

static bool is_of(const gly_reading *reading, const char *class, uint32_t token)
{
    gly_entry entry =
        gly_reading_entry(reading, "quantity-basis", token, ENTRY_WORDS);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(reading->language->lexicon, class);
}

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

/* The first word of the sentence of `token`, or of what is said in it, behind
 * "but" and the like. */
static uint32_t opening_of(const gly_reading *reading, uint32_t token)
{
    static const char *const openers[] = {"but",  "and", "now", "just",
                                          "even", "yet", "so",  NULL};
    uint32_t at = gly_reading_sentence(reading, token)->first;
    while (at < token && (!gly_reading_has(reading, at, GLY_TOKEN_WORD) ||
                          gly_reading_is_one_of(reading, at, openers)))
        at++;
    return at;
}

/* "[Take] the vegetables out and the rate is": what is asked for is what the
 * clause beside it holds under. */
static bool is_asked(const gly_reading *reading, uint32_t verb, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *node = node_at(reading, verb);
    if ((node->xpos != GLY_XPOS_VB && node->xpos != GLY_XPOS_VBP) ||
        gly_syntax_child(syntax, verb, GLY_REL_NSUBJ) != GLY_NONE)
        return false;
    uint32_t child = node->first_child;
    for (; child != GLY_NONE; child = node_at(reading, child)->next_child) {
        uint32_t subject = gly_syntax_child(syntax, child, GLY_REL_NSUBJ);
        uint32_t link = gly_syntax_child(syntax, child, GLY_REL_CC);
        if (link != GLY_NONE && gly_reading_is_word(reading, link, "and") &&
            node_at(reading, child)->relation == GLY_REL_CONJ &&
            subject != GLY_NONE && subject > verb && subject < token)
            return true;
    }
    return false;
}

/* Whether a word of the class stands from `first` on, before a comma and the
 * number. */
static bool has_before_comma(const gly_reading *reading, const char *class,
                             uint32_t first, uint32_t token)
{
    for (uint32_t i = first; i < token && i < first + OPENING; i++) {
        if (gly_reading_at(reading, i, ','))
            return false;
        if (is_of(reading, class, i))
            return true;
    }
    return false;
}

bool gly_quantity_has_basis(const gly_reading *reading,
                            const gly_number *number)
{
    uint32_t token = number->first;
    uint32_t first = opening_of(reading, token);
    if (first >= token)
        return false;
    return is_of(reading, "opening", first) ||
           is_asked(reading, first, token) ||
           (is_of(reading, "parting", first) &&
            has_before_comma(reading, "particle", first + 1, token)) ||
           (is_of(reading, "when", first) &&
            has_before_comma(reading, "done", first + 1, token));
}
