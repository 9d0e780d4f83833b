/* outcomes.h - how a thing turned out, and where the article takes the opposite
 * for known.
 *
 *     Line 3:  The jury looked at a photograph and turned the protest down.
 *     Line 9:  With the protest upheld, he had thought the gold as good as won.
 *
 * Which words are opposites say the lists that statements are read with, and
 * "news-kin". A relative clause or a participle names little of whom and what
 * it is about, so that both are about one thing must be weighed. */
#ifndef GLY_CLAIMS_OUTCOMES_OUTCOMES_H
#define GLY_CLAIMS_OUTCOMES_OUTCOMES_H

#include "claims/claims.h"

/* From how many points on two statements contradict each other, from how many
 * on they do where nothing speaks against it, and from how many on they may
 * where a rule has other reasons to think so. */
enum {
    GLY_OUTCOME_POINTS = 410,
    GLY_OUTCOME_LIKELY = 375,
    GLY_OUTCOME_LEAST = 275
};

typedef struct {
    uint32_t rival;   /* the earlier statement that it contradicts; GLY_NONE */
    uint32_t nearest; /* the earlier one that most speaks for; GLY_NONE */
    uint32_t
        thread;     /* the first of those that contradict each other; or NONE */
    int32_t points; /* the most that speak for any earlier one; 0 for none */
} gly_outcome;

/* By statement of the article. */
typedef struct gly_outcomes {
    const gly_outcome *items;
    uint32_t count;
} gly_outcomes;

/* Weigh all statements into `claims` and its arena, after the gists.
 * GLY_NO_MEMORY or GLY_OK. O(statements × (log statements + words of two
 * sentences)). */
gly_status gly_outcomes_build(gly_claims *claims);

/* Predicate of two statements: where they stand and how they are told, neither
 * takes the opposite of anything before it for known. A few sentences have no
 * beginning and no end, and nothing in them is unlikely. */
bool gly_outcome_is_unlikely(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument);

/* Predicate of two statements: less than GLY_OUTCOME_LIKELY speaks for it that
 * the later of them takes the opposite of the earlier for known, or they are
 * done to two things of which nothing tells that they are one. */
bool gly_outcome_is_doubtful(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument);

#endif
