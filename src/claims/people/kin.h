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

#endif
