/* kin.h - relatives who cannot be one person. */
#ifndef GLY_CLAIMS_PEOPLE_KIN_H
#define GLY_CLAIMS_PEOPLE_KIN_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether two phrases make somebody two relatives of the same person, by the
 * list "kin": "her brother" and "her cousin", "the victim's father" and "the
 * victim's uncle". False where it is not known whose they are. */
bool gly_kin_exclude(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b);

/* The class of the word in the list "kin"; 0 for none. */
gly_symbol gly_kin_at(const gly_annotations *annotations, uint32_t token);

/* The noun that owns the relative, behind "the": "the [victim]'s father";
 * GLY_NONE for none. */
uint32_t gly_kin_owner_noun(const gly_annotations *annotations,
                            const gly_trait *trait);

/* Whose relation the trait is, as an entity: "[her] son", "[Marsh]'s nephew",
 * "nephew of [Ada Marsh]", "[my] son" in what somebody says; GLY_NONE when not
 * known. */
uint32_t gly_kin_owner(const gly_annotations *annotations,
                       const gly_trait *trait);

#endif
