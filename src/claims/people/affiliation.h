/* affiliation.h - which country or body somebody speaks for.
 * "Kirill Dmitriev, head of Russia's wealth fund" is Russia's, "Steve Witkoff
 * and other U.S. envoys" makes him the United States'. The words are those of
 * the lexicon's list "demonym". */
#ifndef GLY_CLAIMS_PEOPLE_AFFILIATION_H
#define GLY_CLAIMS_PEOPLE_AFFILIATION_H

#include <stdint.h>

#include "base/symbols.h"
#include "claims/claims.h"

enum { GLY_AFFILIATIONS = 8 };

/* The countries and bodies of one speaker, as classes of the lexicon. */
typedef struct gly_affiliations {
    gly_symbol items[GLY_AFFILIATIONS];
    uint32_t count;
} gly_affiliations;

/* Read those of every entity off what stands beside its names, into `claims`
 * and its arena. */
gly_status gly_affiliations_build(gly_claims *claims);

/* Those that the article gives the entity. */
gly_affiliations gly_affiliations_of(const gly_claims *claims, uint32_t entity);

/* Those that the words of a source name: "Kremlin officials". */
gly_affiliations gly_affiliations_in(const gly_claims *claims, uint32_t first,
                                     uint32_t last);

/* Whether both are known and have none in common. */
bool gly_affiliations_differ(const gly_affiliations *a,
                             const gly_affiliations *b);

#endif
