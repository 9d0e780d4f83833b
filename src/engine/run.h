/* run.h - what the three verbs share while rules run over one article. */
#ifndef GLY_ENGINE_RUN_H
#define GLY_ENGINE_RUN_H

#include "diagnostics/findings.h"
#include "engine/rule.h"
#include "engine/values.h"

/* The state of one run. */
typedef struct {
    gly_values values;
    gly_findings *findings;
    const gly_document *document;
    gly_matcher *matcher;
    gly_arena scratch;            /* of one rule; messages are the findings' */
    const gly_rule_level *levels; /* of all rules; NULL: their own */
    gly_level level;              /* of the rule that runs */
    const gly_rule *counted;      /* the rule that spoke last */
    uint32_t count;               /* how often it wanted to */
} gly_pass;

enum { GLY_ECHOES = 2 };

/* What a message speaks of: a claim, a pair, or a match. */
typedef struct {
    gly_span text, other_text;   /* in the visible text */
    uint32_t claim, other;       /* GLY_NONE where there is none */
    const gly_pattern *pattern;  /* of a match; else NULL */
    gly_span block;              /* that was matched over */
    uint32_t echoes[GLY_ECHOES]; /* claims that say what `other` says */
    uint32_t echo_count;
} gly_subject;

/* Add a finding of `rule` about `subject`; where it has another claim, that
 * one's place stands beside it. Over GLY_LIMIT_RULE_FINDINGS of a rule that
 * runs there is a notice, and no more of them. */
gly_status gly_run_report(gly_pass *run, const gly_rule *rule,
                          const gly_subject *subject);

/* Whether a predicate of the rule lets the claim pass, or the pair. One that
 * is asked of single claims lets a pair pass if it holds of either. `other` is
 * GLY_NONE for a single claim. */
bool gly_run_excused(const gly_pass *run, const gly_rule *rule, uint32_t claim,
                     uint32_t other);

/* Say that a pattern of `rule` met its limits on the visible text `at`. */
gly_status gly_run_give_up(const gly_pass *run, const gly_rule *rule,
                           gly_span at);

/* Run a rule of the verb `match` over every block in its scope. A match is a
 * finding; one within another of the same rule is not looked for. */
gly_status gly_run_match(gly_pass *run, const gly_rule *rule);

/* Run a rule of the verb `compare` over all pairs that can agree. See
 * run_compare.c. */
gly_status gly_run_compare(gly_pass *run, const gly_rule *rule);

#endif
