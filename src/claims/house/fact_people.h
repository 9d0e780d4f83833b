/* fact_people.h - finding the people of a fact sheet by their names. */
#ifndef GLY_CLAIMS_HOUSE_FACT_PEOPLE_H
#define GLY_CLAIMS_HOUSE_FACT_PEOPLE_H

#include "claims/house/facts.h"

/* A way to find a fact: by one of its words. */
typedef struct {
    uint64_t hash;
    uint32_t fact;
} gly_fact_key_of;

typedef struct {
    gly_fact_key_of *items; /* in order of their hashes */
    uint32_t count;
} gly_fact_keys_of;

typedef struct {
    const gly_list *facts; /* gly_fact; borrowed */
    gly_fact_keys_of surnames, givens;
} gly_fact_people;

/* Index the people among `facts`, in `arena`. */
gly_status gly_fact_people_build(gly_fact_people *out, gly_arena *arena,
                                 const gly_list *facts);

/* A name of a draft; the given name is empty where there is none. */
typedef struct {
    gly_text given, surname;
} gly_fact_name;

/* Who has this name on the sheet; NULL for nobody, or where several have it. An
 * initial stands for a given name, and none for any. O(log people), and no more
 * than a few dozen of one surname are looked at. */
const gly_fact *gly_fact_people_is(const gly_fact_people *people,
                                   gly_fact_name name);

/* Who has the one of the two and nearly the other; NULL for nobody. */
const gly_fact *gly_fact_people_near(const gly_fact_people *people,
                                     gly_fact_name name);

#endif
