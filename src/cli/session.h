/* session.h - the rules that a command works with. */
#ifndef GLY_CLI_SESSION_H
#define GLY_CLI_SESSION_H

#include "cli/options.h"
#include "galley.h"

/* The rule files of the user's that were loaded: const char * paths. */
typedef struct {
    galley *session;
    gly_list paths;
} gly_rule_session;

/* Load the shipped rules and those that --rules names. Mistakes are told on
 * standard error; the answer is the exit status that follows, and only
 * GLY_EXIT_CLEAN fills `*out`, whose session is the caller's to free. */
int gly_session_open(gly_rule_session *out, const gly_settings *wanted);

/* Whether an article makes the run end in GLY_EXIT_FINDINGS: it has a finding
 * at or above --fail-on. */
bool gly_session_is_failed_by(const gly_settings *wanted,
                              const galley_article *article);

#endif
