/* soles.h - the only person a paragraph speaks of.
 *
 *     The new doctor, Anjali Roe, has come. She told us that she had grown up
 *     here. [He] plans to live by the river.     Roe, whoever else “he” is
 *
 * A pronoun that is a subject goes on with the one whom the paragraph has
 * named, while it has spoken of nobody else. */
#ifndef GLY_ANNOTATE_PEOPLE_SOLES_H
#define GLY_ANNOTATE_PEOPLE_SOLES_H

#include "annotate/people/bindings.h"

/* The mention by name, in the paragraph of the pronoun `index`, a mention, of
 * the only person whom the paragraph has spoken of so far; GLY_NONE where there
 * is no such person, or the pronoun may mean another all the same. */
uint32_t gly_soles_find(const gly_bindings *b, uint32_t index);

/* Whether the person is named only once, in an article that names another, of
 * the gender, whom any sentence may take up. O(mentions). */
bool gly_soles_pass_by(const gly_bindings *b, uint32_t entity,
                       gly_gender gender);

/* The subject of the other gender than the pronoun `index` that is linked to
 * the entity, among the mentions around: the latest before it, or else the
 * first behind; GLY_NONE. */
uint32_t gly_soles_called(const gly_bindings *b, uint32_t entity,
                          uint32_t index);

#endif
