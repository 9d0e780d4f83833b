/* superlatives.c - "the costliest in the history of the trade".
 *
 * A superlative is a claim about everything it is held against. "The largest
 * room" can be looked at; "the largest room ever built" cannot, by a reader. So
 * only one with a bound counts, and not one's own: "his best finish ever". */
#include "annotate/assertions/assertion_finders.h"
#include "annotate/assertions/denials.h"
#include "annotate/assertions/superlative_sources.h"

enum {
    REACH = 14,
    RECENT_LOOK = 3,
    COPULA_LOOK = 6,
    AGE_LOOK = 6,
    ONE_OF_LOOK = 3,
    DESCRIBED = 2
};

static gly_xpos tag_of(const gly_assertion_search *search, uint32_t token)
{
    return search->reading->language->syntax.items[token].xpos;
}

/* Whether a superlative begins at token `i`: "costliest", "most expensive"; not
 * "most of those", "most to lose", and not "most recent", which is no claim. */
static bool is_superlative(const gly_assertion_search *search, uint32_t i)
{
    gly_xpos tag = tag_of(search, i);
    bool part = gly_reading_is_word(search->reading, i + 1, "of") ||
                gly_reading_is_word(search->reading, i + 1, "to") ||
                gly_reading_is_word(search->reading, i + 1, "recent");
    return (tag == GLY_XPOS_JJS || tag == GLY_XPOS_RBS) &&
           !(part && gly_reading_is_word(search->reading, i, "most"));
}

/* Whether it is somebody's own best: "her highest", "the club's worst". */
static bool is_own(const gly_assertion_search *search,
                   const gly_sentence *sentence, uint32_t i)
{
    for (uint32_t k = i; k > sentence->first && k + RECENT_LOOK > i; k--) {
        gly_xpos tag = tag_of(search, k - 1);
        if (tag == GLY_XPOS_PRP_POSS || tag == GLY_XPOS_POS)
            return true;
        if (tag == GLY_XPOS_DT || tag == GLY_XPOS_IN)
            return false;
    }
    return false;
}

/* "one of the greatest ever", "among the worst": praise, not a record. */
static bool is_one_of(const gly_assertion_search *search,
                      const gly_sentence *sentence, uint32_t i)
{
    const gly_reading *reading = search->reading;
    for (uint32_t k = i; k > sentence->first && k + ONE_OF_LOOK > i; k--)
        if (gly_reading_is_word(reading, k - 1, "of") ||
            gly_reading_is_word(reading, k - 1, "among"))
            return true;
    return false;
}

/* Whether token `i` is "I", "we", "she": whose view it is. "[She] was the best
 * singer", "nobody before [her]" are told of her; "the cheapest [mine]" is no
 * pronoun. */
static bool is_somebody(const gly_assertion_search *search, uint32_t i)
{
    static const char *const nobody[] = {"it", "they", "them", "mine", NULL};
    const gly_syntax *syntax = &search->reading->language->syntax;
    const gly_node *node = &syntax->items[i];
    bool told = node->relation == GLY_REL_NSUBJ && node->head != GLY_NONE &&
                gly_reading_is(search->reading, i, GLY_IS_PRONOUN) &&
                gly_syntax_child(syntax, node->head, GLY_REL_COP) == i + 1;
    bool beside = gly_reading_is_word(search->reading, i - 1, "before");
    return tag_of(search, i) == GLY_XPOS_PRP && !told && !beside &&
           !gly_reading_is_one_of(search->reading, i, nobody);
}

/* Whether somebody's judgment or hope stands before it: "the toughest I have
 * ever run", "is believed to be the largest". */
static bool is_personal(const gly_assertion_search *search,
                        const gly_sentence *sentence, uint32_t last)
{
    for (uint32_t k = sentence->first; k <= last; k++)
        if (is_somebody(search, k) ||
            (gly_assertion_entry(search, k, GLY_WORDS_JUDGMENT, NULL).count >
                 0 &&
             !(k > 0 && gly_denials_is_comparative(search, k - 1))))
            return true; /* but not "has been better [planned]" */
    return false;
}

/* "since independence", "since the war": not a year, nor "the buyout of 2016",
 * which can be checked. */
