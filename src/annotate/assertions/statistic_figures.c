/* statistic_figures.c - the shapes that a figure of how things are has.
 *
 *     One in four children … 40 deaths a year … the average case … */
#include "annotate/assertions/statistic_figures.h"

#include "annotate/numbers/numbers.h"

/* A count of a thousand or more has a comma or is a word. */
enum { MANY_BYTES = 4 };
/* How far the noun of a ratio stands behind its number. */
enum { RATIO_REACH = 3 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

static bool is_number(const gly_assertion_search *search, uint32_t i)
{
    return node_at(search, i)->xpos == GLY_XPOS_CD;
}

/* "7 %", "seven percent", "7 per cent" */
static bool is_percent(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    return is_number(search, i) &&
           (gly_reading_at(reading, i + 1, '%') ||
            gly_reading_is_word(reading, i + 1, "pc") ||
            gly_reading_is_word(reading, i + 1, "percent") ||
            (gly_reading_is_word(reading, i + 1, "per") &&
             gly_reading_is_word(reading, i + 2, "cent")));
}

/* Whether "four", or "every four", stands at token `i`; "340 in 2014" is no
 * share. */
static bool is_every_number(const gly_assertion_search *search, uint32_t i)
{
    return (is_number(search, i) &&
            !gly_reading_is_four_digits(search->reading, i)) ||
           (gly_reading_is_word(search->reading, i, "every") &&
            is_number(search, i + 1));
}

/* "One in ten [of them]", "one in ten [is] a lorry": of those that were told of
 * just before. */
static bool is_of_told(const gly_assertion_search *search, uint32_t i)
{
    const gly_token *tokens = search->reading->language->tokens.items;
    const gly_sentence *s = gly_reading_sentence(search->reading, i);
    gly_upos next = node_at(search, i + 3)->upos;
    if (s->first > 0 && tokens[s->first - 1].block == tokens[i].block &&
        gly_reading_is_word(search->reading, i + 1, "in") &&
        is_number(search, i + 2) && next == GLY_UPOS_AUX)
        return true;
    static const char *const told[] = {"them", "these", "its", "his",
                                       "her",  "those", NULL};
    const gly_reading *reading = search->reading;
    uint32_t of = i + 3 + gly_reading_is_word(reading, i + 2, "every");
    return gly_reading_is_word(reading, i + 1, "in") &&
           gly_reading_is_word(reading, of, "of") &&
           gly_reading_is_one_of(reading, of + 1, told) &&
           !gly_reading_is_word(reading, of + 2, "who");
}

/* "one in four", "one traveller in every four", "three out of 10" */
static bool is_ratio(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    if (!is_number(search, i) || is_of_told(search, i))
        return false;
    uint32_t head = node_at(search, i)->head;
    if (node_at(search, i)->relation == GLY_REL_NUMMOD && head != GLY_NONE &&
        head > i && head <= i + RATIO_REACH &&
        gly_reading_is_word(reading, head + 1, "in") &&
        is_every_number(search, head + 2))
        return true;
    if (gly_reading_is_word(reading, i + 1, "in"))
        return is_every_number(search, i + 2);
    return gly_reading_is_word(reading, i + 1, "out") &&
           gly_reading_is_word(reading, i + 2, "of") &&
           is_every_number(search, i + 3);
}

/* Whether a bare plural opens the sentence as its subject: "[Households] throw
 * away", "[British households]". */
static bool is_of_many(const gly_assertion_search *search, uint32_t first)
{
    uint32_t noun = node_at(search, first)->relation == GLY_REL_AMOD
                        ? node_at(search, first)->head
                        : first;
    return noun != GLY_NONE &&
           gly_xpos_is_plural(node_at(search, noun)->xpos) &&
           node_at(search, noun)->relation == GLY_REL_NSUBJ;
}

/* Whether what is no one's opens the sentence as its subject, and the sum at
 * token `i` is of millions: "[Theft] costs small shops £400 million"; a
 * membership costs less. */
static bool is_of_sort(const gly_assertion_search *search, uint32_t first,
                       uint32_t i)
{
    const gly_reading *reading = search->reading;
    gly_relation relation = node_at(search, first)->relation;
    uint32_t noun = relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND
                        ? node_at(search, first)->head
                        : first;
    bool millions = gly_reading_is_word(reading, i + 1, "million") ||
                    gly_reading_is_word(reading, i + 1, "billion");
    return millions && noun != GLY_NONE &&
           node_at(search, noun)->xpos == GLY_XPOS_NN &&
           node_at(search, noun)->relation == GLY_REL_NSUBJ;
}

/* "a [day]", "every [winter]" */
static bool is_time(const gly_reading *reading, uint32_t i)
{
    static const char *const words[] = {"day",    "week",   "month",  "year",
                                        "spring", "summer", "autumn", "winter",
                                        "season", NULL};
    return gly_reading_is_one_of(reading, i, words);
}

/* "60 cents of every dollar", "three of every four" */
static bool is_of_every(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    uint32_t of = gly_reading_is_word(reading, i + 1, "of") ? i + 1 : i + 2;
    return is_number(search, i) && gly_reading_is_word(reading, of, "of") &&
           gly_reading_is_word(reading, of + 1, "every");
}

/* "1,200 children every day", "40 deaths a year" */
static bool is_rate(const gly_assertion_search *search, uint32_t i,
                    uint32_t end)
{
    const gly_reading *reading = search->reading;
    const gly_number *number = gly_number_at(search->annotations->numbers, i);
    uint32_t first = gly_reading_sentence(reading, i)->first;
    bool one = gly_reading_is_indefinite(reading, first);
    /* "1.1m litres a day" is what a pump is built for, and what one kitchen
     * gives out was seen; what households waste in a year was not. */
    bool measured = number != NULL && number->unit != GLY_UNIT_NONE;
    bool many =
        measured && (is_of_many(search, first) || is_of_sort(search, first, i));
    if (one || (measured && !many) ||
        gly_reading_is(reading, i + 1, GLY_IS_CALENDAR))
        return false;
    for (uint32_t k = i + 1; k + 1 < end && k < i + 6; k++) {
        if (node_at(search, k)->upos == GLY_UPOS_AUX)
            return false;
        bool every = gly_reading_is_word(reading, k, "every") ||
                     gly_reading_is_word(reading, k, "each") ||
                     gly_reading_is_word(reading, k, "a");
        if (every && is_time(reading, k + 1))
            return !many || gly_reading_is_word(reading, k + 1, "year");
    }
    return false;
}

bool gly_figure_is_average_word(const gly_assertion_search *search, uint32_t i)
{
    return (gly_reading_is_word(search->reading, i, "average") ||
            gly_reading_is_word(search->reading, i, "typical")) &&
           !gly_reading_is_word(search->reading, i + 1, "of");
}

/* "costs the average retailer 84,000 euros", "on average 12 days" */
static bool is_average(const gly_assertion_search *search,
                       const gly_sentence *sentence)
{
    for (uint32_t k = sentence->first; k < sentence->first + sentence->count;
         k++)
        if (gly_figure_is_average_word(search, k))
            return true;
    return false;
}

/* "Some 3,900 staff [will] move in May", "about 4,000 people [live] there":
 * what is to be done once, and what any map of a place tells. */
static bool is_plain_fact(const gly_assertion_search *search, uint32_t noun)
{
    static const char *const words[] = {"will", "would", "could", NULL};
    static const char *const living[] = {"live", "lives", "work", "works",
                                         NULL};
    uint32_t verb = node_at(search, noun)->head;
    if (verb != GLY_NONE &&
        gly_reading_is_one_of(search->reading, verb, living))
        return true;
    uint32_t aux = verb == GLY_NONE
                       ? GLY_NONE
                       : gly_syntax_child(&search->reading->language->syntax,
                                          verb, GLY_REL_AUX);
    return aux != GLY_NONE &&
           gly_reading_is_one_of(search->reading, aux, words);
}

/* "Nearly 40,000 people are registered …": a round count of people or things
 * that opens the sentence. */
static bool is_round_count(const gly_assertion_search *search,
                           const gly_sentence *sentence, uint32_t i)
{
    if (i == sentence->first || i > sentence->first + 3)
        return false;
    gly_entry hedge = gly_assertion_entry(search, sentence->first,
                                          GLY_WORDS_NUMBER_HEDGE, NULL);
    const gly_node *node = node_at(search, i);
    gly_text digits = gly_reading_text(search->reading, i);
    bool many = digits.size >= MANY_BYTES;
    return hedge.count > 0 && many &&
           !gly_reading_is_word(search->reading, sentence->first, "up") &&
           sentence->first + hedge.count == i &&
           node->relation == GLY_REL_NUMMOD && node->head != GLY_NONE &&
           node_at(search, node->head)->relation != GLY_REL_OBL &&
           !is_plain_fact(search, node->head);
}

/* "[Each job that goes] takes another 1.6 jobs": what holds whenever it
 * happens; not "each invoice bears two signatures". */
static bool is_of_each(const gly_assertion_search *search,
                       const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    bool each = gly_reading_is_word(reading, sentence->first, "each") ||
                gly_reading_is_word(reading, sentence->first, "every");
    const gly_node *det = node_at(search, sentence->first);
    return each && det->relation == GLY_REL_DET && det->head != GLY_NONE &&
           gly_syntax_child(&reading->language->syntax, det->head,
                            GLY_REL_ACL_RELCL) != GLY_NONE;
}

/* "half of all teachers", "two-thirds of the hives"; not "a fifth of an
 * ounce", which is a measure, nor "a fifth of them". */
static bool is_fraction(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    gly_entry entry = gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL);
    uint32_t next = i + entry.count;
    bool one = gly_reading_is_indefinite(reading, next + 1);
    return entry.count > 0 &&
           ((gly_reading_is_word(reading, next, "of") && !one &&
             (node_at(search, next + 1)->upos != GLY_UPOS_PRON ||
              gly_reading_is_word(reading, next + 1, "those"))) ||
            gly_reading_is_word(reading, next, "all"));
}

