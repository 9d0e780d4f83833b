/* genders.h - what tells that somebody is a man or a woman. */
#ifndef GLY_ANNOTATE_PEOPLE_GENDERS_H
#define GLY_ANNOTATE_PEOPLE_GENDERS_H

#include "annotate/people/people.h"
#include "base/list.h"

/* Whether the two may be one person's: the same, or one is unknown. */
bool gly_genders_agree(gly_gender a, gly_gender b);

/* The gender that is not `gender`, which is known. */
gly_gender gly_genders_other(gly_gender gender);

/* The trait that the word at `token`, part of mention `mention`, tells the
 * gender of `entity`. */
gly_trait gly_genders_trait(uint32_t entity, uint32_t mention, uint32_t token,
                            gly_gender gender);

/* Add a trait of gender to `out` for each honorific that tells one ("Ms.
 * Adler") and each pronoun that can mean nobody but the subject it stands under
 * ("Adler said her building …"), also one that disagrees with all that is known
 * of the person. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_genders_read(gly_list *out, gly_arena *arena,
                            const gly_annotations *annotations);

#endif
