/* offices.h - what a phrase says that somebody is, for comparison. */
#ifndef GLY_CLAIMS_PEOPLE_OFFICES_H
#define GLY_CLAIMS_PEOPLE_OFFICES_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"
#include "lexicon/lexicon.h"

/* The longest entry of the list `list` that begins at `token` and reaches no
 * further than `last`; of no words where there is none. */
gly_entry gly_offices_entry(const gly_claims *claims, const char *list,
                            uint32_t token, uint32_t last);

/* Whether the word at `token` is of `class` in the list `list`. */
bool gly_offices_is(const gly_claims *claims, const char *list,
                    const char *class, uint32_t token);

/* The word in the trait's phrase that tells that the office is over, "a
 * [retired] judge"; GLY_NONE for none. */
uint32_t gly_offices_retired(const gly_claims *claims, const gly_trait *trait);

/* Whether the phrase adds an office to those somebody has: "who is [also vice
 * president] of the senate". */
bool gly_offices_is_added(const gly_claims *claims, const gly_trait *trait);

/* "the [independent] councillor": of no party, though in small letters. */
bool gly_offices_no_party(const gly_reading *reading, uint32_t token);

/* The office of `group` in the trait's phrase, by the list "office": of
 * "executive", "chief operating officer" is "operations". Empty for none. */
gly_text gly_office_in(const gly_claims *claims, const gly_trait *trait,
                       const char *group);

/* The country or body, a class of the list "demonym", that qualifies the noun
 * of the phrase: "Swiss" in "the retired Swiss diplomat". 0 when there is none
 * or more than one. */
gly_symbol gly_office_nation(const gly_claims *claims, const gly_trait *trait);

/* Whether the two phrases have the same noun. */
bool gly_offices_same_noun(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b);

/* Whether one of them is the deputy in the same office that the other holds in
 * full: "president of Local 1187", "the union's vice president". */
bool gly_offices_differ_in_rank(const gly_claims *claims, const gly_trait *a,
                                const gly_trait *b);

/* Whether the two phrases have one noun and tell of two bodies by name, which
 * share no word: "chief executive of Northway Foods", "of Redmond Grain". */
bool gly_offices_of_two_bodies(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b);

/* Whether the two phrases put somebody at the head of two committees: "chairs
 * the finance committee", "chairman of the Transport Committee". */
bool gly_offices_of_two_panels(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b);

/* Whether the two phrases put a lawyer at both sides of a trial: "prosecuting",
 * "for the defence". */
bool gly_offices_cross_sides(const gly_claims *claims, const gly_trait *a,
                             const gly_trait *b);

/* Whether the two phrases make one lawyer act for somebody and for a body, "the
 * teacher's lawyer", "for the ministry", or for two whom a sentence of the
 * article sets apart. O(tokens, 8,192 at most). */
bool gly_offices_serve_two(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b);

/* The class in the list "office", and the noun, of a phrase that is no more
 * than an office of which a firm has one, right before a full name: "[Chief
 * executive] Ada Roe", not "Northway's chief executive". Empty for none. */
gly_text gly_office_sole(const gly_claims *claims, const gly_trait *trait);

#endif
