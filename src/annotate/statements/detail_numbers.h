/* detail_numbers.h - a number of a headline, held against those of the body.
 *
 *     Deck:   The mill will pay $55,000 to the hands it let go.
 *     Body:   The mill is to pay $5,000 to the hands that it let go.
 */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_NUMBERS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_NUMBERS_H

#include "annotate/statements/detail_body.h"

/* The number that begins at `token` and counts or measures something, as a
 * detail into `*out`; false for none. */
bool gly_detail_number_at(gly_detail *out, const gly_detail_body *body,
                          uint32_t token);

/* Whether the body has the number, one that it is rounded from, or two of its
 * kind that make it up. Of the body's numbers the first 256 are
 * asked. */
bool gly_detail_number_has(const gly_detail_body *body,
                           const gly_detail *detail);

/* Whether it is the sum or the difference of two of the body that count or
 * measure the same. Of these the first 24 are added up. */
bool gly_detail_number_is_reckoned(const gly_detail_body *body,
                                   const gly_detail *detail);

/* Whether sentence `in` has the number, or one that it is rounded from. */
bool gly_detail_number_in(const gly_detail_body *body, const gly_detail *detail,
                          const gly_sentence *in);

/* The number that sentence `in` of the body has in the place of `detail`, with
 * the place; false when there is none or are several. */
bool gly_detail_number_alike(gly_detail *found, const gly_detail *detail,
                             const gly_detail_body *body,
                             const gly_sentence *in);

#endif
