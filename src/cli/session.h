/* session.h - the rules that a command works with. */
#ifndef GLY_CLI_SESSION_H
#define GLY_CLI_SESSION_H

#include "cli/options.h"
#include "galley.h"

/* Rules that were loaded; `named` are the files that --rules has named. */
typedef struct {
    galley *session;
    gly_list named; /* const char * */
} gly_rule_session;

/* Load the shipped rules, those in the files and folders `house` (const char *;
 * what a configuration names) and those that --rules names, each taking the
 * place of those before. Mistakes are told on standard error; the answer is the
 * exit status that follows, and only GLY_EXIT_CLEAN fills `*out`, whose session
 * is the caller's to free. */
int gly_session_load(gly_rule_session *out, const gly_settings *wanted,
                     const gly_list *house);

/* Whether an article makes the run end in GLY_EXIT_FINDINGS: it has a finding
 * at or above --fail-on, or else what `settings` (which may be NULL) say. */
bool gly_session_is_failed_by(const gly_settings *wanted,
                              const galley_settings *settings,
                              const galley_article *article);

#endif
