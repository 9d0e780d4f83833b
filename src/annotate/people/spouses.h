/* spouses.h - one husband or wife under two given names.
 *
 *     In 1961 she married Warren Quill, a farmer. …
 *     Her husband, Walter Quill, died in 2009.       of whom she has only one
 */
#ifndef GLY_ANNOTATE_PEOPLE_SPOUSES_H
#define GLY_ANNOTATE_PEOPLE_SPOUSES_H

#include "annotate/people/people.h"

/* Note in `likely`, by entity (of people.h), that the later one of two who are
 * married to the same person, and whose given names begin alike, is the earlier
 * one. The first 32 that are told to be married are looked at. */
void gly_spouses_find(uint32_t *likely, const gly_annotations *annotations,
                      const gly_people *people);

#endif
