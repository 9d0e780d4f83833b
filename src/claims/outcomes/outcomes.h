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

/* From how many points on two statements contradict each other. */
enum { GLY_OUTCOME_POINTS = 36 };

typedef struct {
    uint32_t rival; /* the earlier statement that it contradicts; GLY_NONE */
    uint32_t
        thread;     /* the first of those that contradict each other; or NONE */
    int32_t points; /* that speak for it */
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

#endif
