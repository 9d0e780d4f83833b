/* trend_levels.c - holds amounts against what they were. */
#include "claims/statements/trend_levels.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* Tokens from one amount back to the other; from a comparison to its time; from
 * "against" to its amount. */
enum { BACK = 16, TIME_WITHIN = 8, AMOUNT_WITHIN = 3 };

static const gly_node *node_at(const gly_measures *m, uint32_t token)
{
    return &m->a->language->syntax.items[token];
}

static bool is_word(const gly_measures *m, uint32_t token, const char *word)
{
    return token < m->a->language->tokens.count &&
           gly_reading_is_word(m->a->reading, token, word);
}

static uint32_t end_of(const gly_measures *m, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(m->a->reading, token);
    return in->first + in->count;
}

/* --- An earlier time ------------------------------------------------------ */

/* "expected", "budgeted": no level that ever was. */
static bool is_unreal(const gly_measures *m, uint32_t token)
{
    static const char *const words[] = {
        "expected", "forecast", "forecasts", "predicted", "projected",
        "target",   "targets",  "hoped",     "budgeted",  "planned",
        "average",  "estimate", "estimates", "limit",     "elsewhere",
        "national", NULL};
    return gly_reading_is_one_of(m->a->reading, token, words);
}

static bool is_past(const gly_measures *m, uint32_t token)
{
    static const char *const words[] = {"ago",      "earlier", "before",
                                        "previous", "last",    "previously",
                                        "prior",    "now",     NULL};
    return gly_reading_is_one_of(m->a->reading, token, words) ||
           gly_reading_is(m->a->reading, token, GLY_IS_CALENDAR) ||
           gly_reading_is_four_digits(m->a->reading, token);
}

/* Whether an earlier time is named from `token` on, before the clause ends. */
static bool has_past(const gly_measures *m, uint32_t token)
{
    uint32_t end = end_of(m, token);
    end = end < token + TIME_WITHIN ? end : token + TIME_WITHIN;
    bool found = false;
    for (uint32_t i = token; i < end; i++) {
        if (gly_reading_at(m->a->reading, i, ',') ||
            gly_reading_at(m->a->reading, i, ';') || is_word(m, i, "and") ||
            is_word(m, i, "but"))
            break;
        if (is_unreal(m, i))
            return false;
        found = found || is_past(m, i);
    }
    return found;
}

/* --- What is compared ------------------------------------------------------
 */

static const gly_number *amount_at(const gly_measures *m, uint32_t token)
{
    const gly_number *number = token < m->a->language->tokens.count
                                   ? gly_number_at(m->a->numbers, token)
                                   : NULL;
    return number != NULL && number->use == GLY_NUMBER_COUNTS ? number : NULL;
}

/* The last amount of the sentence that goes on to before `token`; NULL. */
static const gly_number *amount_before(const gly_measures *m, uint32_t token)
{
    uint32_t least = gly_reading_sentence(m->a->reading, token - 1)->first;
    least = token > least + BACK ? token - BACK : least;
    for (uint32_t i = token; i > least; i--) {
        const gly_number *number = amount_at(m, i - 1);
        if (number != NULL && number->kind != GLY_NUMBER_ORDINAL &&
            number->kind != GLY_NUMBER_AGE)
            return number;
    }
    return NULL;
}

static bool are_alike(const gly_number *a, const gly_number *b)
{
    return a->kind == b->kind && a->unit == b->unit &&
           a->kind != GLY_NUMBER_SCORE && a->kind != GLY_NUMBER_RATIO &&
           !a->range && !b->range;
}

/* The measure that so many of `noun` are, or so much for it: "visitors", "a
 * ticket"; 0. */
static gly_symbol counted_as(const gly_measures *m, uint32_t noun, bool money)
{
    gly_list_id list = gly_lexicon_list(
        m->a->language->lexicon, money ? "priced-measure" : "counted-measure");
    return gly_reading_find(m->a->reading, list, noun, 1).class;
}

/* What `counted` counts: the noun that it stands at or is told of, or a measure
 * before it. */
static bool find_thing(gly_trend *out, const gly_measures *m,
                       const gly_number *counted)
{
    bool money = counted->kind == GLY_NUMBER_MONEY;
    uint32_t nouns[] = {counted->counted.noun, counted->counted.subject};
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t noun = nouns[i];
        bool share = counted->kind == GLY_NUMBER_PERCENT;
        if (noun == GLY_NONE || (share && noun > counted->first))
            continue; /* "38 per cent of the population" */
        out->noun = noun;
        if (gly_is_measure(m, noun))
            return true;
        out->thing = counted_as(m, noun, money);
        if (out->thing != 0)
            return true;
    }
    out->noun = gly_measure_before(
        m, counted->kind == GLY_NUMBER_PERCENT ? counted->first : out->word);
    if (out->noun == GLY_NONE && nouns[0] != GLY_NONE &&
        counted->kind == GLY_NUMBER_CARDINAL) {
        out->noun = nouns[0];
        out->thing = node_at(m, nouns[0])->lemma;
    }
    return out->noun != GLY_NONE;
}

/* --- The three ways to say it ----------------------------------------------
 */

static gly_trend_way way_of_word(const gly_measures *m, uint32_t token)
{
    static const char *const up[] = {"more", "higher", "up", NULL};
    static const char *const down[] = {"fewer", "less", "lower", "down", NULL};
    if (gly_reading_is_one_of(m->a->reading, token, up))
        return GLY_TREND_UP;
    return gly_reading_is_one_of(m->a->reading, token, down) ? GLY_TREND_DOWN
                                                             : GLY_TREND_NONE;
}

