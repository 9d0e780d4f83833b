/* product_words.h - the words around an amount that is told for each of
 * several: "24 classes of [30] pupils", "each of the 45 teachers will get
 * [$800]". */
#ifndef GLY_ANNOTATE_CALCULATIONS_PRODUCT_WORDS_H
#define GLY_ANNOTATE_CALCULATIONS_PRODUCT_WORDS_H

#include "annotate/calculations/calculator.h"

/* Whether `each` and `all` are paid back with interest, of the rest alone, or
 * points: "borrow $4.4m … $390,000 a year for 15 years". */
bool gly_product_is_of_rest(const gly_calculator *calculator,
                            const gly_term *each, const gly_term *all);

/* "24 classes of 30 pupils": whether the term at `index` is what each of the
 * one before holds. */
bool gly_product_is_dealt(gly_terms terms, uint32_t index);

/* "Each of the 45 teachers will get $800", "45 teachers will each get $800":
 * likewise. */
bool gly_product_is_of_each(const gly_calculator *calculator, gly_terms terms,
                            uint32_t index);

/* "an average of 3.5 for each pair. Last year 14 pairs …" */
bool gly_product_is_average(const gly_calculator *calculator,
                            const gly_term *each);

/* The terms of a sentence with those of the one before it in its paragraph;
 * those of the one behind it there. */
gly_terms gly_product_terms_near(const gly_calculator *calculator,
                                 uint32_t sentence);
gly_terms gly_product_terms_behind(const gly_calculator *calculator,
                                   uint32_t sentence);

/* "$60 a day, or $160 for three days, which saves you $20": whether less is
 * asked for more. */
bool gly_product_is_cheaper(const gly_calculator *c, const gly_term *all,
                            gly_decimal product);

/* "€40,000 each from savings of [€112,000]. The remaining €32,000": whether the
 * article tells what is left of `all` after so much. O(terms). */
bool gly_product_leaves(const gly_calculator *calculator, const gly_term *all,
                        gly_decimal product);

#endif
