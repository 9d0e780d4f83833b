/* doubles.h - people whose name is most likely a slip for another one's. */
#ifndef GLY_ANNOTATE_PEOPLE_DOUBLES_H
#define GLY_ANNOTATE_PEOPLE_DOUBLES_H

#include "annotate/people/people.h"

/* For every entity, into `*likely`, whom its name most likely means: another
 * person for a slip such as "Stambach" for Harold Stambaugh, else itself. The
 * traits of `people` must be there. Near linear: a name is held against a
 * bounded number of names with the same two letters at the start. */
gly_status gly_doubles_find(uint32_t **likely, gly_arena *arena,
                            const gly_annotations *annotations,
                            const gly_people *people);

#endif
