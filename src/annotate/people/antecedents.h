/* antecedents.h - whom "he" and "her" mean.
 *
 *     Ms. Adler met Mr. Roe on Monday. She told him that her …
 *
 * People are remembered in the order in which they were last named. Those whose
 * gender forbids it or who stand in the pronoun's own clause are left out; of
 * the rest the one with the most points of salience.def is meant (after Lappin
 * and Leass 1994, "An algorithm for pronominal anaphora resolution"). */
#ifndef GLY_ANNOTATE_PEOPLE_ANTECEDENTS_H
#define GLY_ANNOTATE_PEOPLE_ANTECEDENTS_H

#include "annotate/annotate.h"
#include "annotate/reading.h"
#include "base/list.h"

/* How many people are remembered at a time. */
enum { GLY_REMEMBERED = 16 };

/* The latest mention of one person. */
typedef struct {
    uint32_t entity;
    uint32_t first, last; /* tokens of the mention */
    uint32_t top;         /* the one whose head is outside */
    uint32_t count;       /* mentions so far */
    gly_relation relation;
    bool pronoun, joined; /* "Roe and Adler": the latter */
    gly_gender called;    /* by the last pronoun that meant them */
} gly_remembered;

/* Newest first, each person once. */
typedef struct {
    gly_remembered items[GLY_REMEMBERED];
    uint32_t count;
    bool obituary; /* of whom the headline names first … */
    bool billed;   /* … if it has named anybody so far … */
    uint32_t dead; /* … this entity */
} gly_memory;

/* Whether the article opens as an obituary does: "has died", "Born:". */
bool gly_memory_is_obituary(const gly_reading *reading);

/* Remember one more mention of a person. */
void gly_memory_add(gly_memory *memory, const gly_reading *reading,
                    const gly_mention *mention);

/* The person that the pronoun at `token` means, of those remembered; GLY_NONE
 * when none fits. `entities` is a list of gly_entity. */
uint32_t gly_memory_find(const gly_memory *memory, const gly_reading *reading,
                         const gly_list *entities, uint32_t token);

/* Who is looked for: as if the pronoun at `token` were of `gender`, by what the
 * genders of all entities are, and where `known` only those whose gender is. */
typedef struct {
    const gly_gender *genders; /* by entity */
    uint32_t token;
    gly_gender gender;
    bool known;
} gly_wanted;

/* The same of those who are `wanted`, with the points of who is found in
 * `*sum`; NULL for nobody. */
const gly_remembered *gly_memory_weigh(const gly_memory *memory,
                                       const gly_reading *reading,
                                       const gly_wanted *wanted, int *sum);

#endif
