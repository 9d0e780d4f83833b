/* ballots.h - a vote and its two sides, "7-3" or "27 votes to 21", in a
 * sentence that speaks of voting. */
#ifndef GLY_ANNOTATE_CALCULATIONS_BALLOTS_H
#define GLY_ANNOTATE_CALCULATIONS_BALLOTS_H

#include "annotate/calculations/calculator.h"
#include "lexicon/lexicon.h"

/* The word lists by which votes are known. */
typedef struct {
    gly_list_id contest, members;
    gly_symbol vote;
} gly_ballot_words;

/* The votes of both sides. */
typedef struct {
    const gly_term *one, *two; /* the same for a score */
    gly_decimal sum;
} gly_ballot;

/* The lists of the article's lexicon. */
gly_ballot_words gly_ballot_words_of(const gly_calculator *calculator);

/* Read the votes that begin with `term`; false for none. */
bool gly_ballot_read(gly_ballot *out, const gly_calculator *calculator,
                     const gly_ballot_words *words, const gly_term *term);

#endif
