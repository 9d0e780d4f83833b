/* brought.c - reads the words around what a number is brought to. */
#include "annotate/calculations/brought.h"

/* How many words may stand between a number and a word about it. */
enum { CUE_REACH = 4 };

/* "six more, bringing its staff to 22", "which took it to 22": what the amounts
 * before it come to, without a word for a total. */
bool gly_brought_is_total(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {
        "bring",   "brings", "bringing", "brought",  "take",
        "takes",   "taking", "took",     "lift",     "lifts",
        "lifting", "lifted", "raising",  "swelling", NULL};
    static const char *const made[] = {"make", "makes", "made", "making", NULL};
    uint32_t to = term->number->first - 1;
    /* "which will make it 450" */
    if (term->number->first > 1 && gly_reading_is_word(c->reading, to, "it") &&
        gly_reading_is_one_of(c->reading, to - 1, made))
        return true;
    if (term->number->first == 0 || !gly_reading_is_word(c->reading, to, "to"))
        return false;
    for (uint32_t i = to; i-- > 0 && to - i <= CUE_REACH;) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is_word(c->reading, i, "down") ||
            gly_calculator_is(c, i, GLY_CUE_TOTAL) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            return false;
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}

/* "It [has] 14 workers and will take on six more, bringing its staff to 22":
 * whether the part that stands first was there already. Where it came, as the
 * others did, more than they may have been there before. */
bool gly_brought_begins_with_stock(const gly_calculator *c,
                                   const gly_parts *parts)
{
    static const char *const words[] = {
        "has",     "have",   "had",      "employs", "employ",  "employed",
        "is",      "are",    "was",      "were",    "owns",    "operates",
        "runs",    "counts", "numbers",  "seats",   "stood",   "stands",
        "held",    "holds",  "totalled", "totaled", "reached", "began",
        "started", "with",   NULL};
    const gly_term *first = parts->items[parts->count - 1];
    for (uint32_t i = first->first, n = 0; i-- > 0 && n < CUE_REACH; n++) {
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}
