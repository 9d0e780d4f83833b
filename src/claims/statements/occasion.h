/* occasion.h - when and by whom two statements are made: what makes two
 * opposite statements both right.
 *
 *     The bank raised rates in March. … In July it cut them.
 *     “It was shut,” Okoro said. … “It was open,” Dahl said.
 */
#ifndef GLY_CLAIMS_STATEMENTS_OCCASION_H
#define GLY_CLAIMS_STATEMENTS_OCCASION_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* The words that tell it: "did not sign", without its participants. */
gly_text gly_statement_words(const gly_claims *claims, const gly_statement *s);

/* Whether both are somebody's words, and not the same person's or body's. What
 * stands in quotation marks and is nobody's is somebody else's. */
bool gly_statements_of_two(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b);

/* Whether the one may hold first and the other later: they name other days or
 * years, or what had not happened then has happened since. */
bool gly_statements_in_turn(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b);

/* Whether they name other days, months or years. */
bool gly_statements_at_other_times(const gly_claims *claims,
                                   const gly_statement *a,
                                   const gly_statement *b);

/* Whether both name one and the same day, month or year. */
bool gly_statements_share_time(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b);

/* Whether a sentence tells of a month by name: "in May", "the August meeting";
 * "on May 3" is a day. */
bool gly_sentence_is_of_month(const gly_claims *claims, uint32_t sentence);

/* Whether the sentence, or one beside it, tells of a change of mind, a dispute
 * or another time ("at first", "last year"; list turn-of-mind). */
bool gly_statement_turns(const gly_claims *claims, const gly_statement *s);

/* Whether the sentence, or one beside it, tells of a change of mind. */
bool gly_statement_reverses(const gly_claims *claims, const gly_statement *s);

/* "A woman [who went missing] has been found": whether the sentence goes on to
 * say the opposite of whom the clause is about. */
bool gly_statement_is_followed(const gly_claims *claims,
                               const gly_statement *s);

#endif
