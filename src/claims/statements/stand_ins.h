/* stand_ins.h - the noun that a pronoun stands for, where no name does.
 *
 *     The dam has a permit. … It was built without one.    the dam
 *     The child had her shots. She is unvaccinated.         the child
 *
 * The subject of the nearest sentence before it that the pronoun fits, past
 * those whose subject is the same pronoun; a sentence about somebody whom it
 * may mean as well, but who has a name, ends the search. */
#ifndef GLY_CLAIMS_STATEMENTS_STAND_INS_H
#define GLY_CLAIMS_STATEMENTS_STAND_INS_H

#include "claims/claims.h"

/* Find the noun of each pronoun into `claims->stand_ins`, by token: GLY_NONE
 * for none. GLY_NO_MEMORY or GLY_OK. O(tokens + pronouns × words of a few
 * sentences). */
gly_status gly_stand_ins_build(gly_claims *claims);

#endif