static bool is_since_an_age(const gly_assertion_search *search, uint32_t i,
                            uint32_t end)
{
    if (!gly_reading_is_word(search->reading, i, "since") || i + 1 >= end ||
        search->reading->language->syntax.items[i].relation == GLY_REL_MARK)
        return false;
    for (uint32_t k = i + 1; k < end && k <= i + AGE_LOOK; k++) {
        if (gly_reading_has(search->reading, k, GLY_TOKEN_MARK))
            break;
        if (gly_reading_has(search->reading, k, GLY_TOKEN_NUMBER) ||
            gly_reading_is(search->reading, k, GLY_IS_CALENDAR) ||
            (k <= i + RECENT_LOOK &&
             gly_reading_is(search->reading, k, GLY_IS_PRONOUN)))
            return false;
    }
    gly_xpos next = tag_of(search, i + 1);
    return next == GLY_XPOS_NN || next == GLY_XPOS_DT;
}

/* The end of the noun phrase that token `i` opens: "the second world war". */
static uint32_t age_end(const gly_assertion_search *search, uint32_t i,
                        uint32_t end)
{
    while (i + 1 < end && tag_of(search, i) != GLY_XPOS_NN &&
           tag_of(search, i) != GLY_XPOS_NNS)
        i++;
    while (i + 1 < end && (tag_of(search, i + 1) == GLY_XPOS_NN ||
                           tag_of(search, i + 1) == GLY_XPOS_NNS))
        i++;
    return i;
}

/* "[the greatest composer] that the country has produced", "that Wales has
 * seen": the last token of
 * the clause at token `i` that stretches it over all time; GLY_NONE for none.
 */
static uint32_t produced_end(const gly_assertion_search *search, uint32_t i,
                             uint32_t end)
{
    bool named = tag_of(search, i) == GLY_XPOS_NNP &&
                 gly_reading_is_word(search->reading, i - 1, "that");
    static const char *const ours[] = {"the", "this", "these", "our", NULL};
    if (!named && !gly_reading_is_one_of(search->reading, i, ours))
        return GLY_NONE;
    bool wide =
        named ||
        (i + 1 < end &&
         gly_assertion_entry(search, i + 1, GLY_WORDS_WIDE_PLACE, NULL).count >
             0);
    uint32_t has = named ? i + 1 : i + 2;
    if (!wide || has >= end ||
        (!gly_reading_is_word(search->reading, has, "has") &&
         !gly_reading_is_word(search->reading, has, "have")))
        return GLY_NONE;
    uint32_t verb =
        has + 1 + gly_reading_is_word(search->reading, has + 1, "ever");
    const gly_node *nodes = search->reading->language->syntax.items;
    /* A person receives; a country sees. */
    bool told = !named || gly_reading_is_word(search->reading, verb, "seen") ||
                gly_reading_is_word(search->reading, verb, "known");
    return verb < end && told && tag_of(search, verb) == GLY_XPOS_VBN &&
                   nodes[verb].relation == GLY_REL_ACL_RELCL
               ? verb
               : GLY_NONE;
}

/* "[the greatest escape] any team has made": the last token of the clause at
 * token `i`; GLY_NONE for none. */
static uint32_t any_end(const gly_assertion_search *search, uint32_t i,
                        uint32_t end)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    uint32_t verb =
        nodes[i].head == GLY_NONE ? GLY_NONE : nodes[nodes[i].head].head;
    bool clause = gly_reading_is_word(search->reading, i, "any") &&
                  verb != GLY_NONE && verb > i && verb < end &&
                  nodes[verb].xpos == GLY_XPOS_VBN &&
                  nodes[verb].relation == GLY_REL_ACL_RELCL;
    return clause ? verb : GLY_NONE;
}

/* The last token of the bound that follows token `i`; GLY_NONE for none. */
static uint32_t bound_after(const gly_assertion_search *search, uint32_t i,
                            uint32_t end, const char *class)
{
    uint32_t stop = i + REACH < end ? i + REACH : end;
    bool time = gly_text_equal(gly_text_of(class), gly_text_of("time"));
    uint32_t bound = GLY_NONE;
    for (uint32_t k = i + 1; k < stop && bound == GLY_NONE; k++) {
        if (gly_reading_at(search->reading, k, ';') ||
            gly_reading_has(search->reading, k, GLY_TOKEN_QUOTE))
            return GLY_NONE;
        gly_entry entry =
            gly_assertion_entry(search, k, GLY_WORDS_SUPERLATIVE_BOUND, class);
        if (entry.count > 0)
            bound = k + entry.count - 1;
        else if (time && is_since_an_age(search, k, end))
            bound = age_end(search, k + 1, end);
        else if (time)
            bound = produced_end(search, k, end);
    }
    for (uint32_t k = i + 1; k < stop && time && bound == GLY_NONE; k++)
        bound = any_end(search, k, end);
    return bound;
}