/* "4,120 pupils, 90 [fewer than] last year". */
static bool read_difference(gly_trend *out, const gly_measures *m)
{
    out->way = way_of_word(m, out->word);
    const gly_number *by = out->way == GLY_TREND_NONE || out->word == 0
                               ? NULL
                               : amount_at(m, out->word - 1);
    if (by == NULL || by->first == 0 || !is_word(m, out->word + 1, "than") ||
        !has_past(m, out->word + 2))
        return false;
    const gly_number *now = amount_before(m, by->first);
    out->last = out->word + 1;
    return now != NULL && find_thing(out, m, now);
}

/* "pay 3 per cent [more council tax]". */
static bool read_more(gly_trend *out, const gly_measures *m)
{
    out->way = way_of_word(m, out->word);
    if (out->way == GLY_TREND_NONE || out->word == 0 ||
        amount_at(m, out->word - 1) == NULL ||
        (!is_word(m, out->word, "more") && !is_word(m, out->word, "less")))
        return false;
    out->noun = gly_measure_after(m, out->word);
    out->last = out->noun;
    return out->noun != GLY_NONE;
}

/* "120,000 visitors, [down from] 140,000". */
static bool read_from(gly_trend *out, const gly_measures *m)
{
    out->way = way_of_word(m, out->word);
    const gly_number *was = amount_at(m, out->word + 2);
    if (out->way == GLY_TREND_NONE || out->word == 0 || was == NULL ||
        !is_word(m, out->word + 1, "from") ||
        !gly_reading_at(m->a->reading, out->word - 1, ','))
        return false;
    const gly_number *now = amount_before(m, out->word);
    out->last = out->word + 1;
    return now != NULL && are_alike(now, was) && find_thing(out, m, now);
}

/* How many tokens "against" or "compared with" has at `token`; 0. */
static uint32_t against_at(const gly_measures *m, uint32_t token)
{
    if (is_word(m, token, "against") || is_word(m, token, "versus"))
        return 1;
    if (is_word(m, token, "compared") &&
        (is_word(m, token + 1, "with") || is_word(m, token + 1, "to")))
        return 2;
    return 0;
}

/* "41 per cent, [against 46] four years ago". */
static bool read_against(gly_trend *out, const gly_measures *m)
{
    uint32_t words = against_at(m, out->word), end = end_of(m, out->word);
    const gly_number *was = NULL;
    for (uint32_t i = out->word + words; words > 0 && was == NULL && i < end &&
                                         i < out->word + words + AMOUNT_WITHIN;
         i++)
        was = amount_at(m, i);
    if (was == NULL || !has_past(m, was->last + 1) ||
        out->word == gly_reading_sentence(m->a->reading, out->word)->first)
        return false;
    const gly_number *now = amount_before(m, out->word);
    if (now == NULL)
        return false;
    bool bare =
        was->kind == GLY_NUMBER_CARDINAL && now->kind == GLY_NUMBER_PERCENT;
    int order = gly_decimal_compare(now->value, was->value);
    if ((!bare && !are_alike(now, was)) || order == 0 ||
        now->hedge != GLY_HEDGE_NONE || was->hedge != GLY_HEDGE_NONE)
        return false;
    out->way = order > 0 ? GLY_TREND_UP : GLY_TREND_DOWN;
    out->last = was->last;
    return find_thing(out, m, now);
}

/* "Inflation was 5.6 per cent in April. In March it [had been] 4.9". */
static bool read_had_been(gly_trend *out, const gly_measures *m)
{
    const gly_sentence *in = gly_reading_sentence(m->a->reading, out->word);
    bool first = in == m->a->language->sentences.items;
    if (!is_word(m, out->word, "had") || !is_word(m, out->word + 1, "been") ||
        first || in[-1].block != in->block)
        return false;
    const gly_number *was = amount_at(m, out->word + 2);
    const gly_number *now = amount_before(m, in->first);
    uint32_t subject = gly_measure_subject(m, node_at(m, out->word)->head);
    if (was == NULL || now == NULL || !are_alike(now, was) ||
        subject == GLY_NONE || !has_past(m, in->first))
        return false;
    int order = gly_decimal_compare(now->value, was->value);
    out->way = order > 0 ? GLY_TREND_UP : GLY_TREND_DOWN;
    out->noun = gly_measure_meant(m, subject);
    out->last = was->last;
    return order != 0 && out->noun != GLY_NONE && gly_is_measure(m, out->noun);
}

bool gly_trend_read_levels(gly_trend *out, const gly_measures *m)
{
    static bool (*const readers[])(gly_trend *, const gly_measures *) = {
        read_difference, read_more, read_from, read_against, read_had_been};
    for (uint32_t i = 0; i < sizeof readers / sizeof readers[0]; i++) {
        gly_trend one = {.word = out->word,
                         .last = out->word,
                         .noun = GLY_NONE,
                         .level = true};
        if (!gly_is_in_summary(m->a, out->word) && readers[i](&one, m)) {
            *out = one;
            return true;
        }
    }
    return false;
}

bool gly_trend_read_count(gly_trend *out, const gly_measures *m)
{
    static const char *const ways[] = {"more", "fewer", NULL};
    const gly_node *node = node_at(m, out->word);
    if (!gly_is_in_summary(m->a, out->word) ||
        !gly_reading_is_one_of(m->a->reading, out->word, ways) ||
        node->relation != GLY_REL_AMOD || node->head <= out->word ||
        !gly_xpos_is_plural(node_at(m, node->head)->xpos))
        return false;
    out->way = way_of_word(m, out->word);
    out->noun = node->head;
    out->last = out->word;
    out->thing = counted_as(m, out->noun, false);
    if (out->thing == 0)
        out->thing = node_at(m, out->noun)->lemma;
    return true;
}
