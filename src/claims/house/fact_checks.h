/* fact_checks.h - where a draft says other than the fact sheet of the house. */
#ifndef GLY_CLAIMS_HOUSE_FACT_CHECKS_H
#define GLY_CLAIMS_HOUSE_FACT_CHECKS_H

#include "claims/claims.h"
#include "claims/house/facts.h"

typedef enum {
    GLY_CHECK_NAME,    /* “Thomas Lindqvar” */
    GLY_CHECK_TITLE,   /* “the deputy envoy” */
    GLY_CHECK_PRONOUN, /* “Ms. Lindqvar” */
    GLY_CHECK_AGE,     /* “63”, or the year of birth */
    GLY_CHECK_FIGURE,  /* “14 seats on the council” */
} gly_check_kind;

typedef struct {
    gly_check_kind kind;
    uint32_t first, last; /* the tokens that say it */
    const gly_fact *fact;
    gly_text held; /* what the sheet says */
} gly_fact_check;

/* In order of place. */
struct gly_fact_checks {
    const gly_fact_check *items;
    uint32_t count;
};

/* Hold the article against the sheet in its annotations, if there is one, into
 * `claims` and its arena. O((tokens + facts) × log facts), but that no more
 * than a few dozen people of one surname or given name are looked at. */
gly_status gly_fact_checks_build(gly_claims *claims);

#endif
