/* claims.h - what the article says, typed: the ground that rules stand on.
 *
 * Each kind of claim publishes a table of its fields, so a rule is checked
 * against it when it is loaded, and each pair or single claim can be asked the
 * predicates that a rule names under `unless`. A claim is small: its place and
 * the index of the annotation it was read from; fields are got when asked. */
#ifndef GLY_CLAIMS_CLAIMS_H
#define GLY_CLAIMS_CLAIMS_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "base/arena.h"
#include "base/limits.h"
#include "base/ranks.h"
#include "base/span.h"
#include "base/status.h"
#include "claims/value.h"

/* GLY_CLAIM_QUOTATION, … */
typedef enum {
#define CLAIM_KIND(id, name) GLY_CLAIM_##id,
#include "claims/kinds.def"
#undef CLAIM_KIND
    GLY_CLAIM_TYPES
} gly_claim_type;

/* Types by pattern are numbered from GLY_CLAIM_TYPES on (house.h). */
enum {
    GLY_HOUSE_TYPES_MOST = GLY_LIMIT_HOUSE_TYPES,
    GLY_CLAIM_TYPES_MOST = GLY_CLAIM_TYPES + GLY_HOUSE_TYPES_MOST
};

typedef struct {
    gly_span text;          /* its main place, in the visible text */
    uint32_t sentence;      /* that it begins in */
    uint32_t item;          /* index in the annotation list of its type */
    const gly_span *beside; /* other places that it stands on, in the visible
                             * text: the terms of a sum */
    uint32_t beside_count;  /* a finding shows the first few */
    gly_claim_type type : 16;
    bool signed_below : 1; /* the one place beside it is the line that signs it:
                            * "— Ines Okoro" */
    bool told_before : 1;  /* the last place beside it tells the same */
} gly_claim;

/* All claims of a document: by type, within a type in order of place. */
typedef struct {
    const gly_annotations *annotations;
    gly_arena *arena;        /* for values that are made when asked */
    const gly_symbol *words; /* folded words of the whole document … */
    gly_ranks is_word;       /* … and which tokens they are */
    /* By mention: whom alone its block has named so far; GLY_NONE when it is
     * nobody or there are several. */
    const uint32_t *only_named;
    /* The same, or with whom pronouns alone go on from the block before. */
    const uint32_t *only_meant;
    const uint32_t *stand_ins; /* by token (stand_ins.h) */
    /* For whom each entity speaks (affiliation.h). */
    const struct gly_affiliations *affiliations;
    const struct gly_quantities *quantities; /* quantities.h */
    const struct gly_gists *gists;           /* gists.h */
    const struct gly_outcomes *outcomes;     /* outcomes.h */
    const struct gly_fact_checks *checks;    /* fact_checks.h */
    const struct gly_trends *trends;         /* trends.h */
    const struct gly_echoes *echoes;         /* echoes.h */
    const struct gly_recalls *recalls;       /* recalls.h */
    const gly_claim *items;
    uint32_t count;
    /* index of a type's first claim */
    uint32_t first[GLY_CLAIM_TYPES_MOST + 1];

    const struct gly_house *house; /* claim types by pattern; NULL for none */
    const gly_span *captured;      /* places of their groups, by claim.item */
    const gly_span *stopped;       /* by type: the block on which a pattern met
                                    * its limits; empty for none */
} gly_claims;

/* One field of a claim type. */
typedef struct {
    const char *name; /* may hold a dot: "source.kind" */
    gly_value_type type;
    const char *const *choices; /* of a CHOICE, ended by NULL; else NULL */
    const char *about;          /* a line for the rule author */
    gly_value (*get)(const gly_claims *claims, const gly_claim *claim);
    /* NULL for a group of a pattern: see gly_claims_value */

    /* Whether two claims disagree on it; NULL for "values are not equal, and
     * neither is missing". Two that make the same CHOICE must never. */
    bool (*differs)(const gly_claims *claims, const gly_claim *a,
                    const gly_claim *b);
} gly_field;

/* What follows a predicate's name in a rule. */
typedef enum {
    GLY_ARGUMENT_NONE,
    GLY_ARGUMENT_SENTENCES, /* "2 sentences" */
} gly_argument_type;

/* A question about one claim (`other` is NULL) or about a pair. */
typedef struct {
    const char *name;
    const char *about;
    gly_argument_type argument;
    bool of_pair;
    bool (*holds)(const gly_claims *claims, const gly_claim *claim,
                  const gly_claim *other, uint32_t argument);
} gly_predicate;

struct gly_gathering;

typedef struct {
    const char *name; /* "quotation", as a rule writes it */
    const char *about;
    const gly_field *fields;
    uint32_t field_count;
    const gly_predicate *predicates;
    uint32_t predicate_count;

    /* Adds all claims of this type to `gathering`, in order of place. */
    void (*gather)(struct gly_gathering *gathering);
} gly_claim_kind;

/* The predicates of a kind: its own, then those that every kind has and it does
 * not have itself, such as `same-section`. An index must be below the count. */
uint32_t gly_predicate_count(const gly_claim_kind *kind);
const gly_predicate *gly_predicate_at(const gly_claim_kind *kind,
                                      uint32_t index);

/* The table of a claim type. Never fails. */
const gly_claim_kind *gly_claim_kind_of(gly_claim_type type);

/* Read the claims off `annotations`, which must outlive them. */
gly_status gly_claims_build(gly_claims *out, gly_arena *arena,
                            const gly_annotations *annotations);

/* The table of the type of a claim, by pattern or not. Never fails. */
const gly_claim_kind *gly_claims_kind(const gly_claims *claims,
                                      const gly_claim *claim);

/* Field `field` of a claim, its index in that table. */
gly_value gly_claims_value(const gly_claims *claims, const gly_claim *claim,
                           uint32_t field);

#endif
