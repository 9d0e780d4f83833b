/* headline_sums.c - which numbers of the body a headline may have reckoned
 * with.
 *
 * “Four die”, where a driver died and three of his guests; “$14m for two
 * families”, of whom each gets $7m. */
#include "annotate/reading.h"
#include "claims/quantities/headline_search.h"

/* Numbers that may stand beside one in its sentence or a neighbour. */
enum { BESIDE = 24 };

bool gly_headline_stands_with(const gly_headline_search *s, uint32_t index,
                              const char *const *words)
{
    const gly_reading *reading = s->annotations->reading;
    const gly_sentence *in =
        gly_reading_sentence(reading, gly_headline_at(s, index)->first);
    return gly_reading_has_one_of(reading, in->first, in->first + in->count,
                                  words);
}

/* "The past two polls", "his first three starts". */
static bool is_picked(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"past",     "last",   "first", "next",
                                        "previous", "latest", NULL};
    uint32_t first = gly_headline_at(s, index)->first;
    return first > 0 &&
           gly_reading_is_one_of(s->annotations->reading, first - 1, words);
}

bool gly_headline_is_part(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {
        "other", "others", "another", "more",   "additional", "including",
        "also",  "fellow", "each",    "apiece", "every",      NULL};
    uint32_t last = gly_headline_at(s, index)->last;
    return (s->items[index].flags & GLY_QUANTITY_PART) != 0 ||
           gly_headline_stands_with(s, index, words) || is_picked(s, index) ||
           gly_reading_is_word(s->annotations->reading, last, "couple");
}

/* --- What makes the headline's number ------------------------------------- */

static bool is_head(const gly_headline_search *s, gly_decimal value)
{
    return gly_decimal_compare(value, gly_headline_at(s, s->head)->value) == 0;
}

/* Whether number `index` and `other`, and perhaps a third one of the sentence
 * behind that, come to the headline's. */
static bool come_to_head(const gly_headline_search *s, uint32_t index,
                         uint32_t other)
{
    const uint32_t *sentences = s->annotations->reading->sentences;
    uint32_t own = sentences[gly_headline_at(s, index)->first];
    gly_decimal one = gly_headline_at(s, index)->value;
    gly_decimal two = gly_headline_at(s, other)->value;
    gly_decimal sum = gly_decimal_add(one, two);
    if (is_head(s, sum) || is_head(s, gly_decimal_multiply(one, two)) ||
        is_head(s, gly_decimal_subtract(one, two)) ||
        is_head(s, gly_decimal_subtract(two, one)))
        return true;
    uint32_t count = s->annotations->numbers->count;
    for (uint32_t i = other + 1; i < count && i < index + BESIDE; i++) {
        if (sentences[gly_headline_at(s, i)->first] > own)
            break;
        if (i != index &&
            is_head(s, gly_decimal_add(sum, gly_headline_at(s, i)->value)))
            return true;
    }
    return false;
}

/* Whether one more is told of in its sentence, "and their cox". */
static bool is_joined(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"a", "an", "his", "her", "their", NULL};
    const gly_reading *reading = s->annotations->reading;
    const gly_sentence *in =
        gly_reading_sentence(reading, gly_headline_at(s, index)->first);
    for (uint32_t i = in->first; i + 1 < in->first + in->count; i++) {
        if (gly_reading_is_word(reading, i, "and") &&
            gly_reading_is_one_of(reading, i + 1, words))
            return true;
    }
    return false;
}

/* "A rower and his two sons", "two sons and a dog": they are three. No more are
 * told of in "two members, Ann and Joe". */
static bool is_joined_by_one(const gly_headline_search *s, uint32_t index)
{
    const gly_syntax *syntax = &s->annotations->language->syntax;
    const gly_number *number = gly_headline_at(s, index);
    uint32_t noun = number->counted.noun;
    if (noun == GLY_NONE ||
        !is_head(s, gly_decimal_add(number->value, gly_decimal_of(1, 0))))
        return false;
    uint32_t behind = gly_syntax_child(syntax, noun, GLY_REL_CONJ);
    return syntax->items[noun].relation == GLY_REL_CONJ ||
           (behind != GLY_NONE &&
            syntax->items[behind].upos == GLY_UPOS_NOUN) ||
           is_joined(s, index);
}

bool gly_headline_is_reckoned(const gly_headline_search *s, uint32_t index)
{
    const uint32_t *sentences = s->annotations->reading->sentences;
    uint32_t count = s->annotations->numbers->count;
    uint32_t own = sentences[gly_headline_at(s, index)->first];
    if (is_joined_by_one(s, index))
        return true;
    for (uint32_t i = index > BESIDE ? index - BESIDE : 0;
         i < count && i < index + BESIDE; i++) {
        uint32_t in = sentences[gly_headline_at(s, i)->first];
        if (i == index || in + 1 < own || in > own + 1 ||
            !gly_headline_in_body(s, i))
            continue;
        bool same = s->items[i].of != 0 &&
                    s->items[i].of == s->items[index].of &&
                    is_head(s, gly_decimal_add(gly_headline_at(s, index)->value,
                                               gly_headline_at(s, i)->value));
        if (same || (in == own && come_to_head(s, index, i)))
            return true;
    }
    return false;
}
