/* parts.h - numbers that are added up, and the total that is stated.
 * "120 men and 80 women, 210 in all": 120 + 80 = 200, not 210. */
#ifndef GLY_ANNOTATE_CALCULATIONS_PARTS_H
#define GLY_ANNOTATE_CALCULATIONS_PARTS_H

#include "annotate/calculations/calculator.h"

typedef struct {
    const gly_term *items[GLY_CALCULATION_TERMS];
    uint32_t count;
} gly_parts;

/* Add `term`; one too many is left out. */
void gly_parts_push(gly_parts *parts, const gly_term *term);

/* What the parts come to, and what as they are written. */
gly_bounds gly_parts_sum(const gly_parts *parts);
gly_decimal gly_parts_value(const gly_parts *parts);

/* Whether the parts come to `total`; never where a hedge leaves one of them
 * open ("more than 40"). */
bool gly_parts_fit(const gly_parts *parts, const gly_term *total);

/* "20 have been asked, and 17 said": whether one part may be of the one before,
 * who were asked. */
bool gly_parts_are_nested(const gly_calculator *calculator,
                          const gly_parts *parts);

/* Whether the article tells anywhere what the parts come to. O(terms). */
bool gly_parts_have_whole(const gly_calculator *calculator,
                          const gly_parts *parts);

/* Whether they can be meant as the parts of `total`: there are two or more,
 * none is left open, each is less than it, and together they are not far from
 * it. What fails this is no sum at all. */
bool gly_parts_likely(const gly_parts *parts, const gly_term *total);

/* Whether two numbers can be parts of one whole, or part and whole: amounts of
 * one kind, whatever is counted. */
bool gly_parts_alike(const gly_term *a, const gly_term *b);

/* "the 2015 deaths": whether a number is a year, as four digits without a comma
 * are in news. */
bool gly_parts_is_year(const gly_calculator *calculator,
                       const gly_number *number);

/* Whether the term counts people, as far as WordNet knows the noun. */
bool gly_parts_count_people(const gly_calculator *calculator,
                            const gly_term *term);

/* Whether "and" leads up to the last of two parts or more: "520 flats and 380
 * houses". */
bool gly_parts_are_ended(const gly_calculator *calculator,
                         const gly_parts *parts);

/* Whether the term says how great a part of a whole is: "28 per cent", "a
 * third", "two in five". */
bool gly_parts_is_share(const gly_term *term);

/* Whether the term is a count, an amount of money or a measure of its own: more
 * than nothing, no range, and neither more nor less than that. */
bool gly_parts_is_plain(const gly_term *term);

/* Whether `part` is less than `whole`, and great enough to be told by a slip of
 * the hand: a fiftieth of it or more, and of what is counted ten. */
bool gly_parts_matters(const gly_term *part, const gly_term *whole);

/* How often the value of the term is told of what it counts, as far as the
 * first 400 terms of the article. */
uint32_t gly_parts_times_told(const gly_calculator *calculator,
                              const gly_term *term);

/* Parts, the total that is stated and whether they come to it. */
typedef struct {
    const gly_parts *parts;
    const gly_term *total;
    bool agrees;
} gly_addition;

/* Add the calculation, of `kind`: "9 + 5 + 6 = 20"; but none that does not
 * agree where items of the list without a number make up for it: "two women,
 * three men and a child, six in all". */
gly_status gly_parts_report_as(gly_calculator *calculator,
                               gly_calculation_kind kind,
                               const gly_addition *addition);

/* Likewise, of kind GLY_CALCULATION_SUM; nothing where some of the parts come
 * to the total. */
gly_status gly_parts_report(gly_calculator *calculator, const gly_parts *parts,
                            const gly_term *total, bool agrees);

/* Whether percentages that are all answers there are come to 100: 0 if so, 1
 * where they come to more, -1 where to less. */
int gly_parts_fit_all(const gly_parts *parts);

/* Add a calculation of kind GLY_CALCULATION_PERCENT_SUM about them, with the
 * last as its result. */
gly_status gly_parts_report_all(gly_calculator *calculator,
                                const gly_parts *parts, bool agrees);

/* Two amounts, and what is said to lie between them. */
typedef struct {
    const gly_term *one, *two, *way;
} gly_subtraction;

/* Add the calculation, of `kind`, which does not agree: "14 − 9 = 5"; none of a
 * remainder where the article tells what all three come to. */
gly_status gly_parts_report_way(gly_calculator *calculator,
                                gly_calculation_kind kind,
                                const gly_subtraction *subtraction);

#endif
