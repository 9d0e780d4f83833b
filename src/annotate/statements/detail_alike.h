/* detail_alike.h - whether two names or days stand alike.
 *
 *     closed in Orford, closed in Brill: in the same place
 *     closed in Orford, opens in Brill:  in a like one
 *     closed in Orford, the Brill mill:  elsewhere
 */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_ALIKE_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_ALIKE_H

#include "annotate/statements/detail_body.h"

/* The word of a detail that the others hang on. */
uint32_t gly_detail_top(const gly_detail_body *body, const gly_detail *d);

/* The preposition of the phrase whose noun is `top`, as a lemma; 0. */
gly_symbol gly_detail_case(const gly_detail_body *body, uint32_t top);

/* How well one stands where the other does. */
gly_detail_place gly_detail_place_of(const gly_detail_body *body,
                                     const gly_detail *a, const gly_detail *b);

/* Whether the detail is the place of a dateline: "KILBIRNIE — The group …". */
bool gly_detail_is_dateline(const gly_detail_body *body, const gly_detail *d);

/* Whether they name one thing: "Jan.", "January"; "US", "American". */
bool gly_detail_are_one(const gly_detail_body *body, const gly_detail *a,
                        const gly_detail *b);

/* Whether token `token` is in the name of a person. */
bool gly_detail_is_person(const gly_detail_body *body, uint32_t token);

/* Whether one may be told in the place of the other. */
bool gly_detail_is_kin(const gly_detail_body *body, const gly_detail *a,
                       const gly_detail *b);

/* Whether token `i` names what the detail names, or means it. */
bool gly_detail_is_named_at(const gly_detail_body *body, const gly_detail *d,
                            uint32_t i);

/* Whether `o` of the body may be meant where the headline has `d`: it names
 * something else of the same sort. */
bool gly_detail_may_be_meant(const gly_detail_body *body, const gly_detail *d,
                             const gly_detail *o);

#endif
