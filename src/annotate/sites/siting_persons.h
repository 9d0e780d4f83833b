/* siting_persons.h - whose life a place is told of.
 *
 *     He went back to Senn and the house where he was born.
 *
 * What is told as known is of whom the article is about, whoever was named
 * last. */
#ifndef GLY_ANNOTATE_SITES_SITING_PERSONS_H
#define GLY_ANNOTATE_SITES_SITING_PERSONS_H

#include "annotate/sites/sitings.h"

/* Whom the article is about. */
typedef struct {
    uint32_t person; /* entity; GLY_NONE for nobody */
    uint32_t other;  /* gly_mark of the pronouns that mean somebody else; 0 */
} gly_siting_hero;

/* The person who is named or meant at least twice as often as any other; nobody
 * without memory, which the search's status tells. */
gly_siting_hero gly_siting_hero_find(gly_siting_search *search);

/* The person at token `token`; of a pronoun the hero, if it fits and `hero` is
 * given. GLY_NONE for nobody, and for the token GLY_NONE. */
uint32_t gly_siting_person_at(const gly_annotations *annotations,
                              const gly_siting_hero *hero, uint32_t token);

/* The person that the clause of `verb` tells of; `hero`, which may be NULL, as
 * above. */
uint32_t gly_siting_person_of(const gly_annotations *annotations,
                              const gly_siting_hero *hero, uint32_t verb);

#endif