/* The noun or adjective that the superlative at token `i` goes with, as its
 * clause says it of something: "is the [worst] offender", "will make the
 * [cheapest] water"; GLY_NONE where its clause does not. */
static uint32_t told_head(const gly_assertion_search *search, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t head = i;
    /* "the [most] closely studied moor" */
    uint32_t steps = tag_of(search, i) == GLY_XPOS_RBS ? DESCRIBED : 0;
    for (; steps > 0 && head != GLY_NONE &&
           syntax->items[head].relation == GLY_REL_ADVMOD;
         steps--)
        head = syntax->items[head].head;
    if (head != GLY_NONE && syntax->items[head].relation == GLY_REL_AMOD)
        head = syntax->items[head].head;
    if (head == GLY_NONE)
        return GLY_NONE;
    uint32_t copula = gly_syntax_child(syntax, head, GLY_REL_COP);
    if (copula != GLY_NONE && copula < i && i - copula <= COPULA_LOOK)
        return head;
    uint32_t verb = syntax->items[head].relation == GLY_REL_OBJ
                        ? syntax->items[head].head
                        : GLY_NONE;
    bool made =
        verb != GLY_NONE && verb < i && i - verb <= COPULA_LOOK &&
        gly_assertion_entry(search, verb, GLY_WORDS_SUPERLATIVE_VERB, NULL)
                .count > 0;
    return made ? head : GLY_NONE;
}

/* Whether the name of a state stands at token `i`. */
static bool is_state(const gly_assertion_search *search, uint32_t i)
{
    return gly_reading_entry(search->reading, "state", i, 1).count > 0;
}

/* The last token of a place so wide that nobody sees all of it, whose phrase
 * token `from` opens: "the country", "the Scottish textile trade", "the [Great
 * Lakes]"; GLY_NONE for another. */
static uint32_t wide_place(const gly_assertion_search *search, uint32_t from,
                           uint32_t end)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    bool the = gly_reading_is(search->reading, from, GLY_IS_DETERMINER);
    uint32_t place = from + the, last = place;
    for (uint32_t skip = 0; skip < DESCRIBED && place + 1 < end &&
                            (nodes[place].relation == GLY_REL_AMOD ||
                             nodes[place].relation == GLY_REL_COMPOUND);
         skip++)
        place++;
    if (gly_assertion_entry(search, place, GLY_WORDS_WIDE_PLACE, NULL).count >
            0 ||
        (!the && is_state(search, place)))
        return place;
    while (the && last < end && nodes[last].upos == GLY_UPOS_PROPN)
        last++;
    bool named = last > from + the && nodes[last].upos != GLY_UPOS_NOUN;
    return named ? last - 1 : GLY_NONE;
}

/* "[is the largest] … in the world", "will make [the largest] …": a superlative
 * that its clause says of something, over a place. GLY_NONE when it is not
 * one. */
static uint32_t place_after(const gly_assertion_search *search, uint32_t i,
                            uint32_t end)
{
    uint32_t head = told_head(search, i);
    if (head == GLY_NONE)
        return GLY_NONE;
    bool copula = gly_syntax_child(&search->reading->language->syntax, head,
                                   GLY_REL_COP) != GLY_NONE;
    uint32_t told = copula ? bound_after(search, i, end, "told") : GLY_NONE;
    if (told != GLY_NONE)
        return told;
    for (uint32_t k = i + 1; k + 1 < end && k < i + REACH; k++) {
        if (gly_reading_is_word(search->reading, k, "in") ||
            gly_reading_is_word(search->reading, k, "on"))
            return wide_place(search, k + 1, end);
    }
    return GLY_NONE;
}

/* "the [only] show of its kind in the west": the last token of what makes it
 * so; GLY_NONE for none. */
static uint32_t kind_after(const gly_assertion_search *search, uint32_t i,
                           uint32_t end)
{
    bool only = gly_reading_is_word(search->reading, i, "only") && i > 0 &&
                gly_reading_is_word(search->reading, i - 1, "the");
    return only ? bound_after(search, i, end, "alone") : GLY_NONE;
}

