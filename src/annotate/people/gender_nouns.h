/* gender_nouns.h - nouns beside a name that tell a man or a woman.
 *
 *     Robin Quill is a [mother] of three. Quill, a [widower] who …
 *     the [mother] of two, Robin Quill, …  A [widow] of 60, Quill left.
 */
#ifndef GLY_ANNOTATE_PEOPLE_GENDER_NOUNS_H
#define GLY_ANNOTATE_PEOPLE_GENDER_NOUNS_H

#include "annotate/people/people.h"
#include "annotate/reading.h"

/* The token of the noun that tells the gender of the person of the mention, in
 * its own sentence and outside quotations that it is not in; GLY_NONE for none.
 * `list` is the list gender-kin. O(1). */
uint32_t gly_gender_noun_of(const gly_reading *reading, gly_list_id list,
                            const gly_mention *mention);

#endif
