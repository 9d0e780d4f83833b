/* tallies.c - reads "5-2" and "five votes to two". */
#include "annotate/statements/tallies.h"

gly_tallies gly_tallies_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_tallies){.reading = reading,
                         .contest = gly_lexicon_list(lexicon, "contest"),
                         .vote = gly_lexicon_symbol(lexicon, "vote"),
                         .split = gly_lexicon_symbol(lexicon, "vote-split"),
                         .one = gly_lexicon_symbol(lexicon, "vote-one"),
                         .backs = gly_lexicon_symbol(lexicon, "support-yes"),
                         .opposes = gly_lexicon_symbol(lexicon, "support-no"),
                         .accepts = gly_lexicon_symbol(lexicon, "accept-yes"),
                         .refuses = gly_lexicon_symbol(lexicon, "accept-no")};
}

static bool is_number(const gly_tallies *t, uint32_t token)
{
    return token < t->reading->language->tokens.count &&
           t->reading->language->syntax.items[token].upos == GLY_UPOS_NUM;
}

static bool is_none(const gly_tallies *t, uint32_t token)
{
    return gly_reading_is_word(t->reading, token, "0") ||
           gly_reading_is_word(t->reading, token, "zero") ||
           gly_reading_is_word(t->reading, token, "nil") ||
           gly_reading_is_word(t->reading, token, "none");
}

static bool is_between(const gly_tallies *t, uint32_t token)
{
    gly_text text = gly_reading_text(t->reading, token);
    return gly_text_equal(text, gly_text_of("-")) ||
           gly_text_equal(text, gly_text_of("–")) ||
           gly_reading_is_word(t->reading, token, "to");
}

/* "The council also voted, 15-0, to": of another matter. */
static bool is_of_another(const gly_tallies *t, uint32_t token)
{
    enum { BACK = 6 };
    static const char *const words[] = {"also", "separately", NULL};
    uint32_t start = gly_reading_sentence(t->reading, token)->first;
    for (uint32_t i = token; i > start && token - i < BACK; i--) {
        if (gly_reading_is_one_of(t->reading, i - 1, words))
            return true;
    }
    return false;
}

gly_symbol gly_tally_at(uint32_t *last, const gly_tallies *tallies,
                        uint32_t token)
{
    const gly_tallies *t = tallies;
    uint32_t between = token + 1;
    if (!is_number(t, token) || is_of_another(t, token))
        return 0;
    if (gly_reading_is_word(t->reading, between, "votes"))
        between++;
    *last = between + 1;
    if (!is_between(t, between) || (!is_number(t, *last) && !is_none(t, *last)))
        return 0;
    return is_none(t, *last) ? t->one : t->split;
}

/* Whether the noun at `token` is a body, or many people. */
static bool is_of_many(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = &reading->language->syntax.items[token];
    return node->upos == GLY_UPOS_NOUN &&
           (gly_reading_is(reading, token, GLY_IS_BODY) ||
            node->xpos == GLY_XPOS_NNS);
}

gly_symbol gly_vote_class(const gly_tallies *tallies, uint32_t verb,
                          gly_symbol class)
{
    static const char *const votes[] = {"vote", "votes", "voted", NULL};
    const gly_reading *reading = tallies->reading;
    uint32_t subject =
        gly_syntax_child(&reading->language->syntax, verb, GLY_REL_NSUBJ);
    bool decides = subject != GLY_NONE && is_of_many(reading, subject) &&
                   gly_reading_is_one_of(reading, verb, votes);
    if (decides && class == tallies->backs)
        return tallies->accepts;
    return decides && class == tallies->opposes ? tallies->refuses : class;
}

bool gly_tally_counts(const gly_tallies *tallies, uint32_t token)
{
    const gly_language *language = tallies->reading->language;
    if (tallies->contest == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(language->lexicon, tallies->contest,
                                       &tallies->reading->forms[token], 1);
    return entry.count == 1 && entry.class == tallies->vote;
}
