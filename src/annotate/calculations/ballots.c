#include "annotate/calculations/ballots.h"

#include "annotate/calculations/terms.h"

gly_ballot_words gly_ballot_words_of(const gly_calculator *c)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    return (gly_ballot_words){
        .contest = gly_lexicon_list(lexicon, "contest"),
        .members = gly_lexicon_list(lexicon, "member"),
        .vote = gly_lexicon_symbol(lexicon, "vote"),
    };
}

/* "27 votes [to 21]": what is set against the term; NULL. */
static const gly_term *find_against(const gly_calculator *c,
                                    const gly_ballot_words *words,
                                    const gly_term *term)
{
    enum { REACH = 2 };
    const gly_term *next = term + 1;
    if (next >= c->all.items + c->all.count ||
        term->number->kind != GLY_NUMBER_CARDINAL ||
        next->number->kind != GLY_NUMBER_CARDINAL || term->number->range ||
        next->number->range ||
        !gly_terms_are_joined(term, next, GLY_CUE_TO, REACH))
        return NULL;
    return (term->cues & GLY_CUE_FROM) ||
                   (next->lead > term->last + 1 &&
                    gly_reading_find(c->reading, words->contest, term->last + 1,
                                     1)
                            .class
                        != words->vote)
               ? NULL
               : next;
}

/* Whether "[votes] in favor", "for" or "against" stands right behind the term:
 * `words` end with NULL. */
static bool is_side(const gly_calculator *c, const gly_term *term,
                    const char *const *words)
{
    uint32_t at = term->last + 1;
    at += gly_reading_is_word(c->reading, at, "votes") ||
          gly_reading_is_word(c->reading, at, "members");
    at += gly_reading_is_word(c->reading, at, "in") ||
          gly_reading_is_word(c->reading, at, "were");
    return gly_reading_is_one_of(c->reading, at, words);
}

/* "14 in favor, [nine] against": what is set against the term; NULL. */
static const gly_term *find_side(const gly_calculator *c, const gly_term *term)
{
    enum { REACH = 4 };
    static const char *const pro[] = {"favor", "favour", "for", NULL};
    static const char *const con[] = {"against", "opposed", NULL};
    const gly_term *next = term + 1;
    return next < c->all.items + c->all.count &&
                   term->number->kind == GLY_NUMBER_CARDINAL &&
                   next->number->kind == GLY_NUMBER_CARDINAL &&
                   !term->number->range && !next->number->range &&
                   next->first <= term->last + 1 + REACH &&
                   is_side(c, term, pro) && is_side(c, next, con)
               ? next
               : NULL;
}

bool gly_ballot_read(gly_ballot *out, const gly_calculator *c,
                     const gly_ballot_words *words, const gly_term *term)
{
    const gly_sentence *own = gly_reading_sentence(c->reading, term->first);
    bool votes = false;
    for (uint32_t i = own->first; i < own->first + own->count; i++)
        votes =
            votes || gly_reading_find(c->reading, words->contest, i, 1).class ==
                         words->vote;
    const gly_number *number = term->number;
    const gly_term *side = find_side(c, term);
    if (side != NULL)
        *out = (gly_ballot){
            term, side, gly_decimal_add(number->value, side->number->value)};
    if (side != NULL || !votes)
        return side != NULL;
    if (number->kind == GLY_NUMBER_SCORE) {
        *out = (gly_ballot){
            term, term, gly_decimal_add(number->parts[0], number->parts[1])};
        return true;
    }
    const gly_term *two = find_against(c, words, term);
    if (two != NULL)
        *out = (gly_ballot){term, two,
                            gly_decimal_add(number->value, two->number->value)};
    return two != NULL;
}
