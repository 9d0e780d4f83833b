/* advice.h - what those who advise on a thing told to do with it.
 *
 *     Officers had advised the committee to give permission.    advice-yes
 *     The committee turned it down on its officers' advice.     advice-no
 */
#ifndef GLY_ANNOTATE_STATEMENTS_ADVICE_H
#define GLY_ANNOTATE_STATEMENTS_ADVICE_H

#include "annotate/reading.h"

/* The classes of the lists of news that advice is told by. */
typedef struct {
    const gly_reading *reading;
    gly_symbol accepts, refuses; /* what is advised */
    gly_symbol heeds, defies;    /* "on the advice of", "against the advice" */
    gly_symbol yes, no;          /* the advice */
} gly_advice;

/* Find the classes. */
gly_advice gly_advice_of(const gly_reading *reading);

/* The word of advice that `token`, which says yes or no as `class` tells, hangs
 * on: "recommended" in "recommended refusal", "advice" in "advice to refuse";
 * GLY_NONE. Into `out` goes what was advised. */
uint32_t gly_advice_at(gly_symbol *out, const gly_advice *advice,
                       uint32_t token, gly_symbol class);

/* What was advised, where a clause that says yes or no as `class` tells also
 * heeds or defies advice; 0 where it does not do both. */
gly_symbol gly_advice_taken(const gly_advice *advice, gly_symbol class,
                            gly_symbol state);

#endif
