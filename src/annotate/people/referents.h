/* referents.h - whom a role means that stands for a name.
 *
 *     One of them, the guide Ilse Roe, wept. …
 *     [The guide] said that he had brought peaches.       Roe
 *
 * Nobody else in the article is a guide, with a name or without one. */
#ifndef GLY_ANNOTATE_PEOPLE_REFERENTS_H
#define GLY_ANNOTATE_PEOPLE_REFERENTS_H

#include "annotate/annotate.h"
#include "base/list.h"

/* By token, whom a noun means that is a subject, as one more than an entity; 0
 * for nobody. `traits`, a list of gly_trait, has the roles of all. In `arena`;
 * NULL without memory. Linear in the text. */
uint32_t *gly_referents_find(const gly_annotations *annotations,
                             gly_arena *arena, const gly_list *traits);

/* The person whom the article is about, as many of its pronouns are linked to
 * nobody else; GLY_NONE for nobody. Linear in the mentions. */
uint32_t gly_referents_main(const gly_annotations *annotations);

#endif
