/* shared_offices.h - whether two people are told to hold one office.
 *
 *     The returning officer, Beverley Akers, said …
 *     Akkers, the returning officer, said …        one noun: maybe one person
 */
#ifndef GLY_ANNOTATE_PEOPLE_SHARED_OFFICES_H
#define GLY_ANNOTATE_PEOPLE_SHARED_OFFICES_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "annotate/reading.h"

/* Whether the entity `one` is called by an office that `other` is said to hold,
 * by the first eight traits of each. */
bool gly_offices_are_shared(const gly_reading *reading,
                            const gly_people *people, uint32_t one,
                            uint32_t other);

#endif