/* Whether what is said of the place that ends with token `place` is of all of
 * it: "the first woman in America [to drive]"; "the first talks in the country"
 * may be the first of a year, and "in Wales[']s squad" is no place. */
static bool is_of_all(const gly_assertion_search *search, uint32_t i,
                      uint32_t place)
{
    static const char *const deeds[] = {"to", "that", "who", "with", NULL};
    const gly_reading *reading = search->reading;
    bool first = gly_reading_is_word(reading, i, "first");
    return place != GLY_NONE && tag_of(search, place + 1) != GLY_XPOS_POS &&
           (!first || (gly_reading_is_one_of(reading, place + 1, deeds) &&
                       tag_of(search, place + 1) != GLY_XPOS_DT));
}

/* "was the [first] woman in America to drive a bus", "is the [only] mine in the
 * country": the last token of the place that it is so in; GLY_NONE for none. */
static uint32_t alone_in(const gly_assertion_search *search, uint32_t i,
                         uint32_t end)
{
    static const char *const words[] = {"first", "only", NULL};
    const gly_reading *reading = search->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    if (i == 0 || !gly_reading_is_one_of(reading, i, words) ||
        !gly_reading_is_word(reading, i - 1, "the"))
        return GLY_NONE;
    uint32_t head = syntax->items[i].head;
    uint32_t copula = head == GLY_NONE
                          ? GLY_NONE
                          : gly_syntax_child(syntax, head, GLY_REL_COP);
    bool told = copula != GLY_NONE && copula < i && head > i &&
                copula + COPULA_LOOK > i &&
                !gly_reading_is_word(reading, head, "time");
    for (uint32_t k = head; told && k + 2 < end && k < i + REACH / 2; k++) {
        if (gly_reading_has(reading, k, GLY_TOKEN_MARK))
            return GLY_NONE;
        if (gly_reading_is_word(reading, k, "in")) {
            uint32_t place = wide_place(search, k + 1, end);
            return is_of_all(search, i, place) ? place : GLY_NONE;
        }
    }
    return GLY_NONE;
}

/* "won more medals than anyone else": what happened once was seen. */
static bool happened_once(const gly_assertion_search *search, uint32_t i)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    while (nodes[i].head != GLY_NONE && nodes[i].upos != GLY_UPOS_VERB)
        i = nodes[i].head;
    return nodes[i].xpos == GLY_XPOS_VBD;
}

/* The last token of what is claimed from token `i` on; GLY_NONE for nothing. */
static uint32_t claim_end(const gly_assertion_search *search,
                          const gly_sentence *sentence, uint32_t i)
{
    uint32_t end = sentence->first + sentence->count;
    if (is_superlative(search, i) && !is_own(search, sentence, i) &&
        !is_one_of(search, sentence, i)) {
        uint32_t bound = bound_after(search, i, end, "time");
        return bound != GLY_NONE ? bound : place_after(search, i, end);
    }
    if (gly_denials_is_comparative(search, i) && happened_once(search, i))
        return GLY_NONE;
    if (gly_denials_is_comparative(search, i))
        return bound_after(search, i, end, "kind");
    uint32_t alone = kind_after(search, i, end);
    alone = alone == GLY_NONE ? alone_in(search, i, end) : alone;
    if (alone != GLY_NONE)
        return alone;
    if (gly_denials_begin(search, sentence, i)) {
        uint32_t bound = bound_after(search, i, end, "time");
        return bound != GLY_NONE ? bound : gly_denials_end(search, sentence);
    }
    return GLY_NONE;
}

gly_status gly_find_superlatives(const gly_assertion_search *search,
                                 const gly_sentence *sentence)
{
    uint32_t end = sentence->first + sentence->count;
    uint32_t index = search->reading->sentences[sentence->first];
    for (uint32_t i = sentence->first; i < end; i++) {
        uint32_t last = claim_end(search, sentence, i);
        if (last == GLY_NONE || is_personal(search, sentence, last) ||
            gly_superlative_is_anybodys(search, sentence, i, last) ||
            gly_assertion_mentions(search, index, GLY_WORDS_SUPERLATIVE_BOUND,
                                   "measured"))
            continue;
        gly_assertion found =
            gly_assertion_of(GLY_ASSERTION_SUPERLATIVE, i, last);
        return gly_assertion_add(search, &found);
    }
    return GLY_OK;
}
