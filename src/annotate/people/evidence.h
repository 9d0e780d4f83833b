/* evidence.h - how sure it is that a capitalized run is a person's name.
 * "Paris" is a town after “in” and a person before “told”, “who” or ", 64,";
 * each such sign has its points in evidence.def, and the sum decides. */
#ifndef GLY_ANNOTATE_PEOPLE_EVIDENCE_H
#define GLY_ANNOTATE_PEOPLE_EVIDENCE_H

#include <stdint.h>

#include "annotate/people/names.h"
#include "annotate/reading.h"

/* Bits of a set of signs: 1 << GLY_EVIDENCE_… */
typedef enum {
#define EVIDENCE(name, points, about) GLY_EVIDENCE_##name,
#include "annotate/people/evidence.def"
#undef EVIDENCE
    GLY_EVIDENCES
} gly_evidence;

/* The signs in and around `name`, whose tokens and title are filled in. */
uint64_t gly_evidence_of(const gly_reading *reading, const gly_name *name);

/* Whether the words of a run say that it is a thing: "Cyclone Ines". */
bool gly_evidence_is_thing(const gly_reading *reading, const gly_name *name);

/* Their points. */
int gly_evidence_points(uint64_t signs);

#endif
