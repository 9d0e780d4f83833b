/* margin_words.c - the word for a margin in front of a number. */
#include "annotate/calculations/margin_words.h"

/* "Her majority was [1,345]"; no "a majority is 46", which is needed. */
static bool is_said_to_be(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 3 };
    static const char *const is[] = {"was", "is", NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    return term->first >= start + BACK &&
           gly_reading_is_one_of(reading, term->first - 1, is) &&
           gly_calculator_is(c, term->first - 2, GLY_CUE_MARGIN) &&
           !gly_reading_is_indefinite(reading, term->first - BACK);
}

bool gly_margin_is_side(const gly_calculator *c, const gly_term *term)
{
    return (term->cues & GLY_CUE_OF) != 0 &&
           gly_reading_is_word(c->reading, term->last + 1, "to") &&
           gly_number_index(c->numbers, term->last + 2) != GLY_NONE;
}

bool gly_margin_is_named(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 4 };
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    uint32_t from = term->first > start + BACK ? term->first - BACK : start;
    bool of =
        (term->cues & GLY_CUE_OF) != 0 &&
        gly_calculator_find(c, from, term->first, GLY_CUE_MARGIN) != GLY_NONE;
    return !gly_margin_is_side(c, term) && (of || is_said_to_be(c, term));
}

bool gly_margin_is_of_then(const gly_calculator *c, const gly_term *term)
{
    enum { WORDS = 32 };
    static const char *const then[] = {
        "initially",   "originally",  "previously", "earlier",   "ago",
        "before",      "previous",    "first",      "last",      "then",
        "provisional", "preliminary", "unofficial", "predicted", "projected",
        "until",       "past",        "election",   "year",      "years",
        "recount",     NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    if (term->first > start + WORDS)
        start = term->first - WORDS;
    for (uint32_t i = start; i < term->first; i++) {
        const gly_number *number = gly_number_at(c->numbers, i);
        if (gly_reading_is_one_of(reading, i, then) ||
            (number != NULL && number->use == GLY_NUMBER_OF_CALENDAR))
            return true;
    }
    return false;
}

bool gly_margin_is_after(const gly_calculator *c, uint32_t first, uint32_t end)
{
    static const char *const turns[] = {
        "became", "become", "becomes", "turned", "turning", "into", NULL};
    return gly_reading_has_one_of(c->reading, first, end, turns);
}

bool gly_margin_is_of_part(const gly_calculator *c, const gly_term *term)
{
    static const char *const parts[] = {"rest", "elsewhere", NULL};
    const gly_reading *reading = c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *own = gly_reading_sentence(reading, term->first);
    for (uint32_t i = own->first; i + 1 < own->first + own->count; i++) {
        bool there = gly_reading_is_word(reading, i, "there") &&
                     nodes[i].relation != GLY_REL_EXPL &&
                     nodes[i + 1].upos != GLY_UPOS_AUX;
        if (there || gly_reading_is_one_of(reading, i, parts))
            return true;
    }
    return false;
}

bool gly_margin_is_against_then(const gly_calculator *c, const gly_term *term)
{
    enum { NEAR = 5 };
    static const char *const then[] = {
        "in",    "last",   "expected", "planned",   "usual", "forecast",
        "hoped", "needed", "average",  "predicted", NULL};
    static const char *const years[] = {"year", "week", "month", "decade",
                                        NULL};
    const gly_reading *reading = c->reading;
    uint32_t than = term->last + 1;
    while (than < term->last + NEAR &&
           !gly_reading_is_word(reading, than, "than"))
        than++;
    return gly_reading_is_word(reading, than, "than") &&
           (gly_reading_is_one_of(reading, than + 1, then) ||
            gly_reading_is_one_of(reading, than + 2, years));
}
