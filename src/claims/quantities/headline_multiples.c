/* headline_multiples.c - holds multiples of a headline against the changes that
 * the body tells. */
#include "claims/quantities/headline_multiples.h"

#include "annotate/reading.h"

/* Numbers of the body that are looked at, and those behind one that may make a
 * pair with it; words that must be shared; how far from a number the word of a
 * change may stand before and behind it. */
enum { RIVALS = GLY_HEADLINE_RIVALS, BESIDE = 6, TOLD = 2 };
enum { BEFORE = 4, BEHIND = 3 };

/* How far, in parts of itself, a multiple may be rounded down and up: "doubled"
 * may be 1.8 times and 2.5 times. A headline says less rather than more. */
static const double fewer = 0.9, more = 1.25, open = 1.6;

/* --- What the headline tells ---------------------------------------------- */

static double plain(gly_decimal value)
{
    return gly_decimal_double(value);
}

static bool is_word(const gly_headline_search *s, uint32_t token,
                    const char *const *words)
{
    return token < s->annotations->language->tokens.count &&
           gly_reading_is_one_of(s->annotations->reading, token, words);
}

/* "Twice its load", "prices doubled"; not "told twice", "doubles down". */
static bool multiplies(const gly_headline_search *s, uint32_t index)
{
    static const char *const times[] = {"twice", "thrice", NULL};
    static const char *const as[] = {"as",  "the",  "its",  "their", "his",
                                     "her", "that", "what", NULL};
    static const char *const aside[] = {"down", "back", "over",
                                        "up",   "as",   NULL};
    const gly_number *number = gly_headline_at(s, index);
    if (number->kind != GLY_NUMBER_MULTIPLE || number->range)
        return false;
    return is_word(s, number->last, times)
               ? is_word(s, number->last + 1, as)
               : !is_word(s, number->last + 1, aside);
}

/* Whether `times` as much is what the headline tells, or as good as. */
static bool is_so_much(const gly_number *head, double times)
{
    double value = plain(head->value);
    double most = head->hedge == GLY_HEDGE_MORE_THAN ||
                          head->hedge == GLY_HEDGE_OVER ||
                          head->hedge == GLY_HEDGE_AT_LEAST
                      ? open
                      : more;
    if (value < 1) {
        value = 1 / value;
        times = times > 0 ? 1 / times : 0;
    }
    return times >= value * fewer && times <= value * most;
}

/* --- What the body tells -------------------------------------------------- */

/* A change of the body: from 1 to `times`, and whether the body says that it is
 * one, and not only two amounts. */
typedef struct {
    double times;
    bool told;
} change;

/* 1 for "rose", "more", "up"; -1 for "fell", "less", "down"; else 0. */
static int way_of(const gly_headline_search *s, uint32_t token)
{
    static const char *const up[] = {"more", "up",       "higher", "greater",
                                     "rise", "likelier", NULL};
    static const char *const down[] = {"less",  "fewer",   "down",
                                       "lower", "smaller", NULL};
    if (is_word(s, token, up))
        return 1;
    if (is_word(s, token, down))
        return -1;
    const gly_lexicon *lexicon = s->annotations->language->lexicon;
    gly_symbol lemma = s->annotations->language->syntax.items[token].lemma;
    gly_entry entry = gly_lexicon_find(
        lexicon, gly_lexicon_list(lexicon, "change-word"), &lemma, 1);
    if (entry.count == 0)
        return 0;
    return entry.class == gly_lexicon_symbol(lexicon, "rise") ? 1 : -1;
}

/* Which way number `index` says that something went: "a drop of 15 per cent",
 * "38 per cent more bats". */
static int way_around(const gly_headline_search *s, uint32_t index)
{
    const gly_reading *reading = s->annotations->reading;
    const gly_number *number = gly_headline_at(s, index);
    const gly_sentence *in = gly_reading_sentence(reading, number->first);
    uint32_t end = in->first + in->count;
    for (uint32_t k = 1; k <= BEHIND && number->last + k < end; k++) {
        int way = way_of(s, number->last + k);
        if (way != 0 || gly_reading_is(reading, number->last + k, GLY_IS_BREAK))
            return way != 0 ? way : 0;
    }
    for (uint32_t k = 1; k <= BEFORE && number->first >= in->first + k; k++) {
        int way = way_of(s, number->first - k);
        if (way != 0 ||
            gly_reading_has(reading, number->first - k, GLY_TOKEN_NUMBER))
            return way;
    }
    return 0;
}

