/* compounds.h - last names of two words.
 *
 *     Maria Garcia Ruiz came. [Garcia Ruiz] was late.
 *
 * Seen alone, "Garcia Ruiz" reads as a given name and a last one; the full name
 * tells that it is neither's. */
#ifndef GLY_ANNOTATE_PEOPLE_COMPOUNDS_H
#define GLY_ANNOTATE_PEOPLE_COMPOUNDS_H

#include "annotate/people/names.h"

/* Take the given name from each of `names` (gly_name) whose two words end one
 * full name of a person. A word that is a given name elsewhere opens none: "Ann
 * Roe" beside Kim Ann Roe is another. O(names + words). */
gly_status gly_compounds_settle(gly_list *names, gly_arena *arena,
                                const gly_reading *reading);

#endif
