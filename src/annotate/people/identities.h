/* identities.h - the people and bodies of an article by their names.
 *
 * Which of the people known so far a name is: "Mr. Marsh" is the Marsh
 * mentioned last, "Karen" the one Karen, and "Marsh" rather Jason Marsh than
 * "his mother, Gail Marsh". Two people with one surname stay two. */
#ifndef GLY_ANNOTATE_PEOPLE_IDENTITIES_H
#define GLY_ANNOTATE_PEOPLE_IDENTITIES_H

#include "annotate/people/names.h"
#include "annotate/reading.h"

/* What linking needs to know of an entity beside what it hands out. */
typedef struct {
    gly_symbol given;   /* 0 if never heard */
    gly_symbol title;   /* the honorific before the full name; 0 for none */
    uint32_t age;       /* as told beside the name; 0 for none */
    uint32_t next;      /* entity of the same surname; GLY_NONE */
    uint32_t last_seen; /* token of the latest mention so far; GLY_NONE */
    bool kin;           /* brought in as a relative: "his mother, Ann Roe" */
    bool familiar;      /* called by the given name alone the last time */
    bool styled;        /* by the surname behind an honorific: "Mrs Roe" */
    bool plain;         /* by the surname alone: "Roe" */
    bool joined;        /* the surname is the last of two: "Tembo-Banda" */
} gly_identity;

typedef struct {
    gly_arena *arena;
    const gly_reading *reading;
    gly_list entities;   /* gly_entity */
    gly_list identities; /* gly_identity, one an entity */
    uint32_t *chains;    /* by symbol: first entity + 1 of a surname */
    uint32_t *givens;    /* whose given name each symbol is (bearers.h) */
    uint32_t *middles;   /* the same of a name between the two: "Rosa [Villa]
                          * Benitez" is called by it, too */
    uint32_t symbols;
} gly_identities;

/* None yet. Everything lives in `arena`; GLY_NO_MEMORY is the one way to fail,
 * so for the next one. */
gly_status gly_identities_init(gly_identities *out, gly_arena *arena,
                               const gly_reading *reading);

/* Make or enrich the entities that `names` (gly_name) introduce: bodies, and
 * people by a full name. */
gly_status gly_identities_introduce(gly_identities *ids, const gly_list *names);

/* Whose name it is where it stands, in `*out`: a new person where a name of a
 * person fits nobody, GLY_NONE where another name does not. */
gly_status gly_identities_resolve(gly_identities *ids, uint32_t *out,
                                  const gly_name *name);

/* The person whose surname alone `name` is; GLY_NONE for nobody. */
uint32_t gly_identities_of_surname(const gly_identities *ids,
                                   const gly_name *name);

/* Whether the one word `surname` of a name is the given name of `entity`. */
bool gly_identities_is_given(const gly_identities *ids, uint32_t surname,
                             uint32_t entity);

/* Entity and identity number `index`, to be read or enriched. */
gly_entity *gly_identities_entity(const gly_identities *ids, uint32_t index);
gly_identity *gly_identities_at(const gly_identities *ids, uint32_t index);

#endif
