/* addresses.h - whether somebody is called by two titles.
 *
 *     “President Roe”, again and again; “Director Roe”, once      not one Roe
 *     “the mayor of Dunmore, Roe”; “Dunmore's treasurer, Roe”     nor one
 *     “Chairwoman Roe”, “Senator Roe”                             both */
#ifndef GLY_CLAIMS_PEOPLE_ADDRESSES_H
#define GLY_CLAIMS_PEOPLE_ADDRESSES_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether both phrases are titles before a name, or offices of one body at one
 * time, by the list "address-title" not the same, and the article gives the
 * later one to the person there alone. */
bool gly_addresses_exclude(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b);

#endif