/* What number `index` alone tells of a change; false for none. */
static bool read_change(change *out, const gly_headline_search *s,
                        uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    double value = plain(number->value);
    if (multiplies(s, index)) {
        *out = (change){value, true};
        return true;
    }
    bool percent = number->kind == GLY_NUMBER_PERCENT;
    if (number->range || value <= 0 ||
        (!percent && number->kind != GLY_NUMBER_FRACTION))
        return false;
    int way = way_around(s, index);
    value = percent ? value / 100 : value;
    *out = (change){way == 0 ? value : 1 + way * value, way != 0};
    return out->times > 0;
}

/* "Down [from] 48,600", "[against] 80 before": what it was. */
static bool is_from(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"from", "against", NULL};
    const gly_number *number = gly_headline_at(s, index);
    uint32_t first = gly_number_start(number);
    return first > 0 && is_word(s, first - 1, words);
}

/* Whether two numbers may be amounts of one thing: money, shares or the like,
 * or counts of what is named once. */
static bool are_amounts(const gly_headline_search *s, uint32_t one,
                        uint32_t two)
{
    const gly_quantity *a = &s->items[one], *b = &s->items[two];
    return gly_headline_are_alike(s, one, two) &&
           (a->kind != GLY_NUMBER_CARDINAL || a->of == b->of || a->of == 0 ||
            b->of == 0);
}

/* What two numbers of one sentence or its neighbour tell, if they are of one
 * kind: from the one to the other. */
static bool read_pair(change *out, const gly_headline_search *s, uint32_t one,
                      uint32_t two)
{
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_number *a = gly_headline_at(s, one), *b = gly_headline_at(s, two);
    double from = plain(a->value), to = plain(b->value);
    if (!gly_headline_in_body(s, two) || !are_amounts(s, one, two) ||
        sentences[b->first] > sentences[a->first] + 1 || from <= 0 || to <= 0)
        return false;
    bool near = sentences[a->first] == sentences[b->first];
    if (is_from(s, two))
        *out = (change){from / to, near};
    else
        *out = (change){to / from, near && is_from(s, one)};
    return true;
}

/* --- Which of them speaks louder ------------------------------------------ */

/* How many words speak for the headline, and how many for another change. */
typedef struct {
    uint32_t for_it, against, rival;
    bool same; /* a multiple of the body is the headline's */
} votes;

static void weigh(votes *v, const gly_headline_search *s, uint32_t index,
                  const change *c)
{
    const gly_number *head = gly_headline_at(s, s->head);
    uint32_t shared = gly_headline_shared(s, index);
    bool so = is_so_much(head, c->times) ||
              (!c->told && is_so_much(head, 1 / c->times));
    if (so && shared > v->for_it)
        v->for_it = shared;
    if (!so && c->told && shared > v->against) {
        v->against = shared;
        v->rival = index;
    }
}

static void weigh_number(votes *v, const gly_headline_search *s, uint32_t index)
{
    uint32_t count = s->annotations->numbers->count;
    const gly_number *head = gly_headline_at(s, s->head);
    change c;
    if (read_change(&c, s, index)) {
        v->same = v->same ||
                  (multiplies(s, index) &&
                   is_so_much(head, plain(gly_headline_at(s, index)->value)));
        weigh(v, s, index, &c);
    }
    for (uint32_t i = index + 1; i < count && i <= index + BESIDE; i++) {
        if (read_pair(&c, s, index, i))
            weigh(v, s, index, &c);
    }
}

bool gly_headline_find_multiple(gly_headline_number *out,
                                const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count;
    votes v = {0};
    if (!multiplies(s, s->head))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (gly_headline_in_body(s, i))
            weigh_number(&v, s, i);
    }
    *out = (gly_headline_number){s->head, v.rival, .shared = v.against};
    return !v.same && v.against >= TOLD && v.against > v.for_it;
}
