/* rule_case.h - a rule over an article, and what came of it. */
#ifndef GLY_SUPPORT_RULE_CASE_H
#define GLY_SUPPORT_RULE_CASE_H

#include "engine/rules.h"
#include "support/fake_claims.h"

/* One run, which holds all of it. */
typedef struct {
    gly_arena arena;
    gly_document document;
    gly_claims claims;
    gly_rules *rules;
    gly_findings findings;
    gly_status status;
} rule_case;

/* Load a rule of the id `house` with these keys beside the usual ones, run it
 * over `article` and close the findings. */
void rule_case_run(rule_case *made, const char *keys,
                   const fake_article *article);

/* The same in an arena of the caller's, who releases the rules. */
gly_status rule_case_run_in(rule_case *made, gly_arena *arena, const char *keys,
                            const fake_article *article);

/* Give back the rules and the arena of `made`. */
void rule_case_release(rule_case *made);

/* A rule, a draft with its quotations, and what is told of it: line and message
 * of each finding, and after a "<" those of the other place, as in
 * "3: message < 1: other message; 5: message". */
typedef struct {
    const char *why, *keys, *draft;
    fake_quotation quotations[6];
    const char *told;
} rule_row;

/* Run each row and check that just this is told. */
void check_rule_rows(const rule_row *rows, size_t count);

#endif
