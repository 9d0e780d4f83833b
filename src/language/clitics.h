/* clitics.h - one written word that is two or three: didn't = did + n't,
 * cannot = can + not, 5km = 5 + km. */
#ifndef GLY_LANGUAGE_CLITICS_H
#define GLY_LANGUAGE_CLITICS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { GLY_CLITICS_MOST = 4 };

/* Where `word` is cut, ascending, each inside it; answers how many cuts there
 * are. `money` says that a sign of a currency stands before it: "$3b" is cut,
 * "flat 3b" is not. */
uint32_t gly_clitics_cut(uint32_t cuts[GLY_CLITICS_MOST], gly_text word,
                         bool money);

/* How many bytes a clitic that stands alone takes at the head of `text`:
 * "'s" of "“Macbeth”'s"; 0 for none. It must end with the text or before a
 * character that is no letter. */
uint32_t gly_clitic_at(gly_text text);

#endif
