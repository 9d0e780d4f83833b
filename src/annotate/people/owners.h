/* owners.h - whose something is by what it is.
 *
 *     Quill came in and brought [her] own cup.      the subject, by “own”
 *     Quill said that [her] client was innocent.    the one who speaks */
#ifndef GLY_ANNOTATE_PEOPLE_OWNERS_H
#define GLY_ANNOTATE_PEOPLE_OWNERS_H

#include "annotate/people/bindings.h"

/* The mention of the person who owns by the pronoun `index`, a mention;
 * GLY_NONE where what is owned does not tell. */
uint32_t gly_owners_find(const gly_bindings *b, uint32_t index);

#endif
