/* values.h - the fields of claims, each asked for once.
 * Fifty rules ask for the speaker of a quotation: the claim is asked once and
 * the answer kept until the rules on quotations have run. Only fields that a
 * rule names cost anything. */
#ifndef GLY_ENGINE_VALUES_H
#define GLY_ENGINE_VALUES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/pattern.h"
#include "claims/claims.h"

/* The values of one field, of claims that stand one after another. */
enum { GLY_VALUES_NEAR = 16 };

typedef struct {
    uint32_t known; /* a bit for each */
    gly_value items[GLY_VALUES_NEAR];
} gly_near_values;

/* Those of all claims of its type; NULL where none is asked for. Most fields
 * are asked of few claims: what a rule asks first leaves few. */
typedef struct {
    gly_near_values **near; /* NULL until one is asked for */
} gly_value_column;

/* Invariant: once `failed` is set no answer means anything; the run ends in
 * GLY_NO_MEMORY. */
typedef struct {
    const gly_claims *claims;
    const gly_claim_kind *const *kinds; /* by claim type */
    gly_arena arena;                    /* of the columns */
    gly_value_column *columns[GLY_CLAIM_TYPES_MOST];
    gly_value peeked; /* that is not kept */
    bool failed;
    gly_matcher *matcher; /* for conditions by pattern */
    uint32_t stopped;     /* the last claim on which the pattern of a condition
                           * met its limits; GLY_NONE for none */
} gly_values;

/* No values yet. Everything borrowed must outlive `values`, whose memory comes
 * from `allocator` and goes back by gly_values_forget. */
void gly_values_init(gly_values *values, const gly_allocator *allocator,
                     const gly_claims *claims,
                     const gly_claim_kind *const *kinds);

/* Give back all that is known; it is asked for anew. */
void gly_values_forget(gly_values *values);

/* Whether more is known than is worth keeping: what is known of an article are
 * some kilobytes; of a book it is better to ask again. */
bool gly_values_are_many(const gly_values *values);

/* Field `field` (its index in the table of the claim's type) of claim `claim`
 * (its index in the claims). Never NULL; see `failed`. Stays where it is until
 * gly_values_forget. */
const gly_value *gly_values_get(gly_values *values, uint32_t claim,
                                uint32_t field);

/* The same for one look at it: the value may be gone with the next call. Kept
 * as well unless there are many. */
const gly_value *gly_values_peek(gly_values *values, uint32_t claim,
                                 uint32_t field);

#endif
