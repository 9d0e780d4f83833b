/* surroundings.h - what the words around a capitalized run tell of it.
 *
 *     Wareham Freight said [it] would sell two of [its] ships.   no person
 *     Wareham said [he] would sell two of [his] ships.           one
 *     the car [maker] Opus, the [insurer] Ostend Life            no person
 *     Cyclone Ines, Fort Marsh, San Telmo                        no person */
#ifndef GLY_ANNOTATE_PEOPLE_SURROUNDINGS_H
#define GLY_ANNOTATE_PEOPLE_SURROUNDINGS_H

#include <stdint.h>

#include "annotate/people/names.h"
#include "annotate/reading.h"

/* The signs, as bits of evidence.h, that pronouns after the run `name`, the
 * noun before it and its own first word give. Looks no further than the
 * sentence of the run. */
uint64_t gly_surroundings_signs(const gly_reading *reading,
                                const gly_name *name);

#endif
