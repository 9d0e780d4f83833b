/* office_fields.h - what an office is in charge of, for comparison.
 *
 *     “the forwards coach” and “the defence coach”            two fields
 *     “head of education” and “the head of security”          two fields
 *     “the medical director” and “clinical lead for nursing”  two fields
 *     “the finance director” and “head of finance”            one */
#ifndef GLY_CLAIMS_PEOPLE_OFFICE_FIELDS_H
#define GLY_CLAIMS_PEOPLE_OFFICE_FIELDS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether the two phrases name offices for two fields: of one noun of the class
 * "branched" of the list "office-field", or of any two of the list
 * "leading-noun", each at the head of what is named beside it, unless they are
 * `alike`, one office by the list "office". False where a phrase names no
 * field. Linear in the length of the phrases. */
bool gly_office_fields_exclude(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b, bool alike);

/* Whether the phrase names a field at all: "the [finance] director". */
bool gly_office_has_field(const gly_claims *claims, const gly_trait *trait);

/* Whether both phrases tell one field: "head of communications", "the press
 * officer". */
bool gly_office_fields_meet(const gly_claims *claims, const gly_trait *a,
                            const gly_trait *b);

#endif
