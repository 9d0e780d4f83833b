/* introductions.h - where the story first names somebody, and where it says who
 * that is. */
#ifndef GLY_ANNOTATE_PEOPLE_INTRODUCTIONS_H
#define GLY_ANNOTATE_PEOPLE_INTRODUCTIONS_H

#include "annotate/people/people.h"

/* Read the introduction of every entity, into `*out` by entity, from the
 * mentions and the traits of `people`. One pass over both. */
gly_status gly_introductions_read(gly_introduction **out, gly_arena *arena,
                                  const gly_annotations *annotations,
                                  const gly_people *people);

#endif
