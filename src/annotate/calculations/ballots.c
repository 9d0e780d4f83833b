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

bool gly_ballot_read(gly_ballot *out, const gly_calculator *c,
                     const gly_ballot_words *words, const gly_term *term)
{
    const gly_sentence *own = gly_reading_sentence(c->reading, term->first);
    bool votes = false;
    for (uint32_t i = own->first; i < own->first + own->count; i++)
        votes =
            votes || gly_reading_find(c->reading, words->contest, i, 1).class ==
                         words->vote;
    if (!votes)
        return false;
    const gly_number *number = term->number;
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
