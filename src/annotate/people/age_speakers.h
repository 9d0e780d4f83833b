/* age_speakers.h - who says how old somebody else is.
 * Who hopes that "the 21-year-old will play" is not that one. */
#ifndef GLY_ANNOTATE_PEOPLE_AGE_SPEAKERS_H
#define GLY_ANNOTATE_PEOPLE_AGE_SPEAKERS_H

#include "annotate/annotate.h"

/* The person that is the subject of the reporting verb over `token`, as an
 * entity; GLY_NONE where nobody speaks or nobody is named. */
uint32_t gly_age_speaker(const gly_annotations *annotations, uint32_t token);

#endif
