/* assertions.h - what an article asserts that asks for a source.
 *
 *     It was the heaviest defeat that any government has suffered since
 *     independence.                                            superlative
 *     Odile Marchetti forged the permits at her kitchen table.  accusation
 *     A recent study found that children sleep less.            study
 *     One in four children sleeps less than seven hours.        statistic
 *     The plan is bound to fail.                                verdict
 *
 * Each of these is common and harmless where somebody answers for it, so what
 * counts is the backing: who is named for it, here or near by. */
#ifndef GLY_ANNOTATE_ASSERTIONS_ASSERTIONS_H
#define GLY_ANNOTATE_ASSERTIONS_ASSERTIONS_H

#include "annotate/annotate.h"

typedef enum {
    GLY_ASSERTION_SUPERLATIVE,
    GLY_ASSERTION_CERTAINTY, /* "undoubtedly" */
    GLY_ASSERTION_VERDICT,   /* "is bound to", "is to blame for" */
    GLY_ASSERTION_ACCUSATION,
    GLY_ASSERTION_STUDY,
    GLY_ASSERTION_STATISTIC,
} gly_assertion_kind;

/* Where somebody answers for it. */
typedef enum {
    GLY_BACKING_NONE,
    GLY_BACKING_NEAR, /* in a sentence beside it, or elsewhere in the story */
    GLY_BACKING_HERE, /* in its own sentence, or it is in quotation marks */
} gly_backing;

typedef struct {
    gly_assertion_kind kind;
    gly_backing backing;
    uint32_t first, last; /* tokens of the words that assert */
    uint32_t entity;      /* who is accused; GLY_NONE for the other kinds, and
                             for one who is no entity: "its directors" */
    uint32_t who_first, who_last; /* tokens of the words for the accused */
} gly_assertion;

/* In order of place. */
typedef struct gly_assertions {
    const gly_assertion *items;
    uint32_t count;
} gly_assertions;

#endif
