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

/* "twice as [many]" */
static bool is_described(const gly_headline_search *s, uint32_t token)
{
    const gly_syntax *syntax = &s->annotations->language->syntax;
    return token < syntax->count &&
           (syntax->items[token].upos == GLY_UPOS_ADJ ||
            syntax->items[token].upos == GLY_UPOS_ADV);
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
    if (is_word(s, number->last + 1, (const char *const[]){"as", NULL}) &&
        !is_described(s, number->last + 2))
        return false; /* "scores twice as Orford win" */
    return is_word(s, number->last, times)
               ? is_word(s, number->last + 1, as)
               : !is_word(s, number->last + 1, aside);
}

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

/* "Lose", "cost", "killed": what is told after it is gone. */
static bool is_lost(const gly_headline_search *s, uint32_t token)
{
    static const char *const words[] = {
        "lose",   "loses",    "lost",     "cost",      "costs",   "cut",
        "cuts",   "destroy",  "destroys", "destroyed", "kill",    "kills",
        "killed", "wipe",     "wipes",    "wiped",     "ruin",    "ruins",
        "ruined", "gone",     "slash",    "slashes",   "slashed", "sheds",
        "shed",   "vanished", "missing",  "dead",      "died",    NULL};
    return is_word(s, token, words);
}

/* "Half their crop" that frost cost, "down by a third": how much is left of it;
 * 0 where the fraction of the headline is no change. */
static double left_of(const gly_headline_search *s)
{
    static const char *const to[] = {"to", NULL};
    const gly_number *head = gly_headline_at(s, s->head);
    const gly_sentence *in =
        gly_reading_sentence(s->annotations->reading, head->first);
    double value = plain(head->value);
    bool lost = false;
    if (head->kind != GLY_NUMBER_FRACTION || head->range || value <= 0 ||
        value >= 1 || is_word(s, head->first - 1, to))
        return 0;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        int way = i >= head->first && i <= head->last ? 0 : way_of(s, i);
        if (way > 0)
            return 0;
        lost = lost || way < 0 || is_lost(s, i);
    }
    return lost ? 1 - value : 0;
}

/* How many times as much there is by the headline; 0 for what is no multiple.
 */
static double told_times(const gly_headline_search *s)
{
    return multiplies(s, s->head) ? plain(gly_headline_at(s, s->head)->value)
                                  : left_of(s);
}

/* Whether `times` as much is what the headline tells, or as good as. */
static bool is_so_much(const gly_headline_search *s, double times)
{
    const gly_number *head = gly_headline_at(s, s->head);
    double value = told_times(s);
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

/* "Half of them [gone]". */
static bool is_gone(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"gone",    "lost",     "dead",
                                        "missing", "vanished", NULL};
    const gly_number *number = gly_headline_at(s, index);
    for (uint32_t k = 1; k <= BEHIND; k++) {
        if (is_word(s, number->last + k, words))
            return true;
    }
    return false;
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
    if (!percent && is_gone(s, index))
        way = -1;
    value = percent ? value / 100 : value;
    *out = (change){way == 0 ? value : 1 + way * value, way != 0};
    return out->times > 0;
}

/* Whether number `index` is the part that the headline tells of: "a third", or
 * "100 of its 300" with the number behind it. */
static bool is_part(const gly_headline_search *s, uint32_t index)
{
    double value = plain(gly_headline_at(s, s->head)->value);
    double own = plain(gly_headline_at(s, index)->value);
    if (gly_headline_at(s, s->head)->kind != GLY_NUMBER_FRACTION)
        return false;
    if (gly_headline_at(s, index)->kind == GLY_NUMBER_FRACTION)
        return own == value;
    if (gly_headline_shared(s, index) == 0 ||
        index + 1 >= s->annotations->numbers->count ||
        !gly_headline_are_alike(s, index, index + 1))
        return false;
    double share = own / plain(gly_headline_at(s, index + 1)->value);
    return share >= value * fewer && share <= value * more;
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
    if (b->kind == GLY_NUMBER_CARDINAL && is_from(s, two) &&
        gly_headline_is_amount(s, one) && a->kind == GLY_NUMBER_MEASURE)
        return true; /* "3.1 million bushels, down from 4 million" */
    uint32_t noun = gly_headline_at(s, two)->counted.noun;
    bool bare = noun == GLY_NONE || noun < gly_headline_at(s, two)->first;
    return gly_headline_are_alike(s, one, two) &&
           (a->kind != GLY_NUMBER_CARDINAL || (bare && is_from(s, two)) ||
            a->of == b->of || a->of == 0 || b->of == 0);
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
    bool same;       /* a multiple of the body is the headline's */
    bool some;       /* something comes to it, whatever it is of */
    bool sure;       /* and the body says that it is a change */
    double times;    /* how many times as much the rival tells of */
    uint32_t turned; /* the number that tells as much the other way round */
} votes;

/* "An increase of a fifth", behind two numbers that come to it. */
static bool spells_out(const votes *v, const gly_headline_search *s,
                       uint32_t index, const change *c)
{
    static const double near = 0.05;
    const uint32_t *sentences = s->annotations->reading->sentences;
    return v->rival != GLY_NONE && v->rival < index && !multiplies(s, index) &&
           sentences[gly_headline_at(s, index)->first] ==
               sentences[gly_headline_at(s, v->rival)->first] + 1 &&
           c->times > v->times - near && c->times < v->times + near;
}

static void weigh(votes *v, const gly_headline_search *s, uint32_t index,
                  const change *c)
{
    uint32_t shared = gly_headline_shared(s, index);
    bool first = v->rival == GLY_NONE;
    bool told = is_so_much(s, c->times);
    bool so = told || (!c->told && is_so_much(s, 1 / c->times));
    v->some = v->some || so;
    v->sure = v->sure || (so && c->told);
    if (so && shared > v->for_it)
        v->for_it = shared;
    if (!so && c->told &&
        ((shared > 0 && first) || spells_out(v, s, index, c))) {
        v->rival = index; /* a story opens with what its headline tells */
        v->times = c->times;
    }
    if (!so && c->told && shared > v->against)
        v->against = shared;
    if (c->told && told)
        v->same = v->same || multiplies(s, index);
    if (c->told && !told && v->turned == GLY_NONE &&
        is_so_much(s, 1 / c->times) && gly_headline_block_shared(s, index) > 0)
        v->turned = index;
}

static void weigh_number(votes *v, const gly_headline_search *s, uint32_t index)
{
    uint32_t count = s->annotations->numbers->count;
    change c;
    v->same = v->same || is_part(s, index);
    if (read_change(&c, s, index))
        weigh(v, s, index, &c);
    for (uint32_t i = index + 1; i < count && i <= index + BESIDE; i++) {
        if (read_pair(&c, s, index, i))
            weigh(v, s, index, &c);
    }
}

bool gly_headline_find_multiple(gly_headline_number *out,
                                const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count;
    votes v = {.rival = GLY_NONE, .turned = GLY_NONE};
    if (told_times(s) <= 0)
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (gly_headline_in_body(s, i))
            weigh_number(&v, s, i);
    }
    bool part = gly_headline_at(s, s->head)->kind == GLY_NUMBER_FRACTION;
    uint32_t least = v.some || part ? TOLD : 1;
    *out = (gly_headline_number){s->head, v.rival, .shared = v.against};
    if (v.same)
        return false;
    if (v.against > v.for_it && v.against >= least)
        return true;
    if (part || v.sure || v.turned == GLY_NONE)
        return false;
    out->other = v.turned;
    out->shared = 1;
    return true;
}
