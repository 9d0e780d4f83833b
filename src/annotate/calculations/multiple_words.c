/* multiple_words.c - reads the words around a multiple. */
#include "annotate/calculations/multiple_words.h"

/* Whether the verb at `token` tells what has happened: "doubled", "has more
 * than doubled"; not "to double", "has since doubled" or "doubled fees". */
static bool has_happened(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *nodes = syntax->items;
    if (nodes[token].upos != GLY_UPOS_VERB)
        return false;
    bool has = false;
    uint32_t start = gly_reading_sentence(reading, token)->first;
    for (uint32_t i = token; i-- > start && nodes[i].upos != GLY_UPOS_NOUN &&
                             nodes[i].upos != GLY_UPOS_PROPN;) {
        if (nodes[i].xpos == GLY_XPOS_MD ||
            gly_reading_is_word(reading, i, "to"))
            return false;
        if (gly_reading_is_word(reading, i, "since"))
            return false;
        has = has || gly_reading_is_word(reading, i, "has") ||
              gly_reading_is_word(reading, i, "have") ||
              gly_reading_is_word(reading, i, "had");
    }
    return nodes[token].xpos == GLY_XPOS_VBD ||
           (nodes[token].xpos == GLY_XPOS_VBN && has);
}

uint32_t gly_multiple_thing(const gly_calculator *c, const gly_term *times)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t thing = gly_syntax_child(syntax, times->last, GLY_REL_OBJ);
    return thing != GLY_NONE
               ? thing
               : gly_syntax_child(syntax, times->last, GLY_REL_NSUBJ);
}

/* "will more than double the": what the tagger takes for no verb. */
static bool is_to_come(const gly_calculator *c, const gly_term *times)
{
    enum { REACH = 4 };
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, times->last)->first;
    for (uint32_t i = times->first; i-- > start && i + REACH >= times->first;) {
        if (reading->language->syntax.items[i].xpos == GLY_XPOS_MD ||
            gly_reading_is_word(reading, i, "to"))
            return true;
    }
    return false;
}

bool gly_multiple_is_verb(const gly_calculator *c, const gly_term *times)
{
    return times->number->words && times->number->first == times->last &&
           c->reading->language->syntax.items[times->last].upos ==
               GLY_UPOS_VERB;
}

/* "twice what", "double the", "four times that": what it is of stands behind
 * it. */
static bool stands_before(const gly_calculator *c, const gly_term *times)
{
    static const char *const words[] = {"what", "that", "the", "its", NULL};
    const gly_reading *reading = c->reading;
    return gly_reading_is_one_of(reading, times->last, words) ||
           gly_reading_is_one_of(reading, times->last + 1, words);
}

/* "a third of what it was", "half that", "less than a quarter of the earlier
 * figure", "half as much" */
static bool is_fraction(const gly_calculator *c, const gly_term *times)
{
    static const char *const whole[] = {"what", "that", NULL};
    static const char *const before[] = {"earlier", "previous", "original",
                                         "old", NULL};
    static const char *const as[] = {"much", "many", NULL};
    const gly_reading *reading = c->reading;
    uint32_t at = times->last + 1;
    if (gly_reading_is_word(reading, at, "as"))
        return gly_reading_is_one_of(reading, at + 1, as) &&
               !gly_reading_is_word(reading, at + 2, "again");
    at += gly_reading_is_word(reading, at, "of");
    uint32_t figure = at + gly_reading_is_word(reading, at, "the");
    return gly_reading_is_one_of(reading, at, whole) ||
           (figure > at && gly_reading_is_one_of(reading, figure, before));
}

bool gly_multiple_is_told_of(const gly_calculator *c, const gly_term *times)
{
    const gly_number *number = times->number;
    if (number->range || gly_calculator_is_told(c, times))
        return false;
    if (number->kind == GLY_NUMBER_FRACTION)
        return is_fraction(c, times);
    if (number->kind != GLY_NUMBER_MULTIPLE)
        return false;
    if (gly_reading_is_word(c->reading, times->last + 1, "every"))
        return false;
    return gly_multiple_is_verb(c, times)
               ? has_happened(c->reading, times->last)
               : stands_before(c, times) && !is_to_come(c, times);
}
