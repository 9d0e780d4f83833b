/* opposition.h - whether two statements are about one thing and cannot both
 * hold.
 *
 *     Line 3:  The council approved the lease on Monday.
 *     Line 9:  … the decision not to approve the lease
 *
 * Participants are held against each other by role: the same person or body,
 * or nouns with the same head whose describing words do not differ. Each is a
 * question of its own, so that a rule says what it asks for. */
#ifndef GLY_CLAIMS_STATEMENTS_OPPOSITION_H
#define GLY_CLAIMS_STATEMENTS_OPPOSITION_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* What kind of news a statement is: the topic of its side, or else its verb
 * (of a word and its opposite, the first in order of the alphabet). Empty for
 * a word that says nothing by itself, such as "be". */
gly_text gly_statement_topic(const gly_claims *claims, const gly_statement *s);

/* The side of its topic: "kept" of "ruling-kept", or the verb. */
gly_text gly_statement_side(const gly_claims *claims, const gly_statement *s);

/* Whether they tell one kind of news from opposite sides. */
bool gly_statements_oppose(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b);

/* Whether `dead` tells of a number of dead and `alive` of others who live: "13
 * drown" and "the rest were rescued"; not "every passenger got out". */
bool gly_statements_some_live(const gly_claims *claims,
                              const gly_statement *dead,
                              const gly_statement *alive);

/* Whether they are about the same: some participant is the same, and none in
 * the same role is another. */
bool gly_statements_meet(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b);

/* Whether nothing tells that they are about other people or things. */
bool gly_statements_may_meet(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b);

/* Whether they can only be one event: the same agent does the same thing to the
 * same patient, or the same patient has it done to it. */
bool gly_statements_one_event(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b);

/* Whether they tell one thing of two people or bodies: "Quill won the cup",
 * "Brandt won the cup", or the two in each other's place. */
bool gly_statements_swap(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b);

/* Whether the statement is a noun or a participle alone, which nobody by name
 * does to anything: "the conviction", "his support", "declining". */
bool gly_statement_is_bare(const gly_claims *claims, const gly_statement *s);

/* Whether `b` tells what `a` tells, as far as is known. */
bool gly_statement_supports(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b);

#endif
