/* outcome_keys.h - which statements can be opposites: those that have a key in
 * common, such as the kind of news they tell. */
#ifndef GLY_CLAIMS_OUTCOMES_OUTCOME_KEYS_H
#define GLY_CLAIMS_OUTCOMES_OUTCOME_KEYS_H

#include "claims/outcomes/outcome_pair.h"

/* A statement under one key. */
typedef struct {
    uint64_t key;
    uint32_t statement;
    gly_opposed how;
    bool denied; /* of THING: it is told not to be there */
} gly_outcome_entry;

/* All entries in order of their keys, those of one key in order of place. */
typedef struct {
    const gly_claims *claims;
    const gly_statement *all;
    gly_core *cores;  /* by statement that has a key */
    gly_core *wholes; /* by sentence that has one with a key */
    gly_symbol *kin;  /* by statement; 0 for none */
    gly_list_id kinds, verbs, nouns;
    gly_symbol consent_yes, going_yes, going_no;
    gly_outcome_entry *entries;
    uint32_t count;
} gly_outcome_keys;

/* Find the keys of all statements of `claims`. The result lives in `arena`.
 * GLY_NO_MEMORY or GLY_OK. O(statements × log statements + tokens). */
gly_status gly_outcome_keys_build(gly_outcome_keys *out, gly_arena *arena,
                                  const gly_claims *claims);

/* Whether two of one key are opposites. */
bool gly_outcome_opposes(const gly_outcome_keys *keys,
                         const gly_outcome_entry *one,
                         const gly_outcome_entry *two);

/* The block that a statement stands in. */
uint32_t gly_outcome_block(const gly_outcome_keys *keys, uint32_t statement);

#endif
