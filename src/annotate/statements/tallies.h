/* tallies.h - how a vote went, beside what it decided.
 *
 *     The board approved the lease, 5-2.        it was split
 *     The board unanimously approved the lease. it was not
 */
#ifndef GLY_ANNOTATE_STATEMENTS_TALLIES_H
#define GLY_ANNOTATE_STATEMENTS_TALLIES_H

#include "annotate/reading.h"

/* The lists that a tally is read with; found once a document. */
typedef struct {
    const gly_reading *reading;
    gly_list_id contest;
    gly_symbol vote, split, one;
    gly_symbol backs, opposes, accepts, refuses;
} gly_tallies;

/* Get ready to read `reading`, which must outlive the result. */
gly_tallies gly_tallies_of(const gly_reading *reading);

/* Whether the words that begin at token `token` are a tally such as "5-2" or
 * "five votes to two", whose last token goes into `*last`: the class of its
 * side, or 0. */
gly_symbol gly_tally_at(uint32_t *last, const gly_tallies *tallies,
                        uint32_t token);

/* The class of a verb of news, `class` by its words: what "members" or "the
 * board" vote for or against, they accept or refuse, while one of them only
 * backs it or not. */
gly_symbol gly_vote_class(const gly_tallies *tallies, uint32_t verb,
                          gly_symbol class);

/* Whether the word `token` is one of a vote: "voted", "approved". */
bool gly_tally_counts(const gly_tallies *tallies, uint32_t token);

#endif
