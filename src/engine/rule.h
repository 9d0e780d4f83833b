/* rule.h - a rule as it runs: names looked up, patterns compiled.
 *
 *     find: attribution
 *     where: {source.kind: [collective, none], source.named: no}
 *     unless: {named-within: 2 sentences}
 *
 * is a claim type, a tree of conditions over the numbers of its fields, and a
 * list of excuses. */
#ifndef GLY_ENGINE_RULE_H
#define GLY_ENGINE_RULE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/pattern.h"
#include "claims/claims.h"
#include "claims/house/house.h"
#include "engine/rules.h"
#include "engine/values.h"

typedef enum { GLY_VERB_MATCH, GLY_VERB_FIND, GLY_VERB_COMPARE } gly_verb;

/* A node of a condition. ALL, ANY and NOT (of one) stand over their children,
 * the others test one field. */
typedef enum {
    GLY_CONDITION_ALL,
    GLY_CONDITION_ANY,
    GLY_CONDITION_NOT,
    GLY_CONDITION_MISSING,
    GLY_CONDITION_PRESENT,
    GLY_CONDITION_TEXT,    /* the same words, case folded */
    GLY_CONDITION_PATTERN, /* found in the words */
    GLY_CONDITION_TRUTH,
    GLY_CONDITION_EQUAL, /* numbers from here on */
    GLY_CONDITION_BELOW,
    GLY_CONDITION_AT_MOST,
    GLY_CONDITION_ABOVE,
    GLY_CONDITION_AT_LEAST,
} gly_condition_kind;

typedef struct gly_condition {
    gly_condition_kind kind;
    uint32_t field; /* index in the claim type's table */
    gly_text text;
    const gly_pattern *pattern;
    double number;
    bool truth;
    const struct gly_condition *child, *next;
} gly_condition;

/* Whether `condition` holds of a claim; NULL holds of every one. A value that
 * is missing passes no test but MISSING. */
bool gly_condition_holds(const gly_condition *condition, gly_values *values,
                         uint32_t claim);

/* A predicate that lets a claim or a pair pass. */
typedef struct {
    const gly_predicate *predicate;
    uint32_t argument;
} gly_excuse;

/* How far apart two numbers may be and count as one: by a share of the larger
 * one, or by an amount. Both are 0 where any difference counts. */
typedef struct {
    double share, amount;
} gly_slack;

/* How near two values must be to count as one. */
typedef struct {
    uint32_t field;
    double share;    /* words: this part of the shorter one's; 0: equality */
    uint32_t least;  /* words: and this many */
    gly_slack slack; /* numbers */
} gly_tolerance;

/* A field that two claims must disagree on. */
typedef struct {
    uint32_t field;
    gly_slack slack; /* numbers: by more than this */
} gly_difference;

/* A part of a message: text as it stands, or what a placeholder names. */
typedef enum {
    GLY_PIECE_TEXT,
    GLY_PIECE_MATCH,       /* {match}: the words of the place */
    GLY_PIECE_LINE,        /* {line} */
    GLY_PIECE_BESIDE_LINE, /* {beside.line}: of the first place beside it */
    GLY_PIECE_FIELD,       /* {speaker} */
    GLY_PIECE_GROUP,       /* a named group of the pattern */
} gly_piece_kind;

typedef struct {
    gly_piece_kind kind;
    bool other; /* {other.…}: of the earlier claim of a pair */
    uint32_t field;
    gly_text text; /* as it stands; the name of a group, with a NUL after */
} gly_piece;

typedef struct {
    const gly_piece *pieces;
    uint32_t count;
} gly_message;

typedef struct {
    gly_rule_info info;
    gly_verb verb;
    gly_message message, other_message;

    /* match */
    gly_pattern **patterns;
    uint32_t pattern_count;
    uint32_t scope; /* a bit for each block kind */

    /* find, compare */
    gly_claim_type type;
    const gly_claim_kind *kind; /* NULL for match */
    const gly_condition *where;
    const gly_excuse *excuses;
    uint32_t excuse_count;

    /* compare */
    const gly_tolerance *same;
    uint32_t same_count;
    const gly_difference *differ; /* none: to agree is the fault */
    uint32_t differ_count;
} gly_rule;

struct gly_rules {
    gly_arena *arena;
    const gly_claim_kind *kinds[GLY_CLAIM_TYPES_MOST];
    gly_house house;   /* the types behind the first GLY_CLAIM_TYPES */
    gly_facts facts;   /* of the house */
    gly_list rules;    /* gly_rule, in order of their ids */
    gly_list patterns; /* gly_pattern *, of rules that are gone too */
};

/* An empty set over other claim types than the real ones: what a test of the
 * engine alone needs. `kinds` has one of each type and is copied. */
gly_rules *gly_rules_build_over(gly_arena *arena,
                                const gly_claim_kind *const *kinds);

#endif
