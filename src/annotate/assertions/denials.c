/* denials.c - reads "no", "nobody" and what is compared behind them. */
#include "annotate/assertions/denials.h"

static gly_xpos tag_of(const gly_assertion_search *search, uint32_t token)
{
    return search->reading->language->syntax.items[token].xpos;
}

bool gly_denials_is_comparative(const gly_assertion_search *search, uint32_t i)
{
    gly_xpos tag = tag_of(search, i);
    return tag == GLY_XPOS_JJR || tag == GLY_XPOS_RBR;
}

/* "No closer in the league [has] a nastier slider": what all of a kind lack. */
static bool has_better(const gly_assertion_search *search, uint32_t i,
                       uint32_t end)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    uint32_t verb = nodes[nodes[i].head].head;
    if (verb == GLY_NONE || !gly_reading_is_word(search->reading, verb, "has"))
        return false;
    for (uint32_t k = verb + 1; k < end; k++)
        if (gly_denials_is_comparative(search, k) &&
            nodes[k].relation == GLY_REL_AMOD && nodes[k].head != GLY_NONE &&
            nodes[nodes[k].head].relation == GLY_REL_OBJ &&
            nodes[nodes[k].head].head == verb)
            return true;
    return false;
}

/* "[Nobody] has done more for the waterways of the north", "Nobody in Varland
 * has" */
static bool denies_anybody(const gly_assertion_search *search,
                           const gly_sentence *sentence, uint32_t i)
{
    const gly_reading *reading = search->reading;
    bool one = gly_reading_is_word(reading, i, "no") &&
               gly_reading_is_word(reading, i + 1, "one");
    uint32_t has = i + 1 + one;
    if (gly_reading_is_word(reading, has, "in"))
        has += gly_reading_is(reading, has + 1, GLY_IS_DETERMINER) ? 3 : 2;
    return i == sentence->first &&
           (one || gly_reading_is_word(reading, i, "nobody")) &&
           gly_reading_is_word(reading, has, "has") &&
           has + 2 < sentence->first + sentence->count &&
           tag_of(search, has + 1) == GLY_XPOS_VBN &&
           gly_denials_is_comparative(search, has + 2);
}

/* "No other baker [of its size] has", "No other singer from the islands has":
 * those it is compared with are told. "No other group of workers has joined the
 * strike" compares nothing. */
static bool is_of_class(const gly_assertion_search *search, uint32_t noun)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t class = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
    if (class == GLY_NONE)
        return false;
    uint32_t place = gly_syntax_child(syntax, class, GLY_REL_CASE);
    return place == GLY_NONE ||
           !gly_reading_is_word(search->reading, place, "of") ||
           gly_syntax_child(syntax, class, GLY_REL_NMOD_POSS) != GLY_NONE;
}

/* "[nastier] slider", "done [more] for", "[as] fragile as": a comparison that
 * begins at token `i`; not "more than three", which counts. */
static bool compares_at(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    gly_text word = gly_reading_text(reading, i);
    bool tagged = gly_denials_is_comparative(search, i) ||
                  (tag_of(search, i) == GLY_XPOS_JJ &&
                   gly_text_ends(word, gly_text_of("ier")));
    bool than = gly_reading_is_word(reading, i + 1, "than");
    bool equal = (gly_reading_is_word(reading, i, "as") ||
                  gly_reading_is_word(reading, i, "so")) &&
                 gly_reading_is_word(reading, i + 2, "as");
    return (tagged && !than) || equal;
}

/* "[No one], before her or after, has handled a tow better", "[No] country in
 * the region has a market as fragile as that": what all others lack, in any
 * words. */
static bool denies_better(const gly_assertion_search *search,
                          const gly_sentence *sentence)
{
    enum { BEHIND_NO = 10, BEHIND_VERB = 7 };
    static const char *const nobody[] = {"no", "nobody", NULL};
    static const char *const verbs[] = {"has", "have", "did",
                                        "is",  "are",  NULL};
    static const char *const counts[] = {"more",   "fewer", "less",
                                         "longer", "other", NULL};
    const gly_reading *reading = search->reading;
    uint32_t end = sentence->first + sentence->count;
    uint32_t verb = sentence->first + 1;
    if (!gly_reading_is_one_of(reading, sentence->first, nobody) ||
        gly_reading_is_one_of(reading, verb, counts))
        return false;
    uint32_t last = verb + BEHIND_NO < end ? verb + BEHIND_NO : end;
    while (verb < last && !gly_reading_is_one_of(reading, verb, verbs))
        verb++;
    for (uint32_t i = verb + 1; i < end && i <= verb + BEHIND_VERB; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (compares_at(search, i))
            return verb < last;
    }
    return false;
}

bool gly_denials_begin(const gly_assertion_search *search,
                       const gly_sentence *sentence, uint32_t i)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    if (denies_anybody(search, sentence, i) ||
        (i == sentence->first && denies_better(search, sentence)))
        return true;
    if (!gly_reading_is_word(search->reading, i, "no") ||
        i != sentence->first || nodes[i].head == GLY_NONE)
        return false;
    bool other = gly_reading_is_word(search->reading, i + 1, "other");
    bool perfect = false, compares = false;
    bool degree = other && is_of_class(search, nodes[i].head);
    for (uint32_t k = i + 1; k < sentence->first + sentence->count; k++) {
        perfect |= (nodes[k].relation == GLY_REL_AUX || other) &&
                   (tag_of(search, k) == GLY_XPOS_VBZ ||
                    tag_of(search, k) == GLY_XPOS_VBP);
        perfect |= gly_reading_is_word(search->reading, k, "had") &&
                   gly_reading_is_word(search->reading, k + 1, "ever");
        degree |= gly_reading_is_word(search->reading, k, "so") ||
                  gly_reading_is_word(search->reading, k, "ever") ||
                  gly_reading_is_word(search->reading, k, "such");
        compares |= gly_denials_is_comparative(search, k) ||
                    gly_reading_is_word(search->reading, k, "so");
    }
    gly_relation relation = nodes[nodes[i].head].relation;
    if (relation == GLY_REL_NSUBJ &&
        has_better(search, i, sentence->first + sentence->count))
        return true;
    return perfect && (degree || compares) &&
           (relation == GLY_REL_NSUBJ ||
            (relation == GLY_REL_NSUBJ_PASS && compares));
}

uint32_t gly_denials_end(const gly_assertion_search *search,
                         const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = sentence->first; i + 1 < end; i++)
        if (gly_reading_at(reading, i, ',') &&
            (gly_reading_is_word(reading, i + 1, "and") ||
             gly_reading_is_word(reading, i + 1, "but")))
            return i - 1;
    return end - 1;
}
