/* likeness.h - when two names may be one person's.
 *
 *     “Bob Marsh”, “Robert Marsh”, “R. Marsh”     one given name
 *     “Stambaugh”, “Stambach”                     one surname, spelled twice
 *     “Latoya Quill”, “Latonya Quill”             nearly one given name */
#ifndef GLY_ANNOTATE_PEOPLE_LIKENESS_H
#define GLY_ANNOTATE_PEOPLE_LIKENESS_H

#include <stdbool.h>

#include "annotate/reading.h"

/* The symbol of a name without its accents, where the article has that word,
 * too: "François" and "Francois" are one name. */
gly_symbol gly_likeness_plain(const gly_reading *reading, gly_symbol name);

/* Whether two given names, as folded symbols, are forms of one: equal, one
 * unknown (0), one the initial, the beginning or the nickname of the other. */
bool gly_likeness_given(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether one of two different words is most likely a slip for the other: same
 * first letter, few letters changed, and more than an ending. */
bool gly_likeness_slip(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether one of two different words is the other with a letter lost or doubled
 * at its end: "Dupre" of Dupree, not "Adams" of Adam. */
bool gly_likeness_cut(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether two different words may be one name in two spellings, where the rest
 * of the name is the same: they sound alike ("Kerry", "Kerrie"; "Vagh",
 * "Wagh"), or few letters of many differ. */
bool gly_likeness_near(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* The same of two last names behind one given name, which need not be as near:
 * "Lorna Pickart", "Lorna Pickerd"; "Emil Varga", "Emil Vargas". */
bool gly_likeness_surname(const gly_reading *reading, gly_symbol a,
                          gly_symbol b);

#endif