/* "[40] percent more likely", "[23] times less likely", "[a] third more likely"
 */
static bool is_odds(const gly_assertion_search *search, uint32_t i)
{
    enum { REACH = 3 };
    const gly_reading *reading = search->reading;
    if (!is_number(search, i) && !gly_reading_is_word(reading, i, "a"))
        return false;
    for (uint32_t k = i + 1; k <= i + REACH; k++) {
        if ((gly_reading_is_word(reading, k, "more") ||
             gly_reading_is_word(reading, k, "less")) &&
            gly_reading_is_word(reading, k + 1, "likely"))
            return k > i + 1;
    }
    return false;
}

bool gly_figure_is_multiple(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    if (gly_reading_is_word(reading, i, "twice"))
        return gly_reading_is_word(reading, i + 1, "as");
    return is_odds(search, i) ||
           (is_number(search, i) &&
            gly_reading_is_word(reading, i + 1, "times") &&
            gly_reading_is_word(reading, i + 2, "as"));
}

/* "a [third] of the 450 homes", "three [quarters] of the rooms are": of what
 * was told of; "of the homes in the valley" tells at first of which. */
static bool is_of_known(const gly_assertion_search *search, uint32_t i)
{
    enum { REACH = 4 };
    const gly_reading *reading = search->reading;
    for (uint32_t k = i + 1; k <= i + REACH; k++) {
        if (!gly_reading_is_word(reading, k, "of"))
            continue;
        gly_upos next = node_at(search, k + 3)->upos;
        return gly_reading_is_word(reading, k + 1, "the") &&
               (is_number(search, k + 2) ||
                (node_at(search, k + 2)->xpos == GLY_XPOS_NNS &&
                 (next == GLY_UPOS_AUX || next == GLY_UPOS_VERB)));
    }
    return false;
}

