/* headlines.h - statements of a headline held against those of the body.
 *
 *     Headline:  Orford mill profit climbs
 *     Line 3:    The Orford mill said that its profit fell.
 */
#ifndef GLY_CLAIMS_STATEMENTS_HEADLINES_H
#define GLY_CLAIMS_STATEMENTS_HEADLINES_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* Whether a statement stands in a headline, a deck or a caption. */
bool gly_statement_in_head(const gly_claims *claims, const gly_statement *s);

/* How many words of substance the sentences of two statements share, besides
 * their predicates; a number counts as two. O(words of the one × words of the
 * other). */
uint32_t gly_statements_shared(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b);

/* Whether the sentences of two statements share so many words, and so great a
 * part of the shorter one, that they are likely about one thing. */
bool gly_statements_are_near(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b);

/* Whether of two statements one is the headline's and the other one of the body
 * denies it of somebody who is named, by the same word, "he was not arrested",
 * and no other one tells it. Of
 * the body the first GLY_SUPPORT_MOST statements are asked. */
bool gly_statement_is_denied(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b);

/* Whether the statement is told by the way, and what the statement `head` of
 * the headline tells came after it: it is bare, or it only tells of whom, as in
 * "Myanmar frees two [who were imprisoned]", and the body tells the headline's
 * side of it as well. Of the body the first GLY_SUPPORT_MOST statements are
 * asked. */
bool gly_statement_in_passing(const gly_claims *claims, const gly_statement *s,
                              const gly_statement *head);

/* Whether some sentence of the body tells what the statement `s` of the
 * headline tells. Where what speaks `against` it names the thing that it is
 * about, so must the sentence. Of the body the first GLY_SUPPORT_MOST
 * statements are asked. */
enum { GLY_SUPPORT_MOST = 1024 };
bool gly_statement_supported(const gly_claims *claims, const gly_statement *s,
                             const gly_statement *against);

/* Whether another sentence of the body tells the opposite of the statement
 * `head` of the headline, and of the same people and things. */
bool gly_statement_opposed(const gly_claims *claims, const gly_statement *head);

/* Whether the one is the main clause of the headline and the other that of the
 * first sentence of the body, nobody or nothing in the one is known to be
 * somebody or something else than in the other, and the body nowhere tells the
 * same as the headline. Of it the first GLY_SUPPORT_MOST statements are asked.
 */
bool gly_statements_open_story(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b);

/* Whether two people or bodies are named who do it, one in each, or two of a
 * kind, as in "the toll bill" and "a bill on fuel". */
bool gly_statements_of_others(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b);

/* Whether a sentence of the body before that of `s` tells the same side of its
 * topic. Of the body the first GLY_SUPPORT_MOST statements are asked. */
bool gly_statement_told_before(const gly_claims *claims,
                               const gly_statement *s);

#endif
