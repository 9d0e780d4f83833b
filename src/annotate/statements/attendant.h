/* attendant.h - what is so while something else happens.
 *
 *     With the bridge closed, drivers went by Orford.
 *     Quill was calm, with prices still falling.
 *
 * No verb of such a phrase can be told from what only describes a noun, and the
 * parser reads it in many ways. It tells a fact all the same. */
#ifndef GLY_ANNOTATE_STATEMENTS_ATTENDANT_H
#define GLY_ANNOTATE_STATEMENTS_ATTENDANT_H

#include "annotate/reading.h"

/* The noun of which `token` is told in such a phrase, as "bridge" for "closed";
 * GLY_NONE where the token stands in none. O(children of two tokens). */
uint32_t gly_attendant_noun(const gly_reading *reading, uint32_t token);

#endif
