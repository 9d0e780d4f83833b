/* number_units.h - the unit or currency beside a numeral.
 *
 *     $3.5m   3.5 million euros   Rs 500 crore   12.5 per cent   5ft   40-mile
 */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_UNITS_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_UNITS_H

#include "annotate/numbers/numerals.h"
#include "annotate/numbers/units.h"

/* The lists of units, as one lexicon numbers them. */
typedef struct {
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id words, symbols, currencies;
    bool sterling; /* the article has sums in pounds: "£5" */
} gly_unit_words;

/* A unit with the tokens that name it. */
typedef struct {
    gly_unit unit; /* GLY_UNIT_NONE: there is none */
    uint32_t first, last;
} gly_unit_place;

/* Get ready to look units of `reading` up, which must outlive the result. */
gly_unit_words gly_unit_words_of(const gly_reading *reading);

/* The sign or code of a currency that ends right before token `at`. */
gly_unit_place gly_unit_before(const gly_unit_words *words, uint32_t at);

/* The unit that follows `numeral`: its symbol right after digits, its name,
 * with a hyphen or "of a", "an" after a fraction ("half an hour"). */
gly_unit_place gly_unit_after(const gly_unit_words *words,
                              const gly_numeral *numeral);

/* The unit that the word at token `at` names. */
gly_unit_place gly_unit_named(const gly_unit_words *words, uint32_t at);

#endif
