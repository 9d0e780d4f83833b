/* spelling.h - results as a person writes them down: "+41.7%", "300". */
#ifndef GLY_ANNOTATE_CALCULATIONS_SPELLING_H
#define GLY_ANNOTATE_CALCULATIONS_SPELLING_H

#include "annotate/calculations/calculator.h"

/* The two arguments of a "%.*s" for a text. */
#define GLY_SPELT(text) (int)(text).size, (text).data

/* "+41.7%": how far it is from `old` to `new`, relative to `old`. Empty when
 * there is no memory, as all that follow. */
gly_text gly_spell_change(const gly_calculator *calculator, gly_decimal old,
                          gly_decimal new);

/* "2.4 times". */
gly_text gly_spell_times(const gly_calculator *calculator, gly_decimal old,
                         gly_decimal new);

/* `new` less `old`, with the unit of `like`: "$4.91", "3.5 points". */
gly_text gly_spell_difference(const gly_calculator *calculator, gly_decimal old,
                              gly_decimal new, const gly_number *like);

/* "$8.50 − $3.59 = $4.91": the greater of the two terms less the other, with
 * the unit of `like`. */
gly_text gly_spell_subtraction(const gly_calculator *calculator,
                               const gly_term *one, const gly_term *two,
                               const gly_number *like);

/* "320 × 12 = 3,840": the two terms as they are written, and `product`, what
 * they come to. */
gly_text gly_spell_product(const gly_calculator *calculator,
                           const gly_term *one, const gly_term *two,
                           gly_decimal product);

/* `part` of `whole`: "62%". */
gly_text gly_spell_share(const gly_calculator *calculator, gly_decimal part,
                         gly_decimal whole);

/* `value` to three digits or its ones: "1,207", "0.314". */
gly_text gly_spell(const gly_calculator *calculator, gly_decimal value);

#endif
