/* commands.h - what each command does.
 * A command is given the settings, writes its report to standard output or to
 * the files that were asked for, tells the person what went wrong, and answers
 * the exit status. */
#ifndef GLY_CLI_COMMANDS_H
#define GLY_CLI_COMMANDS_H

#include "cli/options.h"

typedef int gly_command_run(const gly_settings *wanted);

/* check, claims and parse: read drafts and report on them; baseline: write down
 * what is found. */
gly_command_run gly_run_drafts;

/* explain; rules. */
gly_command_run gly_run_explain;
gly_command_run gly_run_rules;

/* test: every example of the rules, tried. */
gly_command_run gly_run_test;

/* config: what holds for a draft, and where it is set. */
gly_command_run gly_run_config;

/* schema: what the files of a house may hold. */
gly_command_run gly_run_schema;

/* completion: what shells and the manual know of the options. */
gly_command_run gly_run_completion;

/* help, --help and --version. */
gly_command_run gly_run_help;
gly_command_run gly_run_version;

#endif
