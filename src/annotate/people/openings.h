/* openings.h - what leaves it open whom a pronoun means, whoever is likely.
 *
 *     A reporter rang her. [He] …          somebody without a name
 *     In [her] room, Ada Poe said …        somebody who is named after it
 *     his or [her] parents                 anybody
 *     He regretted that [she] had left.    another, as she is not he
 *     A clerk said no. “…,” [he] said.     somebody else spoke last */
#ifndef GLY_ANNOTATE_PEOPLE_OPENINGS_H
#define GLY_ANNOTATE_PEOPLE_OPENINGS_H

#include "annotate/people/bindings.h"

/* Sentences between two words that are farther apart than is looked. */
enum { GLY_OPENINGS_FAR = 9 };

/* Where a pronoun stands, and which gender it tells and does not. */
typedef struct {
    uint32_t index, token, sentence;
    gly_gender own, other;
    bool opens;   /* it is the subject at the head of its sentence */
    bool subject; /* it is a subject */
    bool suffers; /* it is neither, nor owns: “her” of “ran her down” */
} gly_opening;

/* Sentences from the pronoun to what stands nearest; GLY_OPENINGS_FAR. */
typedef struct {
    uint32_t own, other; /* pronouns of its gender, and of the other one */
    uint32_t named;      /* people of its gender */
    uint32_t open;       /* people of whom no gender is known */
    uint32_t own_after, other_after; /* pronouns behind it */
} gly_distances;

/* Where the pronoun `index`, a mention of the gender `own`, stands. */
gly_opening gly_openings_at(const gly_bindings *b, uint32_t index,
                            gly_gender own, gly_gender other);

/* Whether the noun is a person of whom no name stands beside it. */
bool gly_openings_is_nameless(const gly_bindings *b, uint32_t noun);

/* Whether somebody else than the entity, whom the pronoun `index` may mean, is
 * named behind it in its sentence: "If [he] is found guilty, Roe may go to
 * prison." */
bool gly_openings_goes_before(const gly_bindings *b, uint32_t index,
                              uint32_t entity);

/* Whether the last one told of before the pronoun at `token` has no name: in
 * its sentence, "a search for a farmer who had left [his] cattle", or by a noun
 * of its gender in the one before. */
bool gly_openings_follows_nameless(const gly_bindings *b, uint32_t token);

/* Whether the sentence tells of somebody without a name, and not of the entity,
 * before the pronoun at `token`: "[the 36-year-old] in the fourth row laughed
 * so hard that she …", "[a stranger] said that he …" */
bool gly_openings_has_somebody(const gly_bindings *b, uint32_t token,
                               uint32_t entity);

/* Whether somebody else may be meant by the pronoun, whose distances are `d`,
 * than the entity of the mention `meant`. */
bool gly_openings_has(const gly_bindings *b, const gly_opening *at,
                      const gly_distances *d, const gly_mention *meant);

#endif
