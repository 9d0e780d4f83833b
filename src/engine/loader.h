/* loader.h - reading a rule file so that one run tells every mistake in it.
 * Every function here answers GLY_OK also when it has told of a problem:
 * reading goes on, and `flawed` says at the end that the rule does not run.
 * Any other status ends the reading at once. */
#ifndef GLY_ENGINE_LOADER_H
#define GLY_ENGINE_LOADER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/yaml.h"
#include "claims/house/facts.h"
#include "engine/rule.h"

/* What stands under a key of a rule. */
typedef enum {
    GLY_SHAPE_ID,
    GLY_SHAPE_CATEGORY,
    GLY_SHAPE_LEVEL,
    GLY_SHAPE_PATTERNS,
    GLY_SHAPE_TYPE, /* of claims */
    GLY_SHAPE_TRUTH,
    GLY_SHAPE_SCOPE,
    GLY_SHAPE_CLAIMS,
    GLY_SHAPE_WORDS,
    GLY_SHAPE_EXAMPLES,
    GLY_SHAPE_FACTS,
    GLY_SHAPE_OF_TYPE, /* it hangs on the type of claims */
} gly_rule_shape;

/* A key of a rule: a bit for each verb that it may stand beside, and for each
 * that wants it. */
typedef struct {
    const char *name;
    unsigned in, wanted;
    gly_rule_shape shape;
    const char *about;
} gly_rule_key;

/* The tables that rule files are read by: keys, levels, verbs, the types of
 * captures, and what no capture may be called. */
const gly_rule_key *gly_rule_keys(uint32_t *count);
const char *const *gly_rule_levels(uint32_t *count);
const char *gly_verb_name(gly_verb verb);
const char *gly_capture_name(gly_capture_type type); /* NULL: none to write */
const char *const *gly_capture_taken(uint32_t *count);

/* A rule file that is being read. */
typedef struct {
    gly_arena *arena; /* of the rules */
    gly_yaml_file file;
    gly_rules *rules;
    const gly_yaml *root; /* a map */
    bool flawed;
    bool spare_examples; /* they have been left out */
} gly_loader;

/* A byte of a decoded scalar. */
typedef struct {
    const gly_yaml *scalar;
    uint32_t offset;
} gly_yaml_byte;

/* Tell of a problem at `node`. `message` and `hint` are made by
 * gly_loader_text; a message that is empty for want of memory ends the
 * reading. */
gly_status gly_loader_say(gly_loader *loader, const gly_yaml *node,
                          gly_text message, gly_text hint);

/* The same at byte `offset` of a decoded scalar. */
gly_status gly_loader_say_within(gly_loader *loader, gly_yaml_byte place,
                                 gly_text message, gly_text hint);

/* A text made as printf does, for a message. Empty when there is no memory. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
gly_text
gly_loader_text(gly_loader *loader, const char *format, ...);

/* `text` cut to what a message has room for, to be shown by "%.*s". */
typedef struct {
    int size;
    const char *data;
} gly_shown;
gly_shown gly_loader_shown(gly_text text);

/* Names that a word could have been. */
typedef struct {
    const char *const *names;
    uint32_t count, room;
    const char **adding; /* the same, while names are added to it */
} gly_names;

/* No names yet, with room for `room` in the arena of the rules. */
gly_status gly_names_build(gly_names *out, gly_loader *loader, uint32_t room);

/* Add one; there must be room. */
void gly_names_add(gly_names *names, const char *name);

/* Tell of a word that is none of `names`: "`levl` is no level; did you mean
 * `level`?", or all of them where none is near. */
gly_status gly_loader_unknown(gly_loader *loader, const gly_yaml *node,
                              gly_text message, const gly_names *names);

/* The scalar `node` as words, without white space at its ends; `name` is its
 * key, for the problem that a list, a map or nothing is. `*out` is left alone
 * when there is one. */
gly_status gly_loader_scalar(gly_text *out, gly_loader *loader,
                             const gly_yaml *node, const char *name);

/* The truth that `node`, the value of `name`, states: yes or no. */
gly_status gly_loader_truth(bool *out, gly_loader *loader, const gly_yaml *node,
                            const char *name);

/* Whether plain words are "yes", "no" or neither. */
bool gly_loader_is_truth(const gly_yaml *node, bool *truth);

/* A decimal number, such as 3, -0.5 or 1200.25; false for anything else. Not
 * bound to a locale. */
bool gly_loader_number(double *out, gly_text text);

/* Every key of `map` that is not one of `names` is a problem. */
gly_status gly_loader_keys(gly_loader *loader, const gly_yaml *map,
                           const gly_names *names);

/* Whose fields are named, and what else may stand where a field does. */
typedef struct {
    gly_loader *loader;
    const gly_rule *rule;
    gly_names more;
} gly_field_reader;

/* The field of the rule's claim type that `name` names, or GLY_NONE, which has
 * been told. */
gly_status gly_loader_field(uint32_t *out, const gly_field_reader *reader,
                            const gly_yaml *name);

/* The parts of a rule, each in a file of its own: patterns with their scope;
 * the examples; the conditions under `where`; the predicates under `unless`;
 * what is the same and what differs; a message, whose placeholders must be
 * known to the rule that has been read. `node` is the value of the key. */
gly_status gly_load_match(gly_rule *rule, gly_loader *loader,
                          const gly_yaml *node);
gly_status gly_load_examples(gly_rule *rule, gly_loader *loader,
                             const gly_yaml *node);
gly_status gly_load_where(gly_rule *rule, gly_loader *loader,
                          const gly_yaml *node);
gly_status gly_load_unless(gly_rule *rule, gly_loader *loader,
                           const gly_yaml *node);
gly_status gly_load_same(gly_rule *rule, gly_loader *loader,
                         const gly_yaml *node);
gly_status gly_load_differ(gly_rule *rule, gly_loader *loader,
                           const gly_yaml *node);
gly_status gly_load_message(gly_message *out, gly_loader *loader,
                            const gly_rule *rule, const gly_yaml *node);

/* Compile the pattern `source`, a part of the scalar `node`; the set of rules
 * keeps it, to be released. What is wrong with it is told at its place, and so
 * is a pattern that takes nothing. `*out` is NULL where it cannot be read. */
gly_status gly_load_pattern(gly_pattern **out, gly_loader *loader,
                            const gly_yaml *node,
                            const gly_pattern_source *source);

/* What may stand in an entry of a fact sheet. */
typedef enum {
    GLY_FACT_WORDS,
    GLY_FACT_SPELLINGS, /* one or a list */
    GLY_FACT_PRONOUN,
    GLY_FACT_DAY, /* 1961, 1961-04-02 */
    GLY_FACT_NUMBER,
} gly_fact_shape;

/* A key of an entry: a bit for each part of the sheet that has it, and for each
 * that wants it. */
typedef struct {
    const char *name;
    unsigned in, wanted;
    gly_fact_shape shape;
    const char *about;
} gly_fact_key;

/* The parts of a sheet by gly_fact_kind, their keys, and the pronouns. */
const char *const *gly_fact_parts(uint32_t *count);
const gly_fact_key *gly_fact_keys(uint32_t *count);
const char *const *gly_fact_pronouns(uint32_t *count);

/* Read the fact sheet `node`, the value of `facts`, into the list `out` of
 * gly_fact. */
gly_status gly_load_facts(gly_list *out, gly_loader *loader,
                          const gly_yaml *node);

/* Add the claim types of the map `node`, the value of `claims`, to the rules.
 * One with mistakes is added too, so that rules over it have no second one. */
gly_status gly_load_house(gly_loader *loader, const gly_yaml *node);

#endif
