/* superlative_sources.c - superlatives that somebody answers for.
 *
 *     The three that top [a list compiled by the Harbour Board].
 *     She is [perhaps] the most hapless clerk in the country. */
#include "annotate/assertions/superlative_sources.h"

#include "annotate/numbers/numbers.h"

enum { GUESS_LOOK = 8, LIST_LOOK = 16 };

static gly_xpos tag_of(const gly_assertion_search *search, uint32_t token)
{
    return search->reading->language->syntax.items[token].xpos;
}

/* "The office has [found] Varland to be the loneliest country": who judges. */
static bool is_found(const gly_assertion_search *search, uint32_t i)
{
    enum { CLIMB = 4 };
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t n = 0; n < CLIMB && i != GLY_NONE; n++) {
        uint32_t head = syntax->items[i].head;
        if (head != GLY_NONE && syntax->items[i].relation == GLY_REL_XCOMP &&
            gly_reading_is(search->reading, head, GLY_IS_REPORTING) &&
            gly_syntax_child(syntax, head, GLY_REL_NSUBJ) != GLY_NONE)
            return true;
        i = head;
    }
    return false;
}

/* Whether the sentence, or one beside it in its paragraph, is of the writer's
 * own life: "It was the hardest winter ever, but it is behind [me]", outside of
 * quotations. */
static bool is_own_life(const gly_assertion_search *search,
                        const gly_sentence *sentence)
{
    static const char *const own[] = {"i", "me", "my", "myself", NULL};
    const gly_language *language = search->reading->language;
    const gly_token *tokens = language->tokens.items;
    uint32_t index = search->reading->sentences[sentence->first];
    uint32_t last = index + 1 < language->sentences.count ? index + 1 : index;
    const gly_sentence *from = &language->sentences.items[index - (index > 0)];
    const gly_sentence *to = &language->sentences.items[last];
    for (uint32_t k = from->first; k < to->first + to->count; k++)
        if (tokens[k].block == tokens[sentence->first].block &&
            search->reading->quotes[k] == GLY_NONE &&
            tag_of(search, k) != GLY_XPOS_CD &&
            gly_reading_is_one_of(search->reading, k, own))
            return true;
    return false;
}

/* "is [perhaps] the most hapless clerk": a guess, and no record. */
static bool is_guess(const gly_assertion_search *search,
                     const gly_sentence *sentence, uint32_t i)
{
    static const char *const hedges[] = {"may",      "might",    "perhaps",
                                         "possibly", "arguably", NULL};
    for (uint32_t k = i; k > sentence->first && k + GUESS_LOOK > i; k--)
        if (gly_reading_is_one_of(search->reading, k - 1, hedges))
            return true;
    return false;
}

/* "the three that top a [list] compiled by the Harbour Board": who has held one
 * against the others stands in the sentence. */
static bool is_listed(const gly_assertion_search *search,
                      const gly_sentence *sentence)
{
    static const char *const lists[] = {"list", "ranking", "rankings", "index",
                                        NULL};
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t k = sentence->first; k < end; k++) {
        uint32_t stop = k + LIST_LOOK < end ? k + LIST_LOOK : end;
        if (!gly_reading_is_one_of(search->reading, k, lists))
            continue;
        for (uint32_t by = k + 1; by < stop; by++)
            if (gly_reading_is_word(search->reading, by, "by") &&
                gly_assertion_names(search, by, stop))
                return true;
    }
    return false;
}

/* "Mayor [Claims] Pier Longest Ever": a headline tells whose claim it is. */
static bool is_headline_of(const gly_assertion_search *search,
                           const gly_sentence *sentence, uint32_t i)
{
    const gly_language *language = search->reading->language;
    uint32_t block = language->tokens.items[i].block;
    if (language->document->blocks[block].kind != GLY_BLOCK_HEADLINE)
        return false;
    for (uint32_t k = sentence->first + 1; k < i; k++)
        if (gly_reading_is(search->reading, k, GLY_IS_REPORTING))
            return true;
    return false;
}

/* "The highest level ever measured [is 22.6 feet, in April 1997]": a record
 * with its figure and its year can be looked up. */
static bool is_told_with_year(const gly_assertion_search *search,
                              const gly_sentence *sentence, uint32_t i)
{
    enum { SINCE = 1700, UNTIL = 2100 };
    const gly_numbers *numbers = search->annotations->numbers;
    bool is = false, figure = false;
    for (uint32_t k = i; k < sentence->first + sentence->count; k++) {
        const gly_number *number = gly_number_at(numbers, k);
        is = is ||
             search->reading->language->syntax.items[k].relation == GLY_REL_COP;
        figure = figure ||
                 (is && number != NULL && number->use == GLY_NUMBER_COUNTS &&
                  number->unit != GLY_UNIT_NONE);
        if (figure && gly_text_is_year(gly_reading_text(search->reading, k),
                                       SINCE, UNTIL))
            return true;
    }
    return false;
}

/* Whether a comma at token `k` begins a clause that tells of something else:
 * "[,] and the council has paid for it since 2011". */
static bool begins_clause(const gly_assertion_search *search, uint32_t k)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t verb = syntax->items[k].head;
    uint32_t subject = gly_reading_at(search->reading, k, ',') &&
                               verb != GLY_NONE &&
                               syntax->items[verb].relation == GLY_REL_CONJ
                           ? gly_syntax_child(syntax, verb, GLY_REL_NSUBJ)
                           : GLY_NONE;
    return subject != GLY_NONE && subject > k;
}

/* "the worst storm in the region [since Basil]", "since the winter of 1987":
 * what it is held against; "since independence" holds it against all. */
static bool is_since_one(const gly_assertion_search *search,
                         const gly_sentence *sentence, uint32_t i)
{
    enum { REACH = 5 };
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t k = i + 1; k + 1 < end && !begins_clause(search, k); k++) {
        if (!gly_reading_is_word(search->reading, k, "since"))
            continue;
        if (tag_of(search, k + 1) == GLY_XPOS_NNP)
            return true;
        for (uint32_t y = k + 1; y < end && y <= k + REACH; y++)
            if (gly_reading_is_four_digits(search->reading, y))
                return true;
    }
    return false;
}

/* "had the most expensive gas in the state [at $3.79]": its figure stands
 * beside it, which those that it is held against have, too. */
static bool is_priced(const gly_assertion_search *search,
                      const gly_sentence *sentence, uint32_t last)
{
    enum { REACH = 6 };
    const gly_numbers *numbers = search->annotations->numbers;
    uint32_t end = sentence->first + sentence->count;
    uint32_t at = last + 1 + gly_reading_at(search->reading, last + 1, ',');
    if (!gly_reading_is_word(search->reading, at, "at") &&
        !gly_reading_is_word(search->reading, at, "with"))
        return false;
    for (uint32_t k = at + 1; k < end && k <= at + REACH; k++) {
        const gly_number *number = gly_number_at(numbers, k);
        if (number != NULL && number->use == GLY_NUMBER_COUNTS)
            return true;
    }
    return false;
}

bool gly_superlative_is_anybodys(const gly_assertion_search *search,
                                 const gly_sentence *sentence, uint32_t i,
                                 uint32_t last)
{
    return is_found(search, i) || is_since_one(search, sentence, i) ||
           is_priced(search, sentence, last) || is_guess(search, sentence, i) ||
           is_listed(search, sentence) || is_headline_of(search, sentence, i) ||
           is_told_with_year(search, sentence, i) ||
           is_own_life(search, sentence);
}
