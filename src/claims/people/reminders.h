/* reminders.h - what a story reminds its reader of, for comparison.
 *
 *     The clerk of the course, Ada Roe, said …
 *     Roe, the chairman of the stewards, …            she was the clerk
 *     Roe, a keen sailor, …                           no reminder
 *     Roe, the founder, …                             may be both
 *
 * Behind a name that the reader knows, "the" recalls what was told: an office
 * of which nothing was told is most likely another's. */
#ifndef GLY_CLAIMS_PEOPLE_REMINDERS_H
#define GLY_CLAIMS_PEOPLE_REMINDERS_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether `later` reminds of an office beside the name of somebody who was
 * named before, ", the port's treasurer,", and `earlier` tells of another: both
 * of the list "post", at one time and with no word in common. */
bool gly_reminder_clashes(const gly_claims *claims, const gly_trait *earlier,
                          const gly_trait *later);

/* Whether `later` calls somebody the interim holder of an office who has it in
 * full in `earlier`: "the coach, Roe", "Roe, the interim coach". */
bool gly_reminder_is_interim(const gly_claims *claims, const gly_trait *earlier,
                             const gly_trait *later);

/* Whether the two phrases have a noun or an adjective in common that tells what
 * the office is, and not where. O(words of one times those of the other). */
bool gly_reminder_shares_word(const gly_claims *claims, const gly_trait *a,
                              const gly_trait *b);

#endif
