/* measures.h - what goes up and down: prices, profits, leads (list "measure").
 *
 *     The board held its [dividend] at 3p. [That] is as much as last year.
 *     Mill [profit] climbs       up, down: which noun is it told of? */
#ifndef GLY_CLAIMS_STATEMENTS_MEASURES_H
#define GLY_CLAIMS_STATEMENTS_MEASURES_H

#include "annotate/annotate.h"

/* The list of an article, looked up once. */
typedef struct {
    const gly_annotations *a;
    gly_list_id list; /* "measure"; GLY_NONE where there is none */
    gly_symbol plain; /* its class of words that set nothing apart */
} gly_measures;

/* The measures of an article; borrows `annotations`. */
gly_measures gly_measures_of(const gly_annotations *annotations);

/* The class of the noun whose last word is `token`: of "income" in "net
 * income"; 0 for none. */
gly_symbol gly_measure_at(const gly_measures *measures, uint32_t token);

/* The same, and the first word of its name into `*begins`. */
gly_symbol gly_measure_named(uint32_t *begins, const gly_measures *measures,
                             uint32_t token);

/* Whether `token` stands in a headline, a deck or a caption. */
bool gly_is_in_summary(const gly_annotations *annotations, uint32_t token);

/* Whether `token` (or GLY_NONE) is such a noun and does not only describe the
 * next one: "profit warning". */
bool gly_is_measure(const gly_measures *measures, uint32_t token);

/* Whether `token` is how much, as in "rose 8 per cent". */
bool gly_is_amount(const gly_annotations *annotations, uint32_t token);

/* The measure that `token` is, or that a pronoun stands for: the only one of
 * the sentence before. GLY_NONE for none. O(tokens of that sentence). */
uint32_t gly_measure_meant(const gly_measures *measures, uint32_t token);

/* What is done to by `verb`, no amount; GLY_NONE. */
uint32_t gly_measure_object(const gly_measures *measures, uint32_t verb);

/* What a clause is about: the subject of `verb`, or the noun that its clause
 * describes; GLY_NONE. */
uint32_t gly_measure_subject(const gly_measures *measures, uint32_t verb);

/* The measure that `verb` moves, or that moves; GLY_NONE. */
uint32_t gly_measure_moved(const gly_measures *measures, uint32_t verb);

/* The last measure that stands before `token` in its sentence; GLY_NONE. */
uint32_t gly_measure_before(const gly_measures *measures, uint32_t token);

/* The measure that follows `token` at once or after words that describe it;
 * GLY_NONE. */
uint32_t gly_measure_after(const gly_measures *measures, uint32_t token);

/* The measure that the verb of a headline moves, where the tree has taken it
 * for a noun: "Mill [lifts] its dividend". GLY_NONE for none. */
uint32_t gly_measure_in_headline(const gly_measures *measures, uint32_t verb);

/* "Weak dollar trims Orford profits": in a headline, something else than the
 * one whose profit it is lifts or trims it, and it may have grown all the same.
 */
bool gly_measure_is_swayed(const gly_measures *m, uint32_t verb, uint32_t noun);

/* "from £396 to £432" at `token`, up to its `*last` one: more than 0 where it
 * has grown, less where it has shrunk, 0 for anything else. */
int gly_measure_way(uint32_t *last, const gly_measures *m, uint32_t token);

#endif
