/* age_described.h - whether an age without a name is told of a person by what
 * he is called: "At 44, the mayor is the youngest". */
#ifndef GLY_ANNOTATE_PEOPLE_AGE_DESCRIBED_H
#define GLY_ANNOTATE_PEOPLE_AGE_DESCRIBED_H

#include "annotate/annotate.h"
#include "annotate/grammar.h"
#include "annotate/people/age_forms.h"
#include "base/list.h"

/* The subject of the clause of the age, up the tree; GLY_NONE. */
uint32_t gly_age_subject(const gly_annotations *a, const gly_age_told *told);

/* "At 44, the mayor is the youngest": whether the subject is the office of the
 * person alone, or "the woman" where one woman's age is among the traits. */
bool gly_age_is_described(const gly_annotations *a, const gly_list *traits,
                          const gly_age_told *told, uint32_t person);

/* "At 44, she [is] the youngest": whether it is an age of now. */
bool gly_age_is_of_now(const gly_annotations *a, const gly_age_told *told);

/* “He is 57,” she said: whether it may be the person, of whose gender no other
 * age is told, and the speech has told of nobody else. */
bool gly_age_is_spoken_of(const gly_annotations *a, const gly_list *traits,
                          const gly_age_told *told, uint32_t person);

/* Whether one of a family who is of the gender is spoken of from the first
 * token of `in` up to its last: "her [mother]". */
bool gly_age_is_of_kin(const gly_annotations *a, gly_phrase in,
                       gly_gender gender);

/* Whether somebody else of the gender of `m` was spoken of since the person was
 * named last: by name, or as one of a family. */
bool gly_age_follows_another(const gly_annotations *a, const gly_mention *m);

#endif
