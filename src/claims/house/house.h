/* house.h - claims of a newsroom's own, by pattern.
 *
 *     Marlow Rovers beat Dunmore Town 3-1 on Saturday.
 *     [home       ]      [away      ] [goals][against]
 *
 * A rule file describes such a type under `claims:`. Its patterns run over the
 * blocks in their scope; each named group is a field, read as what it is said
 * to be. The engine makes the table of the type, and rules ask it as any. */
#ifndef GLY_CLAIMS_HOUSE_HOUSE_H
#define GLY_CLAIMS_HOUSE_HOUSE_H

#include "base/pattern.h"
#include "claims/claims.h"

/* What the words of a group are read as. */
typedef enum {
    GLY_CAPTURE_TEXT,   /* as they stand */
    GLY_CAPTURE_NAME,   /* the full name they stand for; else as they stand */
    GLY_CAPTURE_NUMBER, /* "3", "1,200", "three" */
    GLY_CAPTURE_MONEY,  /* the amount of "$3.5m": 3500000 */
    GLY_CAPTURE_UNIT,   /* of such an amount: "us dollar" */
    GLY_CAPTURE_DATE,   /* a single day, by its number in base/calendar.h */
} gly_capture_type;

typedef struct {
    const char *group; /* of the patterns */
    gly_capture_type type;
} gly_capture;

/* Fields before those of the captures: text, block. */
enum { GLY_HOUSE_FIELDS = 2 };

/* A type of claims by pattern. Field GLY_HOUSE_FIELDS + i of its table is
 * capture i and has no getter of its own. */
typedef struct {
    gly_claim_kind table;
    gly_text path; /* of the file that describes it */
    gly_pattern *const *patterns;
    uint32_t pattern_count;
    uint32_t scope; /* a bit for each block kind */
    const gly_capture *captures;
    uint32_t capture_count;
} gly_house_kind;

/* The types in order: the first is claim type GLY_CLAIM_TYPES. */
typedef struct gly_house {
    const gly_house_kind *kinds[GLY_HOUSE_TYPES_MOST];
    uint32_t count;
} gly_house;

/* The fields that every such type has, and its predicates. */
extern const gly_field gly_house_fields[GLY_HOUSE_FIELDS];
extern const gly_predicate gly_house_predicates[];
extern const uint32_t gly_house_predicate_count;

/* Gather the claims of `house`, which must outlive them, behind those that
 * `claims` has. Of matches that overlap the first is taken. A type whose
 * pattern exceeds its limits has a place in `claims->stopped`, and the other
 * types are all there. */
gly_status gly_claims_add_house(gly_claims *claims, const gly_house *house);

#endif
