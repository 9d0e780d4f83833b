/* rules.h - a set of rules: loaded once, run over any number of articles.
 * Loading is strict and complete: every mistake of every file is a problem
 * with its line, and a set with problems does not run. */
#ifndef GLY_ENGINE_RULES_H
#define GLY_ENGINE_RULES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/problem.h"
#include "base/status.h"
#include "base/yaml.h"
#include "claims/claims.h"
#include "claims/house/facts.h"
#include "claims/house/house.h"
#include "diagnostics/findings.h"

/* An example of a rule: a draft, and what the rule must say of it. */
typedef struct {
    bool bad;       /* the rule must fire; a good one must not */
    gly_text draft; /* Markdown */
    gly_text at;    /* the words it must fire on; empty for anywhere */
    uint32_t line;  /* of the example in the rule file, from 1 */
} gly_rule_example;

/* What a person may want to know of a rule. */
typedef struct {
    gly_text id, category, why, path;
    gly_level level;
    const char *verb; /* "match", "find", "compare" */
    const gly_rule_example *examples;
    uint32_t example_count;
    const gly_facts *facts; /* that they are held against; NULL for none */
} gly_rule_info;

typedef struct gly_rules gly_rules;

/* An empty set whose memory is `arena`'s, what PCRE2 has of its patterns aside,
 * which goes with gly_rules_release; NULL when there is none. */
gly_rules *gly_rules_build(gly_arena *arena);

/* Give back what is not the arena's; `rules` may then not be used. To be
 * called before the arena is released. NULL does nothing. */
void gly_rules_release(gly_rules *rules);

/* Add the claim types that the YAML text `yaml` describes under `claims`, and
 * where it is no rule the facts under `facts`; to be called for every file
 * before gly_rules_load, so that a rule may use a type of any file. Problems
 * are as there, but what is no YAML or no rule is left for gly_rules_load to
 * tell. */
gly_status gly_rules_declare(gly_rules *rules, gly_text path, gly_text yaml,
                             gly_problems *problems);

/* The facts of all files; they live as long as the rules. */
const gly_facts *gly_rules_facts(const gly_rules *rules);

/* The claim types that have been added; they live as long as the rules. */
const gly_house *gly_rules_house(const gly_rules *rules);

/* Add the rule that the YAML text `yaml` holds; one of the same id is
 * replaced. What is wrong goes to `problems`, all of it, in order of place,
 * and the call ends in GLY_INVALID with the set as it was. A file of nothing
 * but `claims` and `facts` adds no rule. Both texts are read and not kept. */
gly_status gly_rules_load(gly_rules *rules, gly_text path, gly_text yaml,
                          gly_problems *problems);

/* The two of them for a file that gly_yaml_read has read, with its `root`,
 * which may be NULL and need not have the rule's examples any more. The texts
 * of `file` and the scalars below `root` must live as long as the rules. */
gly_status gly_rules_declare_read(gly_rules *rules, const gly_yaml_file *file,
                                  const gly_yaml *root);
gly_status gly_rules_load_read(gly_rules *rules, const gly_yaml_file *file,
                               const gly_yaml *root);

/* How many rules there are, and one of them, in order of their ids. */
uint32_t gly_rules_count(const gly_rules *rules);
const gly_rule_info *gly_rules_info(const gly_rules *rules, uint32_t index);

/* How a rule speaks in one article. */
typedef struct {
    bool is_off; /* not at all */
    gly_level level;
} gly_rule_level;

/* The categories that a rule may have. */
const char *const *gly_rule_categories(uint32_t *count);

/* Run every rule over `claims`; `levels` has one for each, or is NULL for those
 * that the rules have themselves. A pattern that exceeds its limits becomes a
 * notice that names its rule, and the others still run. */
gly_status gly_rules_run(const gly_rules *rules, const gly_rule_level *levels,
                         const gly_claims *claims, gly_findings *findings);

#endif
