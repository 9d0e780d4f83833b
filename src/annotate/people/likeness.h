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

/* Whether two different given names are one in two spellings, by the list
 * "given-spelling": "Kathryn", "Katherine". */
bool gly_likeness_respelled(const gly_reading *reading, gly_symbol a,
                            gly_symbol b);

/* Whether two given names are forms of one or one in two spellings. */
bool gly_likeness_forms(const gly_reading *reading, gly_symbol a, gly_symbol b);

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
 * "Lorna Pickart", "Lorna Pickerd"; "Emil Varga", "Emil Vargas"; "Anil Kolhe",
 * "Anil Kohli". */
bool gly_likeness_surname(const gly_reading *reading, gly_symbol a,
                          gly_symbol b);

/* Whether two words begin with the same four letters and then part, both of
 * them: "Kinsella", "Kinsley". */
bool gly_likeness_start(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether no more than two letters tell two different words apart, however
 * short they are: for names that more than their letters speaks for. */
bool gly_likeness_rough(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether two words of four letters or more are one but for a letter, which may
 * be the first: "Thea", "Rhea". */
bool gly_likeness_rhyme(const gly_reading *reading, gly_symbol a, gly_symbol b);

/* Whether two long given names are one but for a letter that is not the first:
 * "Wilfred", "Wilfrid". Nobody gives both to his children. */
bool gly_likeness_variant(const gly_reading *reading, gly_symbol a,
                          gly_symbol b);

/* Whether two words begin with the same letter; neither is 0. */
bool gly_likeness_initial(const gly_reading *reading, gly_symbol a,
                          gly_symbol b);

#endif