/* "owns 41 per cent of the [shares]": who holds them knows, and so does the
 * register. */
static bool is_holding(const gly_assertion_search *search, uint32_t i)
{
    enum { REACH = 5 };
    static const char *const held[] = {"shares", "stock",   "votes",
                                       "equity", "company", "firm",
                                       "share",  "stake",   NULL};
    static const char *const holds[] = {"own",    "owns",    "owned", "hold",
                                        "holds",  "held",    "has",   "have",
                                        "owning", "holding", NULL};
    const gly_reading *reading = search->reading;
    if (i == 0 || !gly_reading_is_one_of(reading, i - 1, holds))
        return false;
    for (uint32_t k = i + 1; k <= i + REACH; k++) {
        if (gly_reading_is_one_of(reading, k, held))
            return true;
    }
    return false;
}

bool gly_figure_is_told(const gly_assertion_search *search,
                        const gly_sentence *sentence, uint32_t i)
{
    uint32_t end = sentence->first + sentence->count;
    if (is_of_known(search, i) || is_holding(search, i))
        return false;
    if (gly_figure_is_multiple(search, i))
        return true;
    if (!is_number(search, i))
        return is_fraction(search, i);
    return is_percent(search, i) || is_ratio(search, i) ||
           is_of_every(search, i) || is_rate(search, i, end) ||
           is_fraction(search, i) || is_average(search, sentence) ||
           is_of_each(search, sentence) || is_round_count(search, sentence, i);
}

bool gly_figure_is_share(const gly_assertion_search *search, uint32_t i)
{
    return is_ratio(search, i) || is_percent(search, i) ||
           gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL).count > 0;
}

bool gly_figure_is_scope(const gly_reading *reading, uint32_t i)
{
    static const char *const scopes[] = {
        "nationwide", "nationally",  "statewide", "worldwide",
        "globally",   "countrywide", NULL};
    return gly_reading_is_one_of(reading, i, scopes);
}
