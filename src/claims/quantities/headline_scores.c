/* headline_scores.c - holds scores and margins of a headline against the body.
 */
#include "claims/quantities/headline_scores.h"

#include "annotate/reading.h"

enum { RIVALS = GLY_HEADLINE_RIVALS, TOLD = 2 };

/* "Rovers beat Brill 3-1": by the name before it, it may look like a part of
 * that. */
static bool is_score(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return number->kind == GLY_NUMBER_SCORE &&
           number->use <= GLY_NUMBER_OF_NAME && !number->range;
}

static bool are_same(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) == 0;
}

/* How many numbers of two scores are the same, told from either side. */
static uint32_t parts_shared(const gly_number *a, const gly_number *b)
{
    uint32_t as_told =
        are_same(a->parts[0], b->parts[0]) + are_same(a->parts[1], b->parts[1]);
    uint32_t turned =
        are_same(a->parts[0], b->parts[1]) + are_same(a->parts[1], b->parts[0]);
    return as_told > turned ? as_told : turned;
}

/* "From two goals down to beat Port Allard 3-2": how it ended, whatever else is
 * told beside it. */
static bool is_final(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {
        "beat",     "beats",    "beating", "defeated", "defeat", "defeating",
        "overcame", "overcome", "edged",   "thrashed", NULL};
    enum { NAME = 4 };
    const gly_reading *reading = s->annotations->reading;
    uint32_t first = gly_headline_at(s, index)->first;
    uint32_t start = gly_reading_sentence(reading, first)->first;
    for (uint32_t i = first; i-- > start && first - i <= NAME;) {
        if (gly_reading_is_one_of(reading, i, words))
            return true;
        if (!gly_reading_has(reading, i, GLY_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

/* "Led 2-1 at half-time", "2-1 up in the series": not how it ended. */
static bool is_of_stage(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {
        "half",    "half-time", "halftime", "interval", "break",   "lead",
        "led",     "leading",   "ahead",    "behind",   "trailed", "trailing",
        "trail",   "series",    "set",      "sets",     "innings", "aggregate",
        "earlier", "previous",  "last",     "first",    "second",  "third",
        "up",      "down",      "minutes",  "minute",   "made",    "level",
        NULL};
    return !is_final(s, index) && gly_headline_stands_with(s, index, words);
}

/* Whether the sentence of body number `index` has both numbers of the score,
 * this being one: "nine were for it and six against". */
static bool has_both(const gly_headline_search *s, uint32_t index)
{
    enum { BESIDE = 8 };
    const gly_numbers *numbers = s->annotations->numbers;
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_number *head = gly_headline_at(s, s->head);
    const gly_number *one = gly_headline_at(s, index);
    if (!are_same(one->value, head->parts[0]))
        return false;
    for (uint32_t i = index > BESIDE ? index - BESIDE : 0;
         i < numbers->count && i < index + BESIDE; i++) {
        const gly_number *two = gly_headline_at(s, i);
        if (i != index && are_same(two->value, head->parts[1]) &&
            sentences[two->first] == sentences[one->first])
            return true;
    }
    return false;
}

/* "3-2 (agg 4-4; 5-4 on penalties)": which of them the body tells, its words
 * do not say. */
static bool is_one_of_several(const gly_headline_search *s)
{
    enum { BESIDE = 4 };
    const gly_numbers *numbers = s->annotations->numbers;
    const uint32_t *sentences = s->annotations->reading->sentences;
    uint32_t own = sentences[gly_headline_at(s, s->head)->first];
    for (uint32_t i = s->head > BESIDE ? s->head - BESIDE : 0;
         i < numbers->count && i <= s->head + BESIDE; i++) {
        if (i != s->head && is_score(s, i) &&
            sentences[gly_headline_at(s, i)->first] == own)
            return true;
    }
    return false;
}

bool gly_headline_find_score(gly_headline_number *out,
                             const gly_headline_search *s)
{
    const gly_number *head = gly_headline_at(s, s->head);
    uint32_t count = s->annotations->numbers->count;
    bool found = false;
    if (!is_score(s, s->head) || is_one_of_several(s))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!gly_headline_in_body(s, i))
            continue;
        if (has_both(s, i))
            return false;
        if (!is_score(s, i))
            continue;
        uint32_t parts = parts_shared(head, gly_headline_at(s, i));
        uint32_t shared = gly_headline_shared(s, i);
        if (parts > 1)
            return false;
        if (found || parts == 0 || shared < TOLD || is_of_stage(s, i))
            continue;
        *out = (gly_headline_number){s->head, i, .shared = shared};
        found = true;
    }
    return found;
}

/* --- Margins -------------------------------------------------------------- */

/* Whether "by" stands before a number, or before what hedges it. */
static bool is_by(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    uint32_t first = gly_number_start(number);
    return first > 0 &&
           gly_reading_is_word(s->annotations->reading, first - 1, "by");
}

/* "By 17 votes", "by 10 points". */
static bool is_margin(const gly_headline_search *s)
{
    static const char *const nouns[] = {"vote",   "votes", "point",
                                        "points", "goal",  "goals",
                                        "run",    "runs",  NULL};
    const gly_reading *reading = s->annotations->reading;
    const gly_number *head = gly_headline_at(s, s->head);
    uint32_t noun =
        head->kind == GLY_NUMBER_POINT ? head->unit_token : head->counted.noun;
    return (head->kind == GLY_NUMBER_POINT ||
            head->kind == GLY_NUMBER_CARDINAL) &&
           head->use == GLY_NUMBER_COUNTS && !head->range && head->first > 0 &&
           head->hedge <= GLY_HEDGE_EXACTLY && noun != GLY_NONE &&
           is_by(s, s->head) && gly_reading_is_one_of(reading, noun, nouns);
}

/* Whether a value is the margin, rounded at most. */
static bool is_as_wide(const gly_headline_search *s, gly_decimal value)
{
    enum { NEAR = 6 }; /* tenths */
    gly_decimal head = gly_headline_at(s, s->head)->value;
    return gly_decimal_compare(gly_decimal_apart(head, value),
                               gly_decimal_of(NEAR, -1)) < 0;
}

/* Whether number `index`, which may tell a share or is of votes, is the margin,
 * or lies as far from one behind it: "Okoro had 52.1 percent and Quill 45.7".
 */
static bool bears_out(const gly_headline_search *s, uint32_t index)
{
    enum { BESIDE = 4 };
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_number *number = gly_headline_at(s, index);
    uint32_t count = s->annotations->numbers->count;
    if (number->kind == GLY_NUMBER_CARDINAL &&
        !gly_headline_names_counted(s, s->head, index))
        return false;
    if (is_as_wide(s, number->value) ||
        (is_score(s, index) &&
         is_as_wide(s, gly_decimal_apart(number->parts[0], number->parts[1]))))
        return true;
    for (uint32_t i = index + 1; i < count && i <= index + BESIDE; i++) {
        const gly_number *other = gly_headline_at(s, i);
        if (other->kind == number->kind &&
            sentences[other->first] <= sentences[number->first] + 1 &&
            is_as_wide(s, gly_decimal_apart(number->value, other->value)))
            return true;
    }
    return false;
}

/* How much speaks for number `index` telling the margin, too, or what it is
 * reckoned from: words that both sentences have, and the noun. */
static uint32_t margin_words(const gly_headline_search *s, uint32_t index)
{
    uint32_t shared = gly_headline_shared(s, index);
    if (gly_headline_at(s, index)->kind == GLY_NUMBER_POINT)
        return is_by(s, index) ? shared : 0;
    if (!is_score(s, index) || is_of_stage(s, index))
        return 0;
    return shared >= TOLD || gly_headline_names_counted(s, s->head, index)
               ? shared + 1
               : 0;
}

bool gly_headline_find_margin(gly_headline_number *out,
                              const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count;
    bool found = false;
    if (!is_margin(s))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!gly_headline_in_body(s, i))
            continue;
        if (bears_out(s, i))
            return false;
        uint32_t words = found ? 0 : margin_words(s, i);
        if (words == 0)
            continue;
        *out = (gly_headline_number){s->head, i, .shared = words};
        found = true;
    }
    return found;
}
