/* beside.h - one mention of a person while the words beside it are read.
 *
 * What each reader of traits shares: where the mention is in its sentence's
 * tree, and how a role or an age is added for it. */
#ifndef GLY_ANNOTATE_PEOPLE_BESIDE_H
#define GLY_ANNOTATE_PEOPLE_BESIDE_H

#include "annotate/grammar.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/list.h"

typedef struct {
    gly_list *out; /* gly_trait */
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t mention;
    uint32_t first, last; /* its tokens */
    uint32_t top;         /* the one whose head is outside */
    gly_status status;    /* GLY_NO_MEMORY once that has happened */
} gly_beside;

/* The node of a token. */
const gly_node *gly_beside_node(const gly_beside *b, uint32_t token);

/* The first child of `token` with the relation; GLY_NONE for none. */
uint32_t gly_beside_child(const gly_beside *b, uint32_t token,
                          gly_relation relation);

/* Whether a noun says what a person is: by the list of roles, or because that
 * is what WordNet knows of it before all. */
bool gly_beside_is_role(const gly_beside *b, uint32_t token);

/* When a role holds by the words of its phrase: "former", "acting". */
gly_trait_time gly_beside_time(const gly_beside *b, gly_phrase phrase);

/* Add the age whose number is at `token`. After a failure, which `status`
 * tells, nothing is added any more; so for the next one. */
void gly_beside_add_age(gly_beside *b, uint32_t token);

/* Add the role, or the relation, whose noun is `head` and whose phrase is
 * `phrase`, and the age that the phrase holds. */
void gly_beside_add_role(gly_beside *b, uint32_t head, gly_phrase phrase,
                         gly_trait_time time);

/* Add any trait; whose it is and where is filled in. */
void gly_beside_add(gly_beside *b, gly_trait trait);

/* Add what predicates and relative clauses tell: "is the clerk", "who serves
 * as treasurer", "chairs the board" (trait_clauses.c). */
void gly_beside_read_clauses(gly_beside *b);

/* Add whose relative the mention is by the words right before it: "his brother,
 * Ravi," (trait_kin.c). Last of those that read what stands before it. */
void gly_beside_read_kin(gly_beside *b);

/* Add for whom somebody acts: "Roe, for the auditors," (trait_sides.c). */
void gly_beside_read_sides(gly_beside *b);

/* Whether the name of a party ends at `token`: "the Liberal Democrats". */
bool gly_beside_is_party(const gly_beside *b, uint32_t token);

/* Add of which party the mention is told to be: "Roe, R-Mont.", "Labour's Roe"
 * (trait_parties.c). */
void gly_beside_read_parties(gly_beside *b);

/* Add the ages that stand beside the mention, but for those in the phrases of
 * roles (trait_ages.c). */
void gly_beside_read_ages(gly_beside *b);

/* Add the year in which the one mentioned was born: "was born in Graz in August
 * 1971" (trait_ages.c). */
void gly_beside_read_birth(gly_beside *b);

#endif
